// A board, and what goes with it: influence, priority, versions, plan, and the map on paper.
import { Board } from "./board.jsx";
import { drawn } from "./drawn.js";
import { Links } from "./links.jsx";
import { Scene } from "./picture.jsx";
import { Plan } from "./plan.jsx";
import { Ranking } from "./ranking.jsx";
import { Sheet } from "./sheet.jsx";
import { Versions } from "./versions.jsx";
import { Weights } from "./weights.jsx";

Object.assign(drawn, { Scene, MapSheet: Sheet });

export { core } from "./core.js";
export const controls = { board: Board, links: Links, plan: Plan, ranking: Ranking, versions: Versions, weights: Weights };
