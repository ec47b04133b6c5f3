// Which control draws which kind of specification. An exercise registers its own under kind "custom" and a name.
import { Board } from "./board.jsx";
import { Clock } from "./clock.jsx";
import { Bring, TakeAway } from "./files.jsx";
import { Links } from "./links.jsx";
import { Plan } from "./plan.jsx";
import { Marked } from "./marked.jsx";
import { Notes, Ranking } from "./ranking.jsx";
import { Records } from "./records.jsx";
import { Examples, Start } from "./start.jsx";
import { Fold, Tabs, Title } from "./structure.jsx";
import { Versions } from "./versions.jsx";
import { Weights } from "./weights.jsx";

export const controls = {
  board: Board,
  bring: Bring,
  clock: Clock,
  examples: Examples,
  fold: Fold,
  links: Links,
  marked: Marked,
  notes: Notes,
  plan: Plan,
  ranking: Ranking,
  records: Records,
  start: Start,
  tabs: Tabs,
  take_away: TakeAway,
  title: Title,
  versions: Versions,
  weights: Weights,
};

const ownControls = {};

export function register(more) {
  Object.assign(ownControls, more);
}

export function controlFor(spec) {
  return spec.kind === "custom" ? ownControls[spec.name] : controls[spec.kind];
}
