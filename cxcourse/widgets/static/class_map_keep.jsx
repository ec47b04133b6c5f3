// Class map: keep the hand-ins in this browser or not, and what is kept.
import { useEffect, useRef, useState } from "preact/hooks";
import { t, tn } from "../../book/page/i18n.js";
import { HAND_INS } from "../../casebook/records.js";
import { packed, unpacked, why } from "./class_map_keep.js";
import { isZip } from "./class_map_read.js";
import { shownDate, useEvent, useId, useStore } from "./kit/context.js";
import { Button, Icon } from "./kit/icons.jsx";

/**
 * What is kept: `{ kept, problem, keep, letGo }`, or null outside of the book's pages. `kept` is null, `{since, n}` or `{bad: sentence}`.
 * `brought` holds the files that the page shows, and how many hand-ins are in them; `show(files)` reads what was kept on an earlier visit.
 */
export function useKept({ brought, show, most, begun }) {
  const store = useStore();
  const { holding } = store.model;
  const [kept, setKept] = useState(null);
  const [problem, setProblem] = useState("");
  const mark = useRef(null); // of the record that this page shows
  const look = useEvent(async (first) => {
    const value = await holding.held(HAND_INS);
    if (value === undefined) return setKept(null);
    if (value?.mark && value.mark === mark.current) return undefined;
    try {
      const files = await unpacked(value);
      setKept({ since: value.since, n: value.n });
      if (!first || begun.current) return undefined; // of another tab, or others are here already: they stay when this page keeps its own
      mark.current = value.mark;
      await show(files);
    } catch (bad) {
      setKept({ bad: bad.message });
    }
    return undefined;
  });
  const keep = useEvent(async () => {
    setProblem("");
    const last = mark.current;
    try {
      const before = await holding.held(HAND_INS);
      const others = before !== undefined && before?.mark !== last;
      const files = [...(others ? await unpacked(before) : []), ...brought.current.files];
      const value = await packed(files, { n: brought.current.n + (others ? before.n : 0), since: before?.since ?? new Date().toISOString(), most, isZip });
      mark.current = value.mark;
      const failed = await holding.hold(HAND_INS, value);
      if (failed) throw new Error(why[failed]());
      setKept({ since: value.since, n: value.n });
      store.say(tn("{n} hand-in is kept in this browser.", "{n} hand-ins are kept in this browser.", value.n));
    } catch (failed) {
      mark.current = last;
      const text = failed instanceof DOMException ? why.absent() : failed.message;
      setProblem(text);
      store.say(text);
    }
  });
  const letGo = useEvent(async () => {
    if (await holding.hold(HAND_INS, null)) return setProblem(why.stays());
    mark.current = null;
    setProblem("");
    setKept(null);
    return store.say(t("The kept hand-ins are deleted. What you see stays until you close the page."));
  });
  useEffect(() => {
    if (!holding) return undefined;
    look(true);
    return holding.onChange((name) => (name === null || name === `held:${HAND_INS}`) && look(false));
  }, [holding]);
  return holding ? { kept, problem, keep, letGo } : null;
}

export function Keep({ kept, problem, keep, letGo, shown }) {
  const id = useId("keep");
  const [busy, setBusy] = useState(false);
  const during = (make) => async () => {
    setBusy(true);
    await make();
    setBusy(false);
  };
  if (!kept && !shown) return null;
  return (
    <div class="cm-keep">
      {kept?.bad && <p class="cx-field-message" role="alert"><Icon name="warn" size={16} /> {kept.bad}</p>}
      {kept && !kept.bad && <p><b>{tn("{n} hand-in kept since {date}", "{n} hand-ins kept since {date}", kept.n, { date: shownDate(kept.since.slice(0, 10)) })}</b></p>}
      {kept && <Button size="small" aria-disabled={busy ? "true" : undefined} onClick={busy ? undefined : during(letGo)}>{t("Delete them now")}</Button>}
      {!kept && (
        <label class="cx-check">
          <input type="checkbox" checked={busy} disabled={busy} aria-describedby={id} onChange={during(keep)} />
          <span>{t("Keep these hand-ins in this browser until I delete them")}</span>
        </label>
      )}
      <p class="cx-hint" id={id}>
        {kept
          ? t("They are in this browser and nowhere else, and no part of a copy of your casebook. “Delete all my work” deletes them too.")
          : t("Without the tick they are gone when you close the page. They are other people's work: keep them only where nobody else uses this browser. They get into no copy of your casebook, and “Delete all my work” deletes them too.")}
      </p>
      {problem && <p class="cx-field-message" role="alert"><Icon name="warn" size={16} /> {problem}</p>}
    </div>
  );
}
