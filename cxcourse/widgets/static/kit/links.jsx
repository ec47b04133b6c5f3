// Who acts on whom: read and written as sentences.
import { useState } from "preact/hooks";
import { t, tn } from "../../../book/page/i18n.js";
import { useEvent, useId, useNames, useSelect, useStore, useView, useWork } from "./context.js";
import { Button, Icon } from "./icons.jsx";
import { memo } from "./memo.js";

const NONE = [];

export function Links({ spec }) {
  const store = useStore();
  const id = useId("links");
  const names = useNames(spec.records, spec.name);
  const links = useWork(spec.bind);
  const bridges = (useView(spec.diamonds.view) ?? NONE).filter((one) => one.hidden !== false);
  const ready = useSelect((state) => state.ready);
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [problem, setProblem] = useState(null);

  const say = (link) => `${names.get(link.from)} ${spec.verb} ${names.get(link.to)}`;
  const add = (event) => {
    event.preventDefault();
    const words = !from || !to ? t("Choose both names first.")
      : from === to ? t("Choose two different names: nobody needs an arrow to themselves.")
      : links.some((link) => link.from === from && link.to === to) ? t("That one is in the list already.") : null;
    setProblem(words);
    if (words) return;
    const link = { from, to, strength: 2 };
    store.set({ [spec.bind]: [...links, link] }, { label: say(link) });
    store.say(t("Added: {what}", { what: say(link) }));
    setTo("");
  };
  const strength = useEvent((index, value, words) => {
    const list = store.state.work[spec.bind];
    store.set({ [spec.bind]: list.map((link, at) => (at === index ? { ...link, strength: value } : link)) }, { label: `${say(list[index])}: ${words}` });
  });
  const remove = useEvent((index) => {
    const list = store.state.work[spec.bind];
    store.set({ [spec.bind]: list.filter((_, at) => at !== index) }, { label: t("Removed: {what}", { what: say(list[index]) }) });
    store.toast(t("Removed: {what}.", { what: say(list[index]) }));
    document.getElementById(`${id}-from`)?.focus();
  });

  if (names.size < 2) return <p class="cx-quiet">{t("Add at least two names first.")}</p>;
  const options = (other) => [...names].map(([key, name]) => <option key={key} value={key} disabled={key === other}>{name}</option>);
  return (
    <div class="cx-links">
      <p class="cx-hint">{spec.intro}</p>
      <form class="cx-link-form" onSubmit={add}>
        <div>
          <label class="cx-label" for={`${id}-from`}>{t("Who")}</label>
          <select id={`${id}-from`} class="cx-input" value={from} onChange={(event) => setFrom(event.currentTarget.value)}>
            <option value="">{t("Choose a name")}</option>
            {options(to)}
          </select>
        </div>
        <span class="cx-link-verb" aria-hidden="true">{spec.verb} <Icon name="arrow" /></span>
        <div>
          <label class="cx-label" for={`${id}-to`}>{t("{verb} whom", { verb: spec.verb })}</label>
          <select id={`${id}-to`} class="cx-input" value={to} onChange={(event) => setTo(event.currentTarget.value)}>
            <option value="">{t("Choose a name")}</option>
            {options(from)}
          </select>
        </div>
        <Button type="submit" tone="primary" icon="plus">{t("Add")}</Button>
      </form>
      {problem && <p class="cx-field-message" role="alert"><Icon name="warn" size={16} /> {problem}</p>}
      {links.length > 0 && (
        <>
          <p class="cx-records-count">{tn("{n} arrow", "{n} arrows", links.length)}</p>
          <ul class="cx-link-list">
            {links.map((link, index) => (
              <LinkRow
                key={`${link.from}>${link.to}`} index={index} from={names.get(link.from) ?? "?"} to={names.get(link.to) ?? "?"} strength={link.strength}
                spec={spec} onStrength={strength} onRemove={remove}
              />
            ))}
          </ul>
        </>
      )}
      {ready && bridges.length > 0 && (
        <p class="cx-quiet"><Icon name="spark" size={18} /> {spec.diamonds.label}: {bridges.map((one) => one.name).join(", ")}</p>
      )}
    </div>
  );
}

const LinkRow = memo(function LinkRow({ index, from, to, strength, spec, onStrength, onRemove }) {
  const words = `${from} ${spec.verb} ${to}`;
  return (
    <li>
      <span class="cx-link-words"><b>{from}</b> <Icon name="arrow" size={16} /><span class="cx-hidden">{spec.verb}</span> <b>{to}</b></span>
      <select
        class="cx-input cx-input-small" aria-label={t("How strongly {words}", { words })} value={String(strength)}
        onChange={(event) => onStrength(index, Number(event.currentTarget.value), event.currentTarget.selectedOptions[0].textContent)}
      >
        {spec.strengths.map((option) => <option key={option.value} value={String(option.value)}>{option.label}</option>)}
      </select>
      <Button tone="quiet" icon="trash" iconOnly label={t("Remove: {words}", { words })} onClick={() => onRemove(index)} />
    </li>
  );
});
