// One's own work for the group: as a file, or as a link where it fits.
import { useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { NAME } from "../../../casebook/database.js";
import { linkTo } from "../../../casebook/link.js";
import { clean, useId, useSelect, useStore } from "./context.js";
import { saveFile } from "./files.jsx";
import { Button, Icon } from "./icons.jsx";

/** A line to copy, with a button that does it. */
export function Copyable({ label, value, hint }) {
  const id = useId("copy");
  const store = useStore();
  const [done, setDone] = useState(false);
  const copy = async () => {
    document.getElementById(id).select();
    try {
      await navigator.clipboard.writeText(value);
      setDone(true);
      store.say(t("Copied."));
      setTimeout(() => setDone(false), 2500);
    } catch {
      store.say(t("It is selected. Copy it with Ctrl and C."));
    }
  };
  return (
    <div class="cx-copyable">
      <label class="cx-label" for={id}>{label}</label>
      <div>
        <input id={id} class="cx-input" type="text" readonly value={value} onFocus={(event) => event.currentTarget.select()} />
        <Button icon={done ? "check" : undefined} onClick={copy}>{done ? t("Copied") : t("Copy")}</Button>
      </div>
      {hint && <p class="cx-hint">{hint}</p>}
    </div>
  );
}

export function OwnWork({ seat, setSeat }) {
  const store = useStore();
  const id = useId("seat");
  const alive = useSelect((state) => state.alive);
  const [made, setMade] = useState(null); // {link, work, seat} of the last link
  const now = useSelect((state) => (made ? state.work : null));
  const [problem, setProblem] = useState("");
  const link = made && made.work === now && made.seat === seat ? made.link : "";

  const attempt = async (go) => {
    setProblem("");
    try {
      await go();
    } catch (error) {
      setProblem(error.message);
      store.say(error.message);
    }
  };
  const file = (anonymous) => attempt(async () => {
    const { value, buffers } = await store.call("member_file", { own: seat, saved: new Date().toISOString(), anonymous });
    saveFile(value.name, new Blob(buffers, { type: value.mime }));
    store.say(t("{name} is in your downloads.", { name: value.name }));
  });
  const share = () => attempt(async () => {
    const { model, state: { work } } = store;
    const member = Object.fromEntries(Object.entries({ id: seat.id, name: seat.name.trim(), salt: seat.salt, saved: new Date().toISOString() }).filter(([, value]) => value));
    const made = await linkTo(location.href, { course: NAME, exercise: model.get("_slug"), schema: model.get("_schema"), work, member });
    if (!made) throw new Error(t("Your work is too long for a link of 2,000 characters. Send the file instead."));
    setMade({ link: made, work, seat });
    store.say(t("The link is ready to copy."));
  });
  const off = alive === "failed" ? "true" : undefined;
  return (
    <div class="cx-group-own">
      <h3 class="cx-subhead">{t("Give your work to the group")}</h3>
      <div class="cx-field cx-group-name">
        <label class="cx-label" for={id}>{t("Your name for the group")}</label>
        <input
          id={id} class="cx-input" type="text" value={seat.name} autocomplete="off" aria-describedby={`${id}-hint`}
          onInput={(event) => setSeat({ name: clean(event.currentTarget.value).slice(0, 60) })}
        />
        <p class="cx-hint" id={`${id}-hint`}>{t("It stands in your file. The comparison shows code names unless you all agree otherwise.")}</p>
      </div>
      <div class="cx-group-ways">
        <Button icon="download" onClick={() => file(false)} aria-disabled={off}>{t("Save my file")}</Button>
        <Button icon="arrow" onClick={share}>{t("Make a link")}</Button>
        <Button tone="quiet" onClick={() => file(true)} aria-disabled={off}>{t("Save it without names")}</Button>
      </div>
      {problem && <p class="cx-field-message" role="alert"><Icon name="warn" size={16} /> {problem}</p>}
      {link && <Copyable label={t("Your link")} value={link} hint={t("Your work stands in the link itself, after the #, and is sent to no server. Whoever has the link can read it.")} />}
    </div>
  );
}
