// Which control draws which kind of specification. What every exercise has is here at once; larger controls stand in parts that are fetched
// where a page needs them (parts.json says which kinds each part draws). An exercise brings its own under kind "custom" and a name.
import { Bring } from "./bring.jsx";
import { TakeAway } from "./files.jsx";
import { Notes } from "./notes.jsx";
import PARTS from "./parts.json";
import { Examples, Start } from "./start.jsx";
import { Fold, Tabs, Title } from "./structure.jsx";

const controls = {
  bring: Bring,
  examples: Examples,
  fold: Fold,
  notes: Notes,
  start: Start,
  tabs: Tabs,
  take_away: TakeAway,
  title: Title,
};

/** Each brings `controls` (kind: component). A file part-<name>.js that imports core.js, a line here and one in parts.json are a new part. */
const LOAD = {
  form: () => import("./part-form.js"),
  records: () => import("./part-records.js"),
  map: () => import("./part-map.js"),
  results: () => import("./part-results.js"),
  group: () => import("./part-group.js"),
  clock: () => import("./part-clock.js"),
  marked: () => import("./part-marked.js"),
};

const ownControls = {};

export function register(more) {
  Object.assign(ownControls, more);
}

const partOf = new Map(Object.entries(PARTS).flatMap(([part, kinds]) => kinds.map((kind) => [kind, part])));

/** The parts that these specifications need, wherever in them a control stands; not those of a control that may come late. */
function partsFor(specs, found = new Set()) {
  if (Array.isArray(specs)) for (const one of specs) partsFor(one, found);
  else if (specs && typeof specs === "object" && !specs.late) {
    if (partOf.has(specs.kind)) found.add(partOf.get(specs.kind));
    for (const part of specs.parts_used ?? []) found.add(part);
    for (const value of Object.values(specs)) if (value && typeof value === "object") partsFor(value, found);
  }
  return found;
}

/** Fetch what an exercise's panels (or one control's specification) need; afterwards `controlFor` knows all of their kinds. */
export async function prepare(panels) {
  const wanted = [...partsFor(panels)].filter((part) => LOAD[part]);
  for (const part of await Promise.all(wanted.map((one) => LOAD[one]()))) Object.assign(controls, part.controls);
}

export function controlFor(spec, own) {
  return spec.kind === "custom" ? own?.[spec.name] ?? ownControls[spec.name] : controls[spec.kind];
}
