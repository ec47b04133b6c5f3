// Everything about one act: what exactly, for whom, when, how often, and what it costs.
import { t } from "../../book/page/i18n.js";
import { nameOf, useStore } from "./kit/context.js";
import { Field } from "./kit/fields.jsx";
import { Button } from "./kit/icons.jsx";

export function Detail({ id, spec, act, rows, months, title, onClose }) {
  const store = useStore();
  const change = (field, value, words, label) => {
    const acts = store.state.work[spec.acts];
    const patch = { [field]: value };
    const kind = spec.kinds.find((one) => one.value === value);
    // Another kind of act brings its own usual minutes.
    if (field === "kind" && kind) Object.assign(patch, { theirs: kind.theirs, mine: kind.mine, way: kind.way, hurts: kind.hurts });
    store.set(
      { [spec.acts]: acts.map((one) => (one.id === act.id ? { ...one, ...patch } : one)) },
      { label: t("{label} of {who}: {words}", { label, who: title, words: String(words ?? "").slice(0, 40) }), merge: `act-${act.id}-${field}` },
    );
  };
  const own = [
    { kind: "select", field: "who", label: t("For whom?"), options: rows.map((one) => ({ value: one.id, label: nameOf(one) })) },
    { kind: "select", field: "month", label: t("First time in"), options: months.map((one, at) => ({ value: at, label: one.long })) },
  ];
  const [first, what, ...rest] = spec.fields;
  return (
    <section class="sy-detail" aria-labelledby={id} onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <header>
        <h3 id={id} tabIndex={-1}>{title}</h3>
        <Button tone="quiet" icon="check" iconOnly label={t("Done with {name}", { name: title })} onClick={onClose} />
      </header>
      <div class="sy-fields">
        {[first, ...own, what, ...rest].map((field) => (
          <Field
            key={field.field} spec={field} value={act[field.field] ?? null}
            onChange={(value, words) => (value === null && ["kind", "who", "month"].includes(field.field) ? undefined : change(field.field, value, words, field.label))}
          />
        ))}
      </div>
      <footer>
        <Button
          tone="danger" icon="trash" size="small"
          onClick={() => {
            store.set({ [spec.acts]: store.state.work[spec.acts].filter((one) => one.id !== act.id) }, { label: t("Removed {name}", { name: title }) });
            store.toast(t("{name} is removed.", { name: title }));
            onClose();
          }}
        >
          {t("Remove")}
        </Button>
        <Button tone="primary" icon="check" size="small" onClick={onClose}>{t("Done")}</Button>
      </footer>
    </section>
  );
}
