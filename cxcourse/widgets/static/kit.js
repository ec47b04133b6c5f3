// The exercise controls as an anywidget front-end module. The book's pages load its parts where they are needed; a local Jupyter has all in one
// file, made by build_tools/bundle.mjs.
import { render } from "./kit/root.jsx";

export default { render };
