// Parts of the dilemma table: the tracks, the card on the table, and a row of choices for each player.
import { t } from "../../book/page/i18n.js";
import { shown, useId } from "./kit/context.js";
import { Icon } from "./kit/icons.jsx";

const CELLS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const LOW = 3;

/** The four tracks: a number, a line of ten, and, after a round, what moved. */
export function Tracks({ tracks, moved }) {
  return (
    <ul class="dt-tracks" aria-label={t("The four tracks, from 0 to 10")}>
      {tracks.map((track) => {
        const by = track.value - track.before;
        return (
          <li key={track.id} class={`is-${track.id} ${track.value < LOW ? "is-low" : ""}`}>
            <span class="dt-track-name">{track.value < LOW && <Icon name="warn" size={16} />}{track.label}</span>
            <span class="dt-track-value">{track.value}{moved && by !== 0 && <small class={by > 0 ? "is-up" : "is-down"}>{shown(by, true)}</small>}{track.value < LOW && <span class="cx-hidden">{t(", low")}</span>}</span>
            <span class="dt-cells" aria-hidden="true">{CELLS.map((cell) => <i key={cell} class={cell <= track.value ? "is-on" : ""} />)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** The dilemma and the day; `children` are the choices, to read or to take. */
export function CardOnTable({ view, heading, children, small }) {
  return (
    <article class={`dt-card ${small ? "is-small" : ""}`}>
      <h3 ref={heading} tabIndex={-1}>{view.dilemma.title}</h3>
      <p class="dt-text">{view.dilemma.text}</p>
      <p class="dt-today"><Icon name="clock" size={18} /><span><b>{t("Today: {name}.", { name: view.today.name })}</b> {view.today.text}</span></p>
      {children}
    </article>
  );
}

/** What is done, and, small, what kind of thing that is: the day and the cards refer to it. */
const Said = ({ one }) => <span>{one.say}{one.tags && <small class="dt-tags">{one.tags}</small>}</span>;

export const Choices = ({ choices }) => (
  <ol class="dt-choices">{choices.map((one) => <li key={one.letter}><b class="dt-letter">{one.letter}</b><Said one={one} /></li>)}</ol>
);

/** The same three, to take one. */
export function Pick({ choices, value, onPick, label }) {
  const id = useId("pick");
  return (
    <fieldset class="dt-pick">
      <legend class="cx-label">{label}</legend>
      {choices.map((one) => (
        <label key={one.letter} class="dt-option">
          <input type="radio" name={id} checked={value === one.letter} onChange={() => onPick(one.letter)} />
          <span><b class="dt-letter">{one.letter}</b><Said one={one} /><Icon name="check" size={20} /></span>
        </label>
      ))}
    </fieldset>
  );
}

/** A, B or C for each player, in the open. Guests' voices stand there and cannot be changed. */
export function Voices({ players, letters, values, fixed = {}, before, onPick }) {
  const id = useId("voices");
  return (
    <div class="dt-voices">
      {players.map((one) => (
        <fieldset key={one.id} class="dt-voice">
          <legend>{one.name}{before?.[one.id] && <small>{t("showed {letter}", { letter: before[one.id] })}</small>}</legend>
          {one.bot ? <p class="dt-guest"><b class="dt-letter">{fixed[one.id]}</b></p> : (
            <div class="cx-segments">
              {letters.map((letter) => (
                <label key={letter} class="cx-segment">
                  <input type="radio" name={`${id}-${one.id}`} aria-label={t("{name}: {letter}", { name: one.name, letter })} checked={values[one.id] === letter} onChange={() => onPick(one.id, letter)} />
                  <span>{letter}</span>
                </label>
              ))}
            </div>
          )}
        </fieldset>
      ))}
    </div>
  );
}
