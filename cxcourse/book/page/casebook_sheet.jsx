// Draws the blocks that an exercise kept for paper, as the exercise itself would.
import { render } from "preact";
import { BlockList } from "../../widgets/static/kit/blocks.jsx";

const WIDTH = 640; // of charts, in pixels of paper

export const drawBlocks = (blocks, place) => render(<BlockList blocks={blocks} fixed={WIDTH} />, place);
