// Everything about one record, in groups of fields.
import { useMemo } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { nameOf, useEvent } from "./context.js";
import { Field } from "./fields.jsx";
import { Button } from "./icons.jsx";
import { memo } from "./memo.js";

export function Editor({ spec, record, at, all, headingId, wide, problems, onChange, onClose, onShift, onRemove, onGo }) {
  const name = nameOf(record, spec.name);
  return (
    <div
      class="cx-editor" role="region" aria-labelledby={headingId}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <header>
        <h3 id={headingId} tabIndex={-1}>{name}</h3>
        <div class="cx-editor-go">
          <Button tone="quiet" icon="left" iconOnly label={t("Previous: the one before in the list")} disabled={at === 0} onClick={() => onGo(-1)} />
          <span aria-hidden="true">{`${at + 1} / ${all}`}</span>
          <Button tone="quiet" icon="right" iconOnly label={t("Next: the one after in the list")} disabled={at === all - 1} onClick={() => onGo(1)} />
          <Button tone="quiet" icon={wide ? "close" : "check"} iconOnly label={t("Done with {name}", { name })} onClick={onClose} />
        </div>
      </header>
      {spec.groups.map((group) => (
        <Group key={group.title} group={group} record={record} spec={spec} problems={problems} onChange={onChange} />
      ))}
      <footer>
        <div class="cx-editor-order" role="group" aria-label={t("Place in the list")}>
          <Button size="small" icon="up" disabled={at === 0} onClick={() => onShift(record.id, -1)}>{t("Up")}</Button>
          <Button size="small" icon="down" disabled={at === all - 1} onClick={() => onShift(record.id, 1)}>{t("Down")}</Button>
        </div>
        <Button size="small" tone="danger" icon="trash" onClick={() => onRemove(record.id)}>{t("Remove")}</Button>
        {at < all - 1 ? (
          <Button size="small" tone="primary" icon="right" class="is-last" onClick={() => onGo(1)}>{t("Next one")}</Button>
        ) : (
          <Button size="small" tone="primary" icon="check" class="is-last" onClick={onClose}>{t("Done")}</Button>
        )}
      </footer>
    </div>
  );
}

function Group({ group, record, spec, problems, onChange }) {
  return (
    <div class="cx-group" role="group" aria-label={group.title}>
      <h4>{group.title}</h4>
      {group.hint && <p class="cx-hint">{group.hint}</p>}
      <div class="cx-group-fields">
        {group.fields.map((field) => (
          <RecordField
            key={field.field} field={field} recordId={record.id} value={record[field.field]}
            problem={problems.get(`${spec.bind}/${record.id}/${field.field}`)} onChange={onChange}
          />
        ))}
      </div>
    </div>
  );
}

const RecordField = memo(function RecordField({ field, recordId, value, problem, onChange }) {
  const give = useEvent((next, words) => onChange(recordId, field.field, next, words, field.label));
  return useMemo(() => <Field spec={field} value={value} problem={problem} onChange={give} />, [field, value, problem]);
});
