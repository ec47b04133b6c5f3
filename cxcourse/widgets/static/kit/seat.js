// The reader's seat in a group, one for each exercise: a random id, the name for the group, and the seal. Kept in the reader's own casebook.
import { useEffect, useState } from "preact/hooks";
import { useStore } from "./context.js";
import { freshSeat } from "./group-sources.js";

const text = (value, most) => (typeof value === "string" ? value.slice(0, most) : "");

/** [seat, setSeat(patch)]; the seat is `{id, name, salt, fingerprint}`. */
export function useSeat() {
  const { model } = useStore();
  const [seat, put] = useState(() => ({ id: freshSeat(), name: "", salt: "", fingerprint: "" }));
  useEffect(() => {
    let gone = false;
    Promise.resolve(model.seat?.load()).then((kept) => {
      if (gone || !kept || typeof kept.id !== "string") return;
      put({ id: text(kept.id, 64), name: text(kept.name, 60), salt: text(kept.salt, 128), fingerprint: text(kept.fingerprint, 60) });
    }).catch(() => {}); // without storage the seat lasts as long as the page
    return () => { gone = true; };
  }, [model]);
  const change = (patch) => put((before) => {
    const next = { ...before, ...patch };
    model.seat?.keep(next);
    return next;
  });
  return [seat, change];
}
