// Vote, talk, vote again, on the wall: counts go in hidden, the talk has a clock and no result, then both votes side by side, and the answer last.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "./i18n.js";
import { Button, Clock, Runs, useFit } from "./teach_parts.jsx";
import { PHASES, talkLeft, voteOf } from "./teach_state.js";
import { begun, LETTERS, peopleIn, percent, total } from "./teach_votes.js";

/** Next (1) and Back (-1): through the phases of a vote and out of it at both ends, from the list of questions to the step, else through the steps.
 * After the first vote Next means the talk; a vote that was shown after one round goes back to the choice. A question in parts goes on to its next. */
export function lead(shared, state, question, by) {
  if (state.view !== "vote") return shared.act({ type: by > 0 ? "next" : "back" });
  if (!question) return shared.act({ type: "show", view: "step" });
  const { phase, second } = voteOf(state, question);
  const to = by < 0 && phase === "result" && !total(second) ? "choose" : PHASES[PHASES.indexOf(phase) + by];
  return to ? shared.act({ type: "phase", question, phase: to }) : shared.act({ type: "show", view: "vote", question: by > 0 ? question.after : "" });
}

/** A question, with what is asked of this part of it. */
export const Asking = ({ question }) => <><Runs of={question.prompt} />{question.ask.length > 0 && <> <span class="cx-vote-ask"><Runs of={question.ask} /></span></>}</>;

/** The chapter's questions, to choose from; one in parts stands here once, and begins with its first part. */
export function VoteList({ session, shared, state }) {
  const fit = useFit(session.slug);
  const voted = ({ of }) => session.questions.some((one) => one.of === of && begun(state, one));
  return (
    <section class="cx-wall-body cx-votes" ref={fit}>
      <h1>{t("Vote, talk, vote again")}</h1>
      <ol>
        {session.questions.filter(({ part }) => part === 1).map((question) => (
          <li key={question.id}><button type="button" onClick={() => shared.act({ type: "show", view: "vote", question: question.id })}>
            <Runs of={question.prompt} />{question.parts > 1 && <small> {t("{n} parts", { n: question.parts })}</small>}{voted(question) && <small> {t("voted")}</small>}
          </button></li>
        ))}
      </ol>
    </section>
  );
}

/** What the room does now, in words. */
export const phaseSaid = ({ phase, second }) => ({
  first: t("First vote: alone, all hands at once"), choose: t("First vote taken"), talk: t("Talk in pairs: convince the person beside you"),
  second: t("Second vote: all hands at once"), result: total(second) ? t("Both votes") : t("The vote"), answer: t("The answer"),
})[phase];

export function Vote({ shared, state, question, now }) {
  const vote = voteOf(state, question);
  const { phase } = vote;
  const [seen, setSeen] = useState(false);
  const to = (next) => shared.act({ type: "phase", question, phase: next });
  const fit = useFit(question.id, phase, vote.why);
  const counting = phase === "first" || phase === "second";
  return (
    <section class="cx-wall-body cx-vote" data-phase={phase}>
      <div class="cx-vote-words" ref={fit}>
        <p class="cx-vote-phase"><span role="status">{phaseSaid(vote)}</span>
          {question.kind === "several" && phase !== "answer" && <small>{t("Several may be right.")}</small>}
          {question.parts > 1 && <small>{t("Part {n} of {all}", { n: question.part, all: question.parts })}</small>}</p>
        <h1><Asking question={question} /></h1>
        {phase === "answer" ? <Answer shared={shared} question={question} vote={vote} />
          : <Options question={question} vote={vote} state={state} shared={shared} counting={counting} seen={seen} bars={phase === "result"} />}
      </div>
      {phase === "talk" && <Talk vote={vote} now={now} />}
      <div class="cx-vote-acts">
        {counting && <Button tone="" onClick={() => to(phase === "first" ? "choose" : "result")} disabled={!total(vote[phase])}>{phase === "first" ? t("First vote is in") : t("Show both votes")}</Button>}
        {phase === "choose" && <><Button onClick={() => to("talk")}>{t("Talk in pairs")}</Button><Button onClick={() => to("second")}>{t("Vote again")}</Button>
          <Button onClick={() => to("result")}>{t("Show the vote")}</Button></>}
        {phase === "talk" && <><Button onClick={() => shared.act({ type: "talk", question })}>{vote.talk.since === null ? t("Start the talk's clock") : t("Pause the talk's clock")}</Button>
          <Button onClick={() => shared.act({ type: "more", question })}>{t("One minute more to talk")}</Button><Button tone="" onClick={() => to("second")}>{t("Vote again")}</Button></>}
        {phase === "result" && <Button tone="" onClick={() => to("answer")}>{t("Show the answer")}</Button>}
        {phase === "answer" && <Button onClick={() => to("result")}>{t("Hide the answer")}</Button>}
        {question.after && (!counting || !total(vote.first)) && <Button tone={phase === "answer" ? "" : "quiet"} onClick={() => shared.act({ type: "show", view: "vote", question: question.after })}>{t("Next part")}</Button>}
        <Button onClick={() => shared.act({ type: "show", view: "vote" })}>{t("All questions")}</Button>
        <Button onClick={() => shared.act({ type: "show", view: "step" })}>{t("Back to the step")}</Button>
        {counting && question.kind === "several" && <People shared={shared} state={state} />}
        {counting && <label class="cx-vote-seen"><input type="checkbox" checked={seen} onChange={(event) => setSeen(event.currentTarget.checked)} /> {t("Show the counts while I type")}</label>}
      </div>
    </section>
  );
}

/** How many people can raise a hand: with several right answers the hands do not tell. */
export function People({ shared, state }) {
  return <label class="cx-vote-seen">{t("People in the room")} <input type="text" inputMode="numeric" size="3" value={state.people ?? ""} onInput={(event) => shared.act({ type: "people", n: event.currentTarget.value.trim() })} /></label>;
}

function Talk({ vote, now }) {
  const left = talkLeft(vote, now);
  return <Clock left={left} allotted={vote.talk.length} running={vote.talk.since !== null} over={left <= 0} label={t("Time left for the talk")} />;
}

function Options({ question, vote, state, shared, counting, seen, bars }) {
  const list = useRef(null);
  useLayoutEffect(() => { if (counting) list.current?.querySelector("input")?.focus({ preventScroll: true }); }, [vote.phase]);
  return (
    <ol class="cx-options" ref={list} data-bars={bars}>
      {question.options.map((option, at) => (
        <li key={at}>
          <b class="cx-letter">{LETTERS[at]}</b>
          <span class="cx-option-text"><Runs of={option.text} /></span>
          {counting && <Hands question={question} vote={vote} at={at} shared={shared} seen={seen} />}
          {bars && <Bars question={question} vote={vote} at={at} people={state.people} />}
        </li>
      ))}
    </ol>
  );
}

/** The field for the hands of one option, with a step up and down; on the wall nobody sees the figure unless the leader wants it. */
export function Hands({ question, vote, at, shared, seen, named = "" }) {
  const n = vote[vote.phase === "second" ? "second" : "first"][at];
  const put = (value) => shared.act({ type: "count", question, round: vote.phase === "second" ? "second" : "first", at, n: value });
  const keyed = (event) => {
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      put(n + (event.key === "ArrowUp" ? 1 : -1));
    } else if (event.key === "Enter") {
      event.preventDefault(); // or it presses the button to which the focus goes
      const fields = [...event.currentTarget.closest("ol").querySelectorAll("input")];
      const next = fields[fields.indexOf(event.currentTarget) + 1];
      if (next) next.select();
      else event.currentTarget.closest("section")?.querySelector(".cx-vote-acts button:not(:disabled)")?.focus();
    }
  };
  const label = t("{letter}: hands{named}", { letter: LETTERS[at], named });
  return (
    <span class="cx-hands" data-seen={seen}>
      <button type="button" tabIndex={-1} aria-label={t("{letter}: one hand fewer", { letter: LETTERS[at] })} onClick={() => put(n - 1)}>−</button>
      <input type="text" inputMode="numeric" autocomplete="off" size="3" aria-label={label} value={n} onInput={(event) => put(event.currentTarget.value)} onKeyDown={keyed} onFocus={(event) => event.currentTarget.select()} />
      <button type="button" tabIndex={-1} aria-label={t("{letter}: one hand more", { letter: LETTERS[at] })} onClick={() => put(n + 1)}>+</button>
    </span>
  );
}

/** The votes for one option, one below the other, with counts and shares; which is which stands there as soon as there are two. */
export function Bars({ question, vote, at, people }) {
  const twice = total(vote.second) > 0;
  const rounds = twice ? [["first", t("first")], ["second", t("second")]] : [["first", ""]];
  return (
    <span class="cx-votebars" data-twice={twice}>
      {rounds.map(([round, name]) => {
        const all = peopleIn(question, vote[round], people);
        const share = all ? vote[round][at] / all : 0;
        return (
          <span class={`cx-votebar cx-votebar-${round}`} key={round}>
            <i style={{ width: `${share * 100}%` }} aria-hidden="true" />
            {name && <span class="cx-votebar-name">{name}</span>}
            <span class="cx-votebar-n">{t("{n} ({share})", { n: vote[round][at], share: percent(share) })}</span>
          </span>
        );
      })}
    </span>
  );
}

/** The right answers with their reason. The others are letters: chosen, one shows its words and why it is wrong, so that all of it is large enough. */
function Answer({ shared, question, vote }) {
  const rights = question.options.flatMap(({ right }, at) => (right ? [at] : []));
  const others = question.options.flatMap(({ right }, at) => (right ? [] : [at]));
  const shown = vote.why ?? rights[0];
  const { right, text, why } = question.options[shown];
  const choice = (at, words) => (
    <button type="button" aria-pressed={String(at === shown)} onClick={() => shared.act({ type: "why", question, at })}><b class="cx-letter">{LETTERS[at]}</b>{words}</button>
  );
  return (
    <div class="cx-answer">
      <ol class="cx-options cx-options-key">
        {rights.map((at) => (
          <li key={at} data-right="true">{choice(at, <><span class="cx-option-text"><Runs of={question.options[at].text} /></span><span class="cx-right">{t("Right")}</span></>)}</li>
        ))}
      </ol>
      <div class="cx-why" role="status">
        {!right && <p class="cx-why-of"><b>{LETTERS[shown]}</b> <Runs of={text} /></p>}
        <p>{right && rights.length > 1 && <b>{LETTERS[shown]}</b>}<Runs of={why} /></p>
      </div>
      <p class="cx-others"><span>{t("Why not")}</span>{others.map((at) => choice(at, <span class="visually-hidden"><Runs of={question.options[at].text} /></span>))}</p>
    </div>
  );
}
