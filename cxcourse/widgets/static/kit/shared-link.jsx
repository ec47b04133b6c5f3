// A link that carries somebody's work (#cx=…): shown first, put in place only when the reader says so.
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { MARK } from "../../../casebook/link.js";
import { findSpec, useStore } from "./context.js";
import { Button, Icon } from "./icons.jsx";

/** The link in the address, which is then taken out of it: a reload or a copied address does not ask again. */
function takeLink() {
  if (!location.hash.startsWith(MARK)) return "";
  const link = location.href;
  history.replaceState(history.state, "", location.pathname + location.search);
  return link;
}

export function SharedLink() {
  const store = useStore();
  const heading = useRef();
  const [link, setLink] = useState("");
  const [found, setFound] = useState(null); // {work, lines, name}
  const [problem, setProblem] = useState("");

  useEffect(() => {
    const look = () => {
      const next = takeLink();
      if (!next) return;
      setLink(next);
      setFound(null);
      setProblem("");
      store.call("preview_shared", { link: next }).then(({ value }) => setFound(value), (error) => setProblem(error.message));
    };
    look();
    addEventListener("hashchange", look);
    return () => removeEventListener("hashchange", look);
  }, [store]);
  useEffect(() => {
    if (found || problem) heading.current?.focus();
  }, [found, problem]);

  if (!link) return null;
  const close = () => setLink("");
  const open = () => {
    store.set(found.work, { label: t("Opened the work of a link"), replaces: true });
    store.ui({ open: null, selected: null, compare: null });
    store.toast(t("The work of the link is open in place of what was there."));
    close();
  };
  const compare = () => {
    store.ui({ groupLink: link });
    close();
    document.getElementById("cx-step-group")?.focus();
    document.getElementById("cx-step-group")?.scrollIntoView();
  };
  return (
    <section class="cx-shared" aria-labelledby="cx-shared-head">
      <h2 id="cx-shared-head" ref={heading} tabIndex={-1}>{problem ? t("The link could not be opened") : found?.name ? t("{name} shares this with you", { name: found.name }) : t("Somebody shares this with you")}</h2>
      {problem && <p role="alert"><Icon name="warn" size={18} /> {problem}</p>}
      {!problem && !found && <p role="status"><i class="cx-pulse" aria-hidden="true" /> {t("Reading the link…")}</p>}
      {found && <ul>{found.lines.length ? found.lines.map((line, index) => <li key={index}>{line}</li>) : <li>{t("There are entries for this exercise in it.")}</li>}</ul>}
      {found && <p class="cx-hint">{t("Nothing has changed yet. If you open it in place of yours, you can undo that, and a copy of yours is kept.")}</p>}
      <div class="cx-shared-ways">
        {found && findSpec(store.model.get("panels"), "compare") && <Button tone="primary" onClick={compare}>{t("Compare it with mine")}</Button>}
        {found && <Button onClick={open}>{t("Open it in place of mine")}</Button>}
        <Button tone="quiet" onClick={close}>{found ? t("Not now") : t("Close")}</Button>
      </div>
    </section>
  );
}
