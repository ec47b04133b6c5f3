// Results as blocks, with their charts.
import { Blocks, BlockSheet } from "./blocks.jsx";
import { ChartPicture, firstChart } from "./chart.jsx";
import { drawn } from "./drawn.js";

Object.assign(drawn, { BlockSheet, ChartPicture, firstChart });

export { core } from "./core.js";
export const controls = { blocks: Blocks };
