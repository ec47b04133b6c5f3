// After a talk: what each turn did, and the way back to a turn.
import { t, tn } from "../../book/page/i18n.js";
import { useSelect, useStore, useView, useWork } from "./kit/context.js";
import { Button, Icon } from "./kit/icons.jsx";

const KEPT_RUNS = 10;

/** A finished way through a talk, kept beside the next one. */
export const withRun = (one) => (one.path.length && !one.runs.some((run) => run.join() === one.path.join()) ? [...one.runs, one.path].slice(-KEPT_RUNS) : one.runs);

/** After the talk: the turns on which it hung, a better line for each, and the way back to that very moment. */
export function ReasonedTurns() {
  const store = useStore();
  const turns = useView("turns") ?? [];
  const open = useWork("talk");
  const kept = useSelect((state) => state.work.talks[open]);
  if (!turns.length || !kept) return null;
  const back = (turn) => {
    const one = { ...kept, runs: withRun(kept), path: kept.path.slice(0, turn.n - 1) };
    store.set({ talks: { ...store.state.work.talks, [open]: one } }, { label: t("Back to turn {n}", { n: turn.n }) });
    store.ui({ speech: turn.n - 1 });
  };
  const points = turns.filter((turn) => turn.turning);
  const rest = turns.filter((turn) => !turn.turning);
  return (
    <div class="rn-turns">
      <h3 class="cx-subhead">{tn("The turn on which it hung", "The turns on which it hung", points.length)}</h3>
      <ol>{points.map((turn) => <Turn key={turn.n} turn={turn} onBack={back} />)}</ol>
      {rest.length > 0 && (
        <details class="cx-fold">
          <summary><Icon name="right" size={18} />{tn("The other turn", "The other {n} turns", rest.length)}</summary>
          <ol class="cx-fold-body">{rest.map((turn) => <Turn key={turn.n} turn={turn} onBack={back} />)}</ol>
        </details>
      )}
    </div>
  );
}

function Turn({ turn, onBack }) {
  return (
    <li class={`rn-turn is-${turn.tone}`}>
      <p class="rn-turn-n">{t("Turn {n}", { n: turn.n })} <span>{turn.meters}; {turn.when}</span></p>
      <p class="rn-turn-them"><b>{turn.who}:</b> {turn.says}</p>
      <p class="rn-turn-you"><b>{t("You")}:</b> {turn.said}</p>
      <p>{turn.did}</p>
      {turn.better && <div class="rn-better"><Icon name="spark" /><p><b>{t("A line that does more here")}</b> “{turn.better}” <span>{turn.why}</span></p></div>}
      <Button size="small" icon="undo" onClick={() => onBack(turn)}>{t("Again from here")}<span class="cx-hidden">{t(", turn {n}", { n: turn.n })}</span></Button>
    </li>
  );
}
