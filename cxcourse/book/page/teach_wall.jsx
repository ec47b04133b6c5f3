// What the room sees: one step at a time, large, with its clock; around it the keys, the second window and what only the leader wants.
import { useEffect, useRef, useState } from "preact/hooks";
import { announce } from "./announce.js";
import { t } from "./i18n.js";
import { Bar, Help } from "./teach_bar.jsx";
import { useKeys } from "./teach_keys.js";
import { Notes } from "./teach_notes.jsx";
import { Clock, clock, CopyText, hour, lateness, minutes, Runs, Strip, stepSaid, useFit, useSession } from "./teach_parts.jsx";
import { MINUTE, standing } from "./teach_state.js";
import { softTone, useAwake } from "./teach_room.js";
import { lead, Vote, VoteList } from "./teach_vote.jsx";
import { votesAsText } from "./teach_votes.js";

const ANSWER = 400; // ms that the other window has to say that it is there

/** The address to type from the wall: short, and it leads to the exercise from the start page. */
const shortAddress = (session) => `${new URL("..", location.href).href.replace(/^https?:\/\//, "")}#e${session.number}`;
const fullScreen = () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.())?.catch?.(() => {});

export function Wall({ session, shared, state, other }) {
  const now = useSession(state);
  const at = standing(session, state, now);
  const [over, setOver] = useState(""); // what lies over the wall: "help" or "notes"
  const [told, setTold] = useState("");
  const windowOf = useRef(null);
  const last = session.steps.length;
  const question = session.questions.find(({ id }) => id === state.question);
  const act = (type, more) => shared.act({ type, ...more });

  const openNotes = () => {
    windowOf.current = window.open(`#notes=${session.slug}`, `cx-leader-${session.slug}`, "popup,width=1080,height=860");
    setTold(windowOf.current ? "" : t("The browser does not let this page open a window. Allow it here, or press N for the notes on this screen."));
  };
  const toggleNotes = () => {
    if (over === "notes") return setOver("");
    if (!other || told) return setOver("notes"); // pressed again: that window may be gone
    setTold(t("Your notes are open in the other window."));
    setTimeout(() => setTold(""), 10 * ANSWER);
    return windowOf.current?.focus();
  };
  const keys = {
    next: () => lead(shared, state, question, 1),
    back: () => lead(shared, state, question, -1),
    toggle: () => (question && state.view === "vote" && state.votes[question.id]?.phase === "talk" ? act("talk", { question }) : act("toggle")),
    minute: () => act("minute"),
    vote: () => act("show", { view: state.view === "vote" ? "step" : "vote" }),
    exercise: () => act("show", { view: state.view === "exercise" ? "step" : "exercise" }),
    notes: toggleNotes,
    quiet: () => act("quiet"),
    sound: () => act("sound"),
    full: fullScreen,
    help: () => setOver(over === "help" ? "" : "help"),
    escape() {
      if (over) setOver("");
      else if (state.quiet) act("quiet");
      else if (state.view !== "step") act("show", { view: "step" });
    },
  };
  useKeys(keys);
  useAwake();
  useEffect(() => { if (document.hasFocus()) announce(stepSaid(session, state.step)); }, [state.step]);
  useEffect(() => {
    if (!at.over || !at.running) return;
    announce(t("The time of this step is over."));
    if (state.sound) softTone();
  }, [at.over && at.running]);

  const body = state.view === "vote" && question ? <Vote shared={shared} state={state} question={question} now={now} />
    : state.view === "vote" ? <VoteList session={session} shared={shared} state={state} />
      : state.view === "exercise" ? <Group session={session} timed={state.step >= 0 && state.step < last} />
        : state.step < 0 ? <Cover session={session} /> : state.step >= last ? <End session={session} state={state} at={at} /> : <Step session={session} state={state} at={at} />;
  return (
    <div class="cx-wall" data-view={state.view} data-over={at.over}>
      <header class="cx-wall-top">
        <p class="cx-wall-where"><span>{t("Chapter {n}", { n: session.number })}</span> {(state.step >= 0 || state.view !== "step") && session.title}</p>
        {state.step >= 0 && state.step < last && <p>{t("Step {n} of {all}", { n: state.step + 1, all: last })}{state.view !== "step" && <SmallClock at={at} />}</p>}
      </header>
      {body}
      {state.step >= 0 && <Foot session={session} state={state} at={at} />}
      {told && <p class="cx-wall-told" role="status">{told}</p>}
      <Bar session={session} state={state} at={at} keys={keys} over={over} question={question} openNotes={openNotes} />
      {over === "help" && <Help session={session} shared={shared} state={state} onClose={() => setOver("")} />}
      {over === "notes" && <Notes session={session} shared={shared} state={state} now={now} overlay onClose={() => setOver("")} />}
      {state.quiet && <button type="button" class="cx-wall-quiet" onClick={() => act("quiet")}><span>{t("A quiet screen. Press B to go on.")}</span></button>}
    </div>
  );
}

const SmallClock = ({ at }) => <span class="cx-wall-small" data-over={at.over}>{clock(at.left)}</span>;

function Cover({ session }) {
  const fit = useFit(session.slug);
  return (
    <section class="cx-wall-body cx-cover" ref={fit}>
      <h1>{session.title}</h1>
      <p class="cx-cover-facts">{t("{minutes}, {n} steps", { minutes: minutes(session.minutes), n: session.steps.length })}</p>
      <Address session={session} />
    </section>
  );
}

function Step({ session, state, at }) {
  const one = session.steps[state.step];
  const fit = useFit(state.step);
  return (
    <section class="cx-wall-body cx-step">
      <div class="cx-step-words" ref={fit}>
        <h1 class="visually-hidden">{session.title}</h1>
        {one.lead && <h2 class="cx-step-lead">{one.lead}</h2>}
        <p class="cx-step-text" data-step><Runs of={one.text} /></p>
        {one.exercise && <Address session={session} />}
      </div>
      <Clock {...at} label={t("Time left for this step")} />
    </section>
  );
}

function Address({ session }) {
  return (
    <p class="cx-address"><a href={session.links.exercise} target="_blank" rel="noopener">{t("Exercise {n}: {title}", { n: session.number, title: session.exercise })}</a> <span>{shortAddress(session)}</span></p>
  );
}

/** The exercise as a group does it without this session: its minutes are its own. */
function Group({ session, timed }) {
  const fit = useFit(session.slug, timed);
  const alone = session.group.steps.reduce((sum, one) => sum + one.minutes, 0);
  return (
    <section class="cx-wall-body cx-wall-group" ref={fit}>
      <div class="cx-wall-exercise"><h1>{session.group.title}</h1>
        <p><small>{t("On its own: {minutes}.", { minutes: minutes(alone) })}{timed && ` ${t("Here the clock above counts.")}`}</small></p></div>
      <ol>{session.group.steps.map((one) => <li key={one.lead}><b>{one.lead}</b> <small>{minutes(one.minutes)}</small> <span><Runs of={one.text} /></span></li>)}</ol>
      <Address session={session} />
    </section>
  );
}

function End({ session, state, at }) {
  const text = votesAsText(session, state);
  const took = Math.round(at.elapsed / MINUTE);
  return (
    <section class="cx-wall-body cx-cover">
      <h1>{t("Look under your chair.")}</h1>
      <p class="cx-cover-facts">{t("No paper with a name on it stays in this room. Thank you.")}</p>
      <p class="cx-cover-facts">{t("{minutes} instead of {planned}: {late}.", { minutes: minutes(took), planned: session.minutes, late: lateness((took - session.minutes) * MINUTE) })}</p>
      {text && <CopyText make={() => text} label={t("Copy the votes as text")} />}
    </section>
  );
}

function Foot({ session, state, at }) {
  const next = session.steps[state.step + 1];
  const past = state.step >= session.steps.length;
  return (
    <footer class="cx-wall-foot">
      <Strip session={session} state={state} now={at} />
      <div class="cx-wall-line">
        {next ? <p class="cx-wall-next"><b>{t("Next")}</b> <small>{minutes(next.minutes)}</small> <span>{next.lead && `${next.lead}: `}<Runs of={next.text} /></span></p>
          : <p class="cx-wall-next">{past ? "" : t("This is the last step.")}</p>}
        {!past && at.elapsed > 0 && (
          <p class="cx-wall-time"><span>{t("{minutes} left, until {hour}", { minutes: minutes(Math.ceil(at.remaining / MINUTE)), hour: hour(at.ends) })}</span>{" "}
            <b data-late={at.late >= MINUTE}>{lateness(at.late)}</b></p>
        )}
      </div>
    </footer>
  );
}
