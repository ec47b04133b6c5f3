// The leader's notes: in a window of their own beside the wall, or over it with a warning. From here the session can be led as well.
import { useEffect, useRef } from "preact/hooks";
import { t } from "./i18n.js";
import { Over } from "./teach_bar.jsx";
import { useKeys } from "./teach_keys.js";
import { Button, clock, CopyText, hour, lateness, minutes, Runs, Strip, useSession } from "./teach_parts.jsx";
import { MINUTE, standing, talkLeft, voteOf } from "./teach_state.js";
import { Asking, Bars, Hands, lead, People, phaseSaid } from "./teach_vote.jsx";
import { advice, begun, LETTERS, total, votesAsText } from "./teach_votes.js";

export function NotesWindow({ session, shared, state, other }) {
  const now = useSession(state);
  return <Notes session={session} shared={shared} state={state} other={other} now={now} />;
}

export function Notes({ session, shared, state, other, now, overlay, onClose }) {
  const inside = (
    <>
      <Lead session={session} shared={shared} state={state} now={now} />
      <OnWall session={session} shared={shared} state={state} now={now} />
      <Say session={session} />
      <Steps session={session} shared={shared} state={state} />
      <Votes session={session} shared={shared} state={state} />
      <Reading session={session} />
    </>
  );
  if (overlay) {
    return (
      <Over title={t("Your notes")} tone="notes" onClose={onClose}>
        <p class="cx-leader-warn"><b>{t("The audience sees this.")}</b> {t("It lies on the same screen as the wall. With a second screen, open the notes in a second window.")}</p>
        <div class="cx-leader">{inside}</div>
      </Over>
    );
  }
  return (
    <div class="cx-leader">
      <OwnKeys session={session} shared={shared} state={state} />
      <header class="cx-leader-head">
        <h1>{t("Notes: {title}", { title: session.title })}</h1>
        <p role="status">{other ? t("The wall is open in the other window.") : t("The wall is not open in another window of this browser.")}{" "}
          {!other && <a href={`#session=${session.slug}`} target="_blank" rel="opener">{t("Open it")}</a>}</p>
      </header>
      {inside}
    </div>
  );
}

/** The notes know the keys that lead; those that draw something on the wall stay with the wall. */
function OwnKeys({ session, shared, state }) {
  const question = session.questions.find(({ id }) => id === state.question);
  const act = (type) => shared.act({ type });
  useKeys({
    next: () => lead(shared, state, question, 1), back: () => lead(shared, state, question, -1),
    toggle: () => act("toggle"), minute: () => act("minute"), quiet: () => act("quiet"),
  });
  return null;
}

function Lead({ session, shared, state, now }) {
  const at = standing(session, state, now);
  const last = session.steps.length;
  const one = session.steps[state.step];
  const act = (type) => () => shared.act({ type });
  return (
    <section class="cx-lead" aria-label={t("Where we are")}>
      <p class="cx-lead-now"><b>{one ? t("Step {n} of {all}", { n: state.step + 1, all: last }) : state.step < 0 ? t("Not begun") : t("Over")}</b>
        <span class="cx-lead-clock" role="timer" aria-label={t("Time left for this step")} data-over={at.over}>{one ? clock(at.left) : minutes(session.minutes)}</span>
        {at.elapsed > 0 && <span>{t("until {hour}", { hour: hour(at.ends) })}, <b data-late={at.late >= MINUTE}>{lateness(at.late)}</b></span>}</p>
      <Strip session={session} state={state} now={at} />
      <div class="cx-lead-acts">
        <Button onClick={act("back")} disabled={state.step < 0}>{t("Back")}</Button>
        {state.step < last && <Button tone={at.running ? "quiet" : ""} onClick={act("toggle")}>{state.step < 0 ? t("Begin") : at.running ? t("Pause") : t("Start the clock")}</Button>}
        {one && <Button onClick={act("minute")}>{t("+1 minute")}</Button>}
        {state.step < last && <Button tone={at.running ? "" : "quiet"} onClick={act("next")}>{t("Next")}</Button>}
        {one && <Button onClick={act("quiet")} aria-pressed={String(state.quiet)}>{t("Quiet screen")}</Button>}
      </div>
    </section>
  );
}

const Say = ({ session }) => (
  <section class="cx-say"><h2>{t("Say at the start")}</h2><p><Runs of={session.say} /></p></section>
);

function Steps({ session, shared, state }) {
  return (
    <section><h2>{t("Minute by minute")}</h2>
      <ol class="cx-leader-plan">
        {session.steps.map((one, at) => (
          <li key={at} aria-current={at === state.step ? "step" : undefined}>
            <button type="button" onClick={() => shared.act({ type: "go", step: at })}>
              <span class="visually-hidden">{t("Go to step {n}:", { n: at + 1 })}</span>{one.minutes + state.extra[at]}<span class="visually-hidden">{t("minutes")}</span></button>
            <p>{one.lead && <b>{one.lead}: </b>}<Runs of={one.text} />{one.exercise && <> <a href={session.links.exercise} target="_blank" rel="noopener">{session.exercise}</a></>}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const shownOf = (session, state) => (state.view === "vote" ? session.questions.find(({ id }) => id === state.question) : undefined);

/** The question that the room has before it, right below the clock; the notes go there by themselves. */
function OnWall({ session, shared, state, now }) {
  const question = shownOf(session, state);
  const head = useRef(null);
  const before = useRef(question?.id);
  useEffect(() => {
    if (!question || before.current === question.id) return;
    before.current = question.id;
    if (document.activeElement === document.body) head.current.focus({ preventScroll: true }); // the button that put it there is gone
    head.current.scrollIntoView({ block: "start" });
  }, [question?.id]);
  if (!question) {
    before.current = "";
    return null;
  }
  const vote = voteOf(state, question);
  const counting = vote.phase === "first" || vote.phase === "second";
  const to = (phase) => () => shared.act({ type: "phase", question, phase });
  const options = <AskedOptions question={question} shared={shared} state={state} counting={counting} />;
  return (
    <section class="cx-asked-wall">
      <h2 ref={head} tabIndex={-1}>{t("On the wall now")}</h2>
      <p class="cx-asked-phase">{phaseSaid(vote)}{vote.phase === "talk" && <> <b>{clock(talkLeft(vote, now))}</b></>}{question.parts > 1 && <> <span>{t("Part {n} of {all}", { n: question.part, all: question.parts })}</span></>}</p>
      <p class="cx-asked-words"><Asking question={question} /></p>
      {counting && options}
      {question.kind === "several" && <p><People shared={shared} state={state} /></p>}
      <Advice question={question} state={state} />
      <p class="cx-lead-acts">
        {vote.phase === "first" && <Button tone="" disabled={!total(vote.first)} onClick={to("choose")}>{t("First vote is in")}</Button>}
        {vote.phase === "choose" && <><Button onClick={to("talk")}>{t("Talk in pairs")}</Button><Button onClick={to("second")}>{t("Vote again")}</Button>
          <Button onClick={to("result")}>{t("Show the vote")}</Button></>}
        {vote.phase === "talk" && <Button tone="" onClick={to("second")}>{t("Vote again")}</Button>}
        {vote.phase === "second" && <Button tone="" onClick={to("result")}>{t("Show both votes")}</Button>}
        {vote.phase === "result" && <Button tone="" onClick={to("answer")}>{t("Show the answer")}</Button>}
        <Button onClick={() => shared.act({ type: "show", view: "step" })}>{t("Back to the step")}</Button>
      </p>
      {!counting && options}
    </section>
  );
}

function Votes({ session, shared, state }) {
  const text = votesAsText(session, state);
  const shown = shownOf(session, state);
  return (
    <section><h2>{t("Questions, with their keys")}</h2>
      {session.questions.filter((question) => question !== shown).map((question) => <Asked key={question.id} question={question} shared={shared} state={state} />)}
      {text && <CopyText make={() => text} label={t("Copy the votes as text")} />}
    </section>
  );
}

function Asked({ question, shared, state }) {
  return (
    <details class="cx-asked">
      <summary><Asking question={question} /></summary>
      <p><Button onClick={() => shared.act({ type: "show", view: "vote", question: question.id })}>{t("Put it on the wall")}</Button></p>
      <AskedOptions question={question} shared={shared} state={state} />
      <Advice question={question} state={state} />
    </details>
  );
}

/** The options with their key: while hands are counted with a field for them and nothing else, then with the votes and the reasons. */
function AskedOptions({ question, shared, state, counting = false }) {
  const vote = voteOf(state, question);
  return (
    <ol class="cx-asked-options">
      {question.options.map((option, at) => (
        <li key={at} data-right={option.right}>
          <p><b>{LETTERS[at]}</b> {option.right && <b class="cx-right">{t("Right")}</b>} <Runs of={option.text} /></p>
          {counting && <Hands question={question} vote={vote} at={at} shared={shared} seen named={t(", from the notes")} />}
          {begun(state, question) && !counting && <Bars question={question} vote={vote} at={at} people={state.people} />}
          {!counting && <p class="cx-asked-why"><Runs of={option.why} /></p>}
        </li>
      ))}
    </ol>
  );
}

function Advice({ question, state }) {
  const vote = voteOf(state, question);
  const said = vote.phase !== "first" && advice(question, vote.first, state.people); // not while hands are still being counted
  return said ? <p class="cx-advice"><b>{t("After the first vote.")}</b> {said} <small>{t("Limits after Crouch and Mazur (2001), from physics lectures. In a small group one person is many percent.")}</small></p> : null;
}

/** What does not change while the session runs. */
function Reading({ session }) {
  return (
    <>
      <section><h2>{t("What usually goes wrong")}</h2><ul>{session.wrong.map((one, at) => <li key={at}><Runs of={one} /></li>)}</ul>
        {session.asides.map((one, at) => <p key={at}><Runs of={one} /></p>)}</section>
      <section><h2>{t("Bring")}</h2><p>{session.people}.</p><p><Runs of={session.bring} /></p></section>
      <section><h2>{t("In people's work")}</h2>
        {session.notes.map((one, at) => <p key={at}>{one.label && <b>{one.label} </b>}<Runs of={one.text} /></p>)}
        <h3>{t("Common misreadings")}</h3><ul>{session.misreadings.map((one, at) => <li key={at}><Runs of={one} /></li>)}</ul></section>
      <section><h2>{t("Rubric")}</h2>
        <Table name={t("Rubric")} columns={["", ...session.rubric.levels]} rows={session.rubric.rows.map((row) => row.map((cell, at) => <Runs key={at} of={cell} />))} /></section>
      {session.keys.map((key) => <section key={key.title}><h2>{t("Key: {title}", { title: key.title })}</h2><p>{key.text}</p><Table name={key.title} columns={key.columns} rows={key.rows} /></section>)}
    </>
  );
}

function Table({ name, columns, rows }) {
  return (
    <div class="cx-leader-table" tabIndex={0} role="region" aria-label={t("{name}, scrolls sideways", { name })}>
      <table><thead><tr>{columns.map((words, at) => (words ? <th scope="col" key={at}>{words}</th> : <td key={at} />))}</tr></thead>
        <tbody>{rows.map((row, at) => <tr key={at}>{row.map((cell, place) => (place ? <td key={place}>{cell}</td> : <th scope="row" key={place}>{cell}</th>))}</tr>)}</tbody></table>
    </div>
  );
}
