// Plan a course: the address, the link, the next group and drafts.
import { useState } from "preact/hooks";
import { t } from "../../book/page/i18n.js";
import { shownDate, today, useId, useSelect, useStore, useView, useWork } from "./kit/context.js";
import { Button, Icon } from "./kit/icons.jsx";

const PARTS = ["title", "about", "items", "sessions"];

/** The address at which this very page is hosted, up to its root; "" where it is no page of the book. */
export function hosted() {
  const at = location.pathname.lastIndexOf("/back/");
  return /^https?:$/.test(location.protocol) && at >= 0 ? `${location.origin}${location.pathname.slice(0, at + 1)}` : "";
}

/** What an action needs around it: busy, an error in a sentence. */
export function useAction() {
  const store = useStore();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState(null);
  const run = async (make) => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      await make();
    } catch (problem) {
      setError(problem.message);
      store.say(problem.message);
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, run };
}

export const Failed = ({ text }) => (text ? <p class="cx-field-message" role="alert"><Icon name="warn" size={16} /> {text}</p> : null);

/** One click instead of typing: the course is usually planned where it is hosted. */
export function Here({ spec }) {
  const store = useStore();
  const about = useWork(spec.about);
  const here = hosted();
  if (!here || about.address === here) return null;
  return <p class="as-here"><Button size="small" onClick={() => store.set({ [spec.about]: { ...about, address: here } }, { label: t("Address of this site") })}>{t("Use the address of this site: {address}", { address: here })}</Button></p>;
}

/** What an instructor does with it, to the end of the course; in tabs of their own, so that the plan stays open. */
function Then() {
  const to = (page, words) => <a href={page} target="_blank" rel="noopener">{words}<span class="cx-hidden"> {t("(in a new tab)")}</span></a>;
  return (
    <div class="as-then">
      <h3>{t("What comes then")}</h3>
      <ol>
        <li><b>{t("Now")}</b> {t("Send the link by mail or chat. It opens as a path, on a phone too.")}</li>
        <li><b>{t("The day before you meet")}</b> {t("Drop what they handed in on the")} {to("class-map.html", t("class map"))}. {t("It names three questions for the session.")}</li>
        <li><b>{t("In the room")}</b> {t("Each chapter's session stands ready for the wall under")} {to("teach.html", t("Teach a session"))}. {t("So do the dates in step 3, where a session names a chapter.")}</li>
      </ol>
    </div>
  );
}

/** The link, made when asked for, and said to be old when the plan has changed. */
export function Link({ spec }) {
  const store = useStore();
  const about = useWork(spec.about);
  const fits = useView("fits");
  const alive = useSelect((state) => state.alive);
  const id = useId("link");
  const [{ link, called }, setMade] = useState({ link: null, called: "" });
  const [of, setOf] = useState(null);
  const { busy, error, run } = useAction();
  const work = useSelect((state) => state.work);
  const fresh = of && PARTS.every((name) => of[name] === work[name]);
  const make = () => run(async () => {
    const { value } = await store.call("link");
    if (!value.link) throw new Error(t("This plan is too long for a link of 2,000 characters. Send the file instead: it holds the same."));
    setMade(value);
    setOf(store.state.work);
    await navigator.clipboard?.writeText(value.link).then(() => store.toast(t("The link is made and copied."), { undoable: false }), () => {});
  });
  return (
    <div class="as-link">
      <div class="as-line">
        <Button tone="primary" icon="arrow" aria-disabled={alive === "failed" || !about.address ? "true" : undefined} onClick={() => about.address && make()}>{busy ? t("One moment…") : t("Make the link for my group")}</Button>
        {!about.address && <span class="cx-hint">{t("It needs the address above first.")}</span>}
        {about.address && fits === false && <span class="cx-hint">{t("With so many words it will be too long; the file always works.")}</span>}
      </div>
      {link && fresh && (
        <div>
          <label class="cx-label" for={id}>{t("The link ({n} of 2,000 characters). All of the plan is in it, and no server knows of it.", { n: link.length })}</label>
          <textarea id={id} class="cx-input as-made" rows={3} readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
          <p class="cx-hint">{t("What they hand in carries the name {name}, by which the class map keeps several groups apart.", { name: called })}</p>
          {hosted() && <Then />}
        </div>
      )}
      {link && !fresh && <p class="cx-hint">{t("The plan has changed since the link was made. Make it again.")}</p>}
      <Failed text={error} />
    </div>
  );
}

/** The next group, and plans that are kept. */
export function Drafts({ spec }) {
  const store = useStore();
  const drafts = useWork(spec.drafts);
  const id = useId("next");
  const [start, setStart] = useState("");
  const { busy, error, run } = useAction();
  const next = () => run(async () => {
    const { value } = await store.call("next_cohort", { start });
    store.set(value.work, { label: t("Copy for the next group"), replaces: true });
    store.toast(value.said);
    setStart("");
  });
  const present = () => Object.fromEntries(PARTS.map((name) => [name, store.state.work[name]]));
  const free = () => Array.from({ length: 99 }, (_one, n) => `d${n + 1}`).find((key) => !drafts.some((one) => one.id === key));
  const keep = () => {
    store.set({ [spec.drafts]: [{ id: free(), title: store.state.work.title, work: present() }, ...drafts].slice(0, 12) }, { label: t("Kept as a draft") });
    store.toast(t("Kept as a draft."));
  };
  const open = (draft) => {
    store.set({ ...draft.work }, { label: t("Opened a draft"), replaces: true });
    store.toast(t("The draft is open in place of what was there."));
  };
  const name = (draft) => [draft.title || t("No name yet"), shownDate(draft.work?.about?.start)].filter(Boolean).join(", ");
  return (
    <div class="as-again">
      <label class="cx-label" for={id}>{t("The next group starts on")}</label>
      <div class="as-line">
        <input id={id} class="cx-input" type="date" min={today()} max="2097-12-31" value={start} onInput={(event) => setStart(event.currentTarget.value)} />
        <Button tone="primary" aria-disabled={start ? undefined : "true"} onClick={() => start && next()}>{busy ? t("One moment…") : t("Copy with new dates")}</Button>
        <Button onClick={keep}>{t("Keep this as a draft")}</Button>
      </div>
      <Failed text={error} />
      {drafts.length > 0 && (
        <>
          <h3>{t("Drafts")}</h3>
          <ul class="as-drafts">
            {drafts.map((one) => (
              <li key={one.id}>
                <span>{name(one)}</span>
                <Button size="small" onClick={() => open(one)}>{t("Open")}<span class="cx-hidden"> {name(one)}</span></Button>
                <Button size="small" tone="quiet" iconOnly icon="trash" label={t("Throw away: {name}", { name: name(one) })} onClick={() => { store.set({ [spec.drafts]: drafts.filter((other) => other !== one) }, { label: t("Draft thrown away") }); store.toast(t("The draft is gone.")); }} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
