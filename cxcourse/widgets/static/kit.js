// The one bundle of all exercise controls: an anywidget front-end module.
import { register } from "./kit/controls.js";
import { render } from "./kit/root.jsx";
import * as keyStakeholder from "./key_stakeholder.jsx";

register(keyStakeholder.controls);

export default { render };
