// Who is in the comparison, what is wrong with a file, and the names that only a person can tell apart.
import { t, tn } from "../../../book/page/i18n.js";
import { Button, Icon } from "./icons.jsx";

const SIGN = { in: "check", same: "minus", older: "clock", out: "minus", problem: "warn" };
const SEALS = {
  matches: ["check", () => t("Seal matches")],
  changed: ["warn", () => t("Changed since it was sealed")],
  none: ["minus", () => t("No seal")],
};

const when = (saved) => {
  const date = new Date(saved);
  const language = document.documentElement.lang;
  return saved && !Number.isNaN(date.getTime()) ? date.toLocaleString(!language || language === "en" ? "en-GB" : language, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }) : "";
};

export function MemberList({ sources, told, withOwn, onOwn, choices, onChoose, onRemove, onClear }) {
  const of = (id) => told.sources.filter((one) => one.id === id);
  const n = told.members.length;
  return (
    <div class="cx-group-who">
      <div class="cx-group-head">
        <h3 class="cx-subhead">{n ? tn("{n} work in the comparison", "{n} works in the comparison", n) : t("Files and links")}</h3>
        <Button size="small" tone="quiet" onClick={onClear}>{t("Clear the list")}</Button>
      </div>
      <ul class="cx-members">
        <li class={withOwn && of("own").some((one) => one.state === "in") ? "is-in" : ""}>
          <label class="cx-tick"><input type="checkbox" checked={withOwn} onChange={(event) => onOwn(event.currentTarget.checked)} /><span><b>{t("Your own work")}</b></span></label>
          {of("own").map((one) => <Told key={one.key} one={one} />)}
        </li>
        {sources.map((source) => {
          const found = source.problem ? [{ key: "", state: "problem", text: source.problem, name: "" }] : of(source.id);
          return (
            <li key={source.id} class={found.some((one) => one.state === "in") ? "is-in" : ""}>
              <div class="cx-member-file">
                <b>{source.name}</b>
                <Button size="small" tone="quiet" icon="close" iconOnly label={t("Take {name} out", { name: source.name })} onClick={() => onRemove(source.id)} />
              </div>
              {!found.length && <p class="cx-quiet">{t("Being read…")}</p>}
              {found.map((one, index) => (
                <div key={`${one.key}-${index}`}>
                  <Told one={one} named={one.name && one.name !== source.name} />
                  {one.state === "older" && (
                    <div class="cx-member-ways">
                      <Button size="small" onClick={() => onChoose(one.key, "use")}>{t("Count this one instead")}</Button>
                      <Button size="small" onClick={() => onChoose(one.key, "apart")}>{t("It is somebody else's")}</Button>
                    </div>
                  )}
                  {one.key && choices[one.key] && one.state !== "older" && (
                    <div class="cx-member-ways"><Button size="small" tone="quiet" onClick={() => onChoose(one.key, undefined)}>{t("Take back my choice")}</Button></div>
                  )}
                </div>
              ))}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Told({ one, named }) {
  const seal = SEALS[one.seal];
  return (
    <p class={`cx-member-told is-${one.state}`}>
      <Icon name={SIGN[one.state] ?? "minus"} size={16} />
      <span>{named && <b>{one.name}: </b>}{one.text}{one.saved && one.state !== "same" ? <small> {when(one.saved)}</small> : null}</span>
      {seal && <span class={`cx-seal is-${one.seal}`}><Icon name={seal[0]} size={16} /> {seal[1]()}</span>}
    </p>
  );
}

export function Doubts({ doubts, decisions, onDecide }) {
  const open = doubts.filter((one) => decisions[one.id] === undefined).length;
  return (
    <fieldset class="cx-doubts">
      <legend class="cx-subhead">{open ? tn("One name to settle", "{n} names to settle", open) : t("Names settled")}</legend>
      <p class="cx-hint">{t("Until you say yes, they count as two.")}</p>
      <ul>
        {doubts.map((one) => (
          <li key={one.id} role="group" aria-label={one.text}>
            <span>{one.text}</span>
            <span class="cx-doubt-ways">
              <Button size="small" aria-pressed={decisions[one.id] === true ? "true" : "false"} onClick={() => onDecide(one.id, true)}>{t("Yes")}</Button>
              <Button size="small" aria-pressed={decisions[one.id] === false ? "true" : "false"} onClick={() => onDecide(one.id, false)}>{t("No")}</Button>
            </span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
