// Hand in: the assignment that it is for, from the address, from the path that is followed, or typed.
import { useEffect, useRef } from "preact/hooks";
import { t } from "../../book/page/i18n.js";
import { useSelect, useStore, useView, useWork } from "./kit/context.js";
import { Button, Icon } from "./kit/icons.jsx";

const NONE = [];
const ID = /^[A-Za-z0-9._-]{1,64}$/;

/** The assignment in the address, `#assignment=id`: it is put into the field, and ticks of another one are taken away. */
export function useAddress(aboutName, tickedName) {
  const store = useStore();
  useEffect(() => {
    const look = () => {
      const found = /^#assignment=([^&]*)/.exec(location.hash);
      if (!found) return;
      let id = "";
      try {
        id = decodeURIComponent(found[1]);
      } catch {
        // not an id either
      }
      history.replaceState(null, "", location.pathname + location.search);
      const about = store.state.work[aboutName] ?? {};
      if (!ID.test(id)) store.toast(t("The link names an assignment that cannot be read. Ask for the link again, or type the name of the assignment."), { undoable: false });
      else if (about.assignment !== id) store.set({ [aboutName]: { ...about, assignment: id }, [tickedName]: [] }, { label: t("Assignment: {id}", { id }) });
    };
    look();
    addEventListener("hashchange", look);
    return () => removeEventListener("hashchange", look);
  }, [store]);
}

/** The path that a hand-in is for, of those that are followed here: `{id, title, goes_to}`. */
export function usePlan(id) {
  return (useView("paths") ?? NONE).find((one) => one.id === id) ?? {};
}

export function For({ spec }) {
  const store = useStore();
  const about = useWork(spec.about) ?? {};
  const id = String(about.assignment ?? "").trim();
  const paths = useView("paths") ?? NONE;
  const ready = useSelect((state) => state.ready);
  const { title } = usePlan(id);
  const filled = useRef(false);
  const put = (one) => store.set({ [spec.about]: { ...about, assignment: one.id } }, { label: t("For your path “{title}”", { title: one.title }) });
  // Whoever follows one path hands in for it; the field stays empty when it is emptied here.
  useEffect(() => {
    if (filled.current || !ready || !paths.length) return;
    filled.current = true;
    if (!id && paths.length === 1) put(paths[0]);
  }, [ready, paths]);
  return (
    <>
      {!id && paths.length > 0 && (
        <div class="hi-paths">
          <p><b>{t("Which of your paths is it for?")}</b></p>
          {paths.map((one) => <Button key={one.id} size="small" onClick={() => put(one)}>{one.title || one.id}</Button>)}
        </div>
      )}
      <p class="hi-for">
        <Icon name={ID.test(id) ? "check" : "file"} />
        <span>{ID.test(id) ? (title ? t("For your path “{title}”.", { title }) : t("For the assignment “{id}”.", { id })) : t("For no assignment in particular.")} {String(about.name ?? "").trim() ? t("Signed “{name}”.", { name: about.name.trim() }) : t("Without a name.")}</span>
      </p>
    </>
  );
}
