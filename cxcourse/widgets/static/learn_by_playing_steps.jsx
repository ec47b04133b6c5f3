// The screens of a round: read, choose in secret, show, choose again, what it did; and the end.
import { t } from "../../book/page/i18n.js";
import { clean, shown, useId } from "./kit/context.js";
import { Clock } from "./kit/clock.jsx";
import { Button, Icon } from "./kit/icons.jsx";
import { CardOnTable, Choices, Pick, Voices } from "./learn_by_playing_parts.jsx";

const people = (view) => view.players.filter((one) => !one.bot);

function Read({ view, put, how, heading }) {
  return (
    <>
      <CardOnTable view={view} heading={heading}><Choices choices={view.dilemma.choices} /></CardOnTable>
      <div class="dt-row">
        <Button tone="primary" icon="right" onClick={() => put(null, { step: "pass" }, t("Read the card"))}>
          {how === "fingers" ? t("All have heard it: fingers behind your back") : t("All have heard it: choose in secret")}
        </Button>
      </div>
    </>
  );
}

function Secret(props) {
  return props.how === "fingers" && people(props.view).length > 1 ? <Fingers {...props} /> : <Pass {...props} />;
}

/** The screen goes round: a cover, then one player's own screen, then the cover for the next. */
function Pass({ view, round, play, put, heading }) {
  const all = people(view);
  const one = all[Math.min(play.turn, all.length - 1)];
  const others = view.players.length - 1;
  const mine = round.first[one.id];
  const guess = round.ears[one.id];
  const last = play.turn >= all.length - 1;
  const done = mine && guess !== undefined;
  const alone = all.length === 1;
  if (!play.open && !alone) {
    return (
      <div class="dt-cover">
        <Icon name="text" size={40} />
        <h3 ref={heading} tabIndex={-1}>{t("Give the screen to {name}", { name: one.name })}</h3>
        <p>{t("Everybody else looks at the ceiling.")}</p>
        <Button tone="primary" onClick={() => put(null, { step: "pass", turn: play.turn, open: true }, t("{name} took the screen", { name: one.name }))}>{t("I am {name}", { name: one.name })}</Button>
      </div>
    );
  }
  const secret = t("Chosen in secret");
  return (
    <div class="dt-secret">
      <p class="dt-own"><Icon name="star" /><span><b>{t("{card}. Your side: {side}.", { card: one.card.name, side: one.card.side })}</b> {one.card.text}</span></p>
      <CardOnTable view={view} heading={heading} small>
        <Pick label={t("{name}, what do you do?", { name: one.name })} choices={view.dilemma.choices} value={mine} onPick={(letter) => put({ first: { ...round.first, [one.id]: letter } }, null, secret, `secret-${one.id}`)} />
      </CardOnTable>
      <Guess key={one.id} others={others} value={guess} onPick={(number) => put({ ears: { ...round.ears, [one.id]: number } }, null, secret, `secret-${one.id}`)} />
      <div class="dt-row">
        <Button
          tone="primary" icon={last ? "check" : "right"} aria-disabled={done ? undefined : "true"}
          onClick={() => done && put(null, last ? { step: "show" } : { step: "pass", turn: play.turn + 1, open: false }, last ? t("All have chosen") : secret)}
        >
          {last ? (alone ? t("Show") : t("Hide: all have chosen")) : t("Hide, and pass it on")}
        </Button>
        {!done && <span class="cx-quiet">{t("A choice and a guess, please.")}</span>}
      </div>
    </div>
  );
}

function Guess({ others, value, onPick }) {
  const id = useId("ear");
  return (
    <fieldset class="cx-field cx-field-choice">
      <legend class="cx-label">{t("How many of the others choose as you do?")}</legend>
      <div class="cx-segments">
        {Array.from({ length: others + 1 }, (_one, n) => (
          <label key={n} class="cx-segment"><input type="radio" name={id} checked={value === n} onChange={() => onPick(n)} /><span>{n === 0 ? t("None") : n}</span></label>
        ))}
      </div>
    </fieldset>
  );
}

/** Screen on the wall: all show fingers at once, and the reader puts down who showed what. */
function Fingers({ spec, view, round, put, heading }) {
  const all = people(view);
  const done = all.every((one) => round.first[one.id]);
  return (
    <>
      <CardOnTable view={view} heading={heading} small><Choices choices={view.dilemma.choices} /></CardOnTable>
      <p class="dt-say">{t("One finger for A, two for B, three for C. On three, all at once. {name} puts down what each of you showed.", { name: view.reader.name })}</p>
      <Voices players={all} letters={spec.letters} values={round.first} onPick={(who, letter) => put({ first: { ...round.first, [who]: letter } }, null, t("Put down what was shown"), "fingers")} />
      <div class="dt-row"><Button tone="primary" icon="right" aria-disabled={done ? undefined : "true"} onClick={() => done && put(null, { step: "show" }, t("All have shown"))}>{t("That is what we showed")}</Button></div>
    </>
  );
}

function Show({ spec, view, round, put, heading, n }) {
  const mine = Object.fromEntries(people(view).map((one) => [one.id, round.first[one.id]]));
  return (
    <>
      <h3 ref={heading} tabIndex={-1} class="dt-say">{view.shown.say}</h3>
      <ul class="dt-groups">
        {view.shown.groups.map((group) => (
          <li key={group.letter} class={group.names.length ? "" : "is-empty"}>
            <b class="dt-letter">{group.letter}</b>
            <div><p>{view.dilemma.choices.find((one) => one.letter === group.letter).say}</p><p class="dt-names">{group.names.length ? group.names.join(", ") : t("nobody")}</p></div>
          </li>
        ))}
      </ul>
      {view.shown.ears && <p class="cx-quiet">{view.shown.ears}</p>}
      <Clock key={n} spec={{ kind: "clock", label: t("Round {n}: explain yourselves", { n: n + 1 }), steps: [{ label: t("Explain"), seconds: spec.talk }], mode: "down", advance: "hand", more: 60, sound: true }} />
      <div class="dt-row"><Button tone="primary" icon="right" onClick={() => put({ second: mine }, { step: "again" }, t("Heard the groups"))}>{t("Choose again, openly")}</Button></div>
    </>
  );
}

function Again({ spec, view, round, put, heading }) {
  const { decided } = view;
  const pick = (who, letter) => put({ second: { ...round.second, [who]: letter }, tie: null }, null, t("Chose again"), "again");
  return (
    <>
      <CardOnTable view={view} small><Choices choices={view.dilemma.choices} /></CardOnTable>
      <h3 ref={heading} tabIndex={-1} class="dt-say">{t("Choose again. Who has changed their mind?")}</h3>
      <Voices players={view.players} letters={spec.letters} values={round.second} fixed={view.shown?.first} before={view.shown?.first} onPick={pick} />
      {decided?.tied.length > 1 && (
        <fieldset class="cx-field cx-field-choice">
          <legend class="cx-label">{t("A tie. {name} reads, so {name} decides.", { name: view.reader.name })}</legend>
          <div class="cx-segments">
            {decided.tied.map((letter) => <label key={letter} class="cx-segment"><input type="radio" name="dt-tie" checked={decided.chosen === letter} onChange={() => put({ tie: letter }, null, t("The reader decided"))} /><span>{letter}</span></label>)}
          </div>
        </fieldset>
      )}
      <div class="dt-row"><Button tone="primary" icon="right" aria-disabled={decided?.chosen ? undefined : "true"} onClick={() => decided?.chosen && put(null, { step: "result" }, t("Turned the card over"))}>{decided?.chosen ? t("The table takes {letter}: turn it over", { letter: decided.chosen }) : t("Not decided yet")}</Button></div>
    </>
  );
}

function Result({ view, round, put, onward, heading }) {
  const id = useId("why");
  const { result } = view;
  if (!result) return <p class="cx-quiet">{t("One moment…")}</p>;
  return (
    <>
      <div class="dt-did">
        <p class="dt-took"><b class="dt-letter">{result.letter}</b> {result.say}</p>
        <h3 ref={heading} tabIndex={-1}>{result.did}</h3>
        {result.fact && <p class="dt-fact"><Icon name="spark" /><span><b>{t("What nobody could know:")}</b> {result.fact}</span></p>}
      </div>
      <dl class={`dt-moves ${result.aside ? "is-aside" : ""}`}>
        {result.rows.map((row) => <div key={row.label}><dt>{row.label}</dt><dd><b class={row.by > 0 ? "is-up" : row.by < 0 ? "is-down" : ""}>{row.by ? shown(row.by, true) : "0"}</b><small>{row.why}</small></dd></div>)}
      </dl>
      <div class="dt-aside">
        <label class="cx-check"><input type="checkbox" checked={round.aside} onChange={(event) => put({ aside: event.currentTarget.checked }, null, t("Set the effect aside"))} /><span>{t("In our house it would go otherwise: set the effect aside")}</span></label>
        {round.aside && (
          <>
            <label class="cx-label" for={id}>{t("Why? One sentence, worth more than the points")}</label>
            <input id={id} class="cx-input" type="text" value={round.why} maxLength={500} onInput={(event) => put({ why: clean(event.currentTarget.value) }, null, t("Wrote down why"), "why")} />
          </>
        )}
      </div>
      <div class="dt-row">
        {view.over
          ? <Button tone="primary" icon="right" onClick={() => put(null, { step: "end" }, t("Showed the cards"))}>{view.fell.length ? t("The table closes: show the cards") : t("The last card: show who you are")}</Button>
          : <Button tone="primary" icon="right" onClick={onward}>{t("Next card")}</Button>}
      </div>
    </>
  );
}

function End({ view, heading }) {
  if (!view.end) return <p class="cx-quiet">{t("One moment…")}</p>;
  return (
    <>
      <h3 ref={heading} tabIndex={-1} class="dt-say">{view.end.sentence}</h3>
      <ol class="dt-rank">{view.end.players.map((one) => <li key={one.name} class={one.won ? "is-first" : ""}><b>{one.name}{one.won && <Icon name="star" size={18} />}</b><span>{one.card}, {one.side}</span><span>{t("{n} points", { n: one.points })}</span></li>)}</ol>
      <p><a class="cx-button cx-button-primary" href="#cx-step-after"><Icon name="down" /><span>{t("Now the talk: it is the game")}</span></a></p>
    </>
  );
}

export const STEPS = { read: Read, pass: Secret, show: Show, again: Again, result: Result, end: End };
