// Class map: three questions, objectives with their margins, first answers by option, spreads.
import { useState } from "preact/hooks";
import { t, tn } from "../../book/page/i18n.js";
import { shown, useView } from "./kit/context.js";
import { Button, Icon } from "./kit/icons.jsx";

const NONE = [];
const FEW = 8;
const percent = (share) => `${Math.round(100 * share)}%`;
const KINDS = { mistake: () => t("Shared mistake"), vote: () => t("Worth a vote"), stayed: () => t("Stayed wrong"), spread: () => t("Far apart"), hint: () => t("A first hint"), unknown: () => t("Not known yet") };

// In a local notebook there is no page to lead a session from.
const ON_WALL = /\/back\/[^/]*$/.test(location.pathname) ? "teach.html" : "";

/** Where the room takes it up: a question as a vote on the wall, anything else in its session. In a tab of its own, so that this map stays open. */
function Onward({ one, questions }) {
  const asked = questions.find(({ question }) => question === one.id);
  const pair = asked?.kind === "match" && asked.options.find(({ right }) => !right)?.code.match(/^(.+)>/)?.[1]; // the thing that most had wrong
  const vote = asked && `&vote=${one.id}${pair ? `-${pair}` : ""}`;
  const slug = one.id.replace(/\/.*$|-q\d+$/, "");
  if (!ON_WALL) return null;
  return (
    <a class="cx-button cx-button-small" target="_blank" rel="noopener" href={`${ON_WALL}#session=${slug}${vote ?? ""}`}>
      <Icon name="play" size={16} /><span>{vote ? t("Put it to the vote") : t("Open its session")}<span class="cx-hidden"> {t("(in a new tab)")}</span></span>
    </a>
  );
}

export function Next() {
  const lead = useView("lead");
  const next = useView("next") ?? NONE;
  const questions = useView("questions") ?? NONE;
  return (
    <div class="cm-next">
      <p class="cx-b-lead">{lead}</p>
      {next.length > 0 ? (
        <ol>
          {next.map((one) => (
            <li key={one.id + one.kind}>
              <small>{KINDS[one.kind]?.()}</small>
              <b>{one.ask}</b>
              <p>{one.reason}</p>
              <Onward one={one} questions={questions} />
            </li>
          ))}
        </ol>
      ) : <p class="cx-quiet">{t("Nothing stands out yet. Ask what people found hardest.")}</p>}
    </div>
  );
}

/** In place of what a view to share leaves out altogether, because fewer than five people have handed in. */
function useTooFew() {
  const shared = useView("shared");
  const learners = useView("learners");
  return shared && learners === null ? <p class="cx-quiet">{t("Hidden: fewer than five people have handed in.")}</p> : null;
}

const STATES = { understood: ["check", () => t("Understood")], leaning: ["minus", () => t("Not certain")], divided: ["warn", () => t("Divided")], "not-yet": ["close", () => t("Not yet")], early: ["minus", () => t("Too early")] };

/** A share with its margin, from 0 to 100%, and a line at one half. */
const Margin = ({ one }) => (
  <span class={`cm-bar is-${one.state}`} aria-hidden="true">
    <i style={{ width: percent(one.share) }} />
    <u style={{ left: percent(one.low), width: percent(one.high - one.low) }} />
    <s />
  </span>
);

export function Objectives() {
  const all = useView("objectives") ?? NONE;
  const hidden = useTooFew();
  const chapters = [...new Set(all.map((one) => one.chapter))];
  if (hidden) return hidden;
  if (!all.length) return <p class="cx-quiet">{t("No answers to questions are among the hand-ins, so nothing can be said about objectives.")}</p>;
  return (
    <div class="cm-objectives">
      {chapters.map((chapter) => (
        <section key={chapter}>
          <h3 class="cx-subhead"><b aria-hidden="true">{all.find((one) => one.chapter === chapter).number}</b> {chapter}</h3>
          <ul>
            {all.filter((one) => one.chapter === chapter).map((one) => (
              <li key={one.objective} class={`is-${one.state}`}>
                <span class="cm-state"><Icon name={STATES[one.state][0]} size={16} />{STATES[one.state][1]()}</span>
                <div><b>{one.text}</b><small>{one.says}</small></div>
                {one.share !== null && <Margin one={one} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Question({ one, open }) {
  const [seen, setSeen] = useState(open);
  const most = Math.max(1, ...one.options.map((option) => option.n ?? 0));
  const right = one.right === null || one.answered === null ? t("hidden") : t("{n} of {all} right at first", { n: one.right, all: one.answered });
  return (
    <details class="cm-question" open={open} onToggle={(event) => event.currentTarget.open && setSeen(true)}>
      <summary>
        <Icon name="right" size={18} />
        <span>{one.prompt}</span>
        <small>{right}</small>
      </summary>
      {seen && (
        <div class="cm-options">
          <ul>
            {one.options.map((option) => (
              <li key={option.code} class={option.right ? "is-right" : ""}>
                <span>{option.right && <Icon name="check" size={16} />} {option.text}{option.right && <span class="cx-hidden"> ({t("right")})</span>}</span>
                {option.n === null ? <em>{t("hidden")}</em> : <><i class="cm-meter" aria-hidden="true"><i style={{ width: percent(option.n / most) }} /></i><em>{option.n}<span class="cx-hidden"> {t("learners")}</span></em></>}
              </li>
            ))}
          </ul>
          {one.last !== null && <p class="cx-hint">{t("{n} of {all} were right in the end. Tries on average: {tries}.", { n: one.last, all: one.answered, tries: shown(one.tries) })}</p>}
        </div>
      )}
    </details>
  );
}

export function Questions() {
  const all = useView("questions") ?? NONE;
  const [order, setOrder] = useState("hard");
  const [whole, setWhole] = useState(false);
  const hidden = useTooFew();
  if (hidden) return hidden;
  if (!all.length) return <p class="cx-quiet">{t("No answers to questions are among the hand-ins.")}</p>;
  const known = all.every((one) => one.share !== null);
  const sorted = order === "hard" && known ? [...all].sort((a, b) => a.share - b.share || b.answered - a.answered) : all;
  const listed = whole ? sorted : sorted.slice(0, FEW);
  return (
    <div class="cm-questions">
      {known && (
        <div class="cm-toggles" role="group" aria-label={t("Order of the questions")}>
          <Button size="small" aria-pressed={order === "hard" ? "true" : "false"} onClick={() => setOrder("hard")}>{t("Hardest first")}</Button>
          <Button size="small" aria-pressed={order === "hard" ? "false" : "true"} onClick={() => setOrder("book")}>{t("As in the course")}</Button>
        </div>
      )}
      <div>{listed.map((one, at) => <Question key={`${one.question}-${known}`} one={one} open={at === 0} />)}</div>
      {sorted.length > FEW && <p><Button size="small" onClick={() => setWhole(!whole)}>{whole ? t("Show fewer") : t("Show all {n} questions", { n: sorted.length })}</Button></p>}
    </div>
  );
}

/** Lowest to highest as a line, the middle half as a box, the middle one as a mark. */
function Box({ one }) {
  const wide = one.high - one.low;
  const at = (value) => percent((value - one.low) / wide);
  return (
    <span class="cm-box" aria-hidden="true">
      <em>{shown(one.low)}</em>
      <span><u /><i style={{ left: at(one.lower), width: percent((one.upper - one.lower) / wide) }} /><s style={{ left: at(one.median) }} /></span>
      <em>{shown(one.high)}</em>
    </span>
  );
}

export function Spreads() {
  const all = useView("spreads") ?? NONE;
  const exercises = useView("exercises") ?? NONE;
  const titles = [...new Set(all.map((one) => one.title))];
  const hidden = useTooFew();
  if (hidden) return hidden;
  return (
    <div class="cm-spreads">
      {exercises.length > 0 && (
        <ul class="cm-did">
          {exercises.map((one) => <li key={one.exercise}><b>{one.title}</b> <span>{one.did === null ? t("handed in by a number that is hidden") : tn("{n} of {of} handed it in", "{n} of {of} handed it in", one.did, { of: one.of })}</span></li>)}
        </ul>
      )}
      {titles.map((title) => (
        <section key={title}>
          <h3 class="cx-subhead">{title}</h3>
          <ul>
            {all.filter((one) => one.title === title).map((one) => (
              <li key={one.number}>
                <b>{one.text}</b>
                {one.low !== null && one.high > one.low && <Box one={one} />}
                <small>{one.says}</small>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {!all.length && <p class="cx-quiet">{t("No exercise with numbers to compare is among the hand-ins, or too few of them.")}</p>}
    </div>
  );
}
