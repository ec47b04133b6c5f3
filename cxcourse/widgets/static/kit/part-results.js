// Results as blocks, with their charts.
import "./core.js";
import { Blocks, BlockSheet } from "./blocks.jsx";
import { ChartPicture, firstChart } from "./chart.jsx";
import { drawn } from "./drawn.js";

Object.assign(drawn, { BlockSheet, ChartPicture, firstChart });

export const controls = { blocks: Blocks };
