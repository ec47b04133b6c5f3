// Class map: keep the hand-ins in this browser or not, and what is kept.
import { useEffect, useRef, useState } from "preact/hooks";
import { t, tn } from "../../book/page/i18n.js";
import { HAND_INS } from "../../casebook/records.js";
import { packed, unpacked, why } from "./class_map_keep.js";
import { counted, shownDate, useEvent, useId, useStore } from "./kit/context.js";
import { Button, Icon } from "./kit/icons.jsx";

const SLOW = 300; // ms after which something is said while hand-ins are being kept

/**
 * What is kept: `{ kept, problem, busy, keep, again, letGo }`, or null outside of the book's pages. `kept` is null, `{bad: sentence}` or
 * `{since, n, own, more}`: `own` says whether what this page shows is in it, `more` whether there is something in it that the page does not show.
 *
 * `brought` holds the `files` that the page shows and the number `n` of hand-ins in them; `kept` there is `{since, files, n, more}`, how many of
 * both are in the record that was begun at `since` (which tells one record from the next). `show(files)` reads what was kept on an earlier visit.
 * Another tab may change or delete the record at any time: it is written only over the state that it was made from, and what was deleted
 * elsewhere does not come back by itself.
 */
export function useKept({ brought, show, most, begun }) {
  const store = useStore();
  const { holding } = store.model;
  const [kept, setKept] = useState(null);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(null); // null, or {words}: words only when it takes long
  const mark = useRef(""); // of the record as this tab last wrote or read it
  const tell = (value) => {
    const own = brought.current.kept?.since === value.since;
    setKept({ since: value.since, n: value.n, own, more: own ? brought.current.kept.more : true });
  };
  const gone = () => {
    mark.current = "";
    setKept(null);
    if (!brought.current.kept) return;
    brought.current.kept = null;
    setProblem(why.gone());
    store.say(why.gone());
  };
  const look = useEvent(async (first) => {
    const value = await holding.held(HAND_INS);
    if (value === undefined) return gone();
    if (value?.mark && value.mark === mark.current) return undefined;
    try {
      const files = await unpacked(value);
      if (first && !begun.current) {
        mark.current = value.mark ?? "";
        brought.current.kept = { since: value.since, files: files.length, n: value.n, more: false };
        tell(value);
        await show(files);
        if (brought.current.kept) brought.current.kept.n = brought.current.n;
      } else {
        if (brought.current.kept?.since === value.since) brought.current.kept.more = true; // another tab added to them
        else gone();
        tell(value);
      }
    } catch (bad) {
      setKept({ bad: bad.message });
    }
    return undefined;
  });
  /** Write what this page shows to what is kept, unless `asked` is false and another tab has deleted it meanwhile. Resolves to what was written. */
  const written = async (asked) => {
    for (;;) {
      const { files, n, kept: known } = brought.current;
      const before = await holding.held(HAND_INS);
      const own = before !== undefined && known?.since === before.since;
      if (!own && !asked) return null;
      const more = before !== undefined && (own ? known.more || before.mark !== mark.current : true);
      const since = before?.since ?? new Date().toISOString();
      const total = (before?.n ?? 0) + n - (own ? known.n : 0);
      const value = await packed(own ? files.slice(known.files) : files, { n: total, since, most, before });
      const last = [mark.current, known];
      [mark.current, brought.current.kept] = [value.mark, { since, files: files.length, n, more }];
      const failed = await holding.hold(HAND_INS, value, before?.mark ?? "").catch(() => "absent");
      if (!failed) return value;
      [mark.current, brought.current.kept] = last;
      if (failed !== "changed") throw new Error(why[failed]());
    }
  };
  const during = async (words, make) => {
    setProblem("");
    setBusy({});
    const slow = setTimeout(() => { setBusy({ words }); store.say(words); }, SLOW);
    try {
      await make();
    } catch (failed) {
      const text = failed instanceof DOMException ? why.absent() : failed.message;
      setProblem(text);
      store.say(text);
    } finally {
      clearTimeout(slow);
      setBusy(null);
    }
  };
  const keep = useEvent((asked = true) =>
    during(t("The hand-ins are being kept. Leave this page open until it says how many."), async () => {
      const value = await written(asked);
      if (!value) return look(false);
      tell(value);
      return store.say(tn("{n} hand-in is kept in this browser.", "{n} hand-ins are kept in this browser.", value.n, { n: counted(value.n) }));
    }));
  const letGo = useEvent(() =>
    during(t("The kept hand-ins are being deleted."), async () => {
      const { kept: known } = brought.current;
      brought.current.kept = null;
      if (await holding.hold(HAND_INS, null)) {
        brought.current.kept = known;
        throw new Error(why.stays());
      }
      gone();
      store.say(t("The kept hand-ins are deleted. What you see stays until you close the page."));
    }));
  useEffect(() => {
    if (!holding) return undefined;
    look(true);
    return holding.onChange((name) => (name === null || name === `held:${HAND_INS}`) && look(false));
  }, [holding]);
  const again = () => (brought.current.kept ? keep(false) : undefined); // what is added to kept ones is kept as well
  return holding ? { kept, problem, busy, keep, again, letGo } : null;
}

/** What is kept beside what the page shows, where that is not the same. */
function standing({ own, more }, shown) {
  if (own) return more ? t("There are more of them than this page shows. Reload it to see all.") : "";
  if (!shown) return t("Reload this page to see them.");
  return t("They are from another tab or an earlier visit. The hand-ins on this page are not among them.");
}

export function Keep({ kept, problem, busy, keep, letGo, shown }) {
  const id = useId("keep");
  const box = useRef();
  /** What was pressed goes away with what it did: who works with the keyboard stays where they are. */
  const pressed = (make) => async () => {
    await make();
    await new Promise((resolve) => setTimeout(resolve)); // it is drawn by then
    if (document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  };
  if (!kept && !shown) return problem ? <div class="cm-keep"><Trouble text={problem} /></div> : null;
  const apart = kept && !kept.bad ? standing(kept, shown) : "";
  return (
    <div class="cm-keep" ref={box} tabIndex={-1}>
      {kept?.bad && <Trouble text={kept.bad} />}
      {kept && !kept.bad && <p><b>{tn("{n} hand-in kept since {date}", "{n} hand-ins kept since {date}", kept.n, { n: counted(kept.n), date: shownDate(kept.since.slice(0, 10)) })}</b></p>}
      {kept && <Button size="small" aria-disabled={busy ? "true" : undefined} onClick={busy ? undefined : pressed(letGo)}>{t("Delete them now")}</Button>}
      {apart && <p class="cm-apart"><Icon name="warn" size={16} /> {apart}</p>}
      {shown && !kept?.own && !kept?.bad && (
        <label class="cx-check">
          <input type="checkbox" checked={Boolean(busy)} disabled={Boolean(busy)} aria-describedby={id} onChange={pressed(() => keep())} />
          <span>{kept ? t("Keep those on this page as well") : t("Keep these hand-ins in this browser until I delete them")}</span>
        </label>
      )}
      {busy?.words && <p class="cm-busy">{busy.words}</p>}
      <p class="cx-hint" id={id}>
        {kept
          ? t("They are in this browser and nowhere else, and no part of a copy of your casebook. “Delete all my work” deletes them too.")
          : t("Without the tick they are gone when you close the page. They are other people's work: keep them only where nobody else uses this browser. They get into no copy of your casebook, and “Delete all my work” deletes them too.")}
      </p>
      {problem && <Trouble text={problem} />}
    </div>
  );
}

const Trouble = ({ text }) => <p class="cx-field-message" role="alert"><Icon name="warn" size={16} /> {text}</p>;
