// A number by typing. Empty means not known; what is out of range stays visible and is said, and is not taken, nor is what it began with.
import { useRef, useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { shown } from "./context.js";

// 12,000 and 12.000 are twelve thousand where only whole numbers are asked for; else a comma is a decimal point.
const GROUPED = /^[+-]?\d{1,3}([ ,.'\u00a0\u202f]\d{3})+$/;

/** The number in what somebody typed, or NaN. */
export function readNumber(text, whole) {
  const plain = text.trim().replace("\u2212", "-");
  if (whole && GROUPED.test(plain)) return Number(plain.replace(/[ ,.'\u00a0\u202f]/g, ""));
  const number = plain.replace(/[ \u00a0\u202f]/g, "").replace(",", ".");
  return /^[+-]?\d*\.?\d+$/.test(number) ? Number(number) : Number.NaN;
}

function outside(min, max) {
  const ends = { min: shown(min), max: shown(max) };
  if (Number.isFinite(min) && Number.isFinite(max)) return t("A number from {min} to {max}, please.", ends);
  if (Number.isFinite(min)) return t("A number of {min} or more, please.", ends);
  if (Number.isFinite(max)) return t("A number of {max} or less, please.", ends);
  return t("A number, please.");
}

export function NumberInput({ id, value, min = -Infinity, max = Infinity, step = 1, digits = 1, onChange, onProblem, nullable = true, class: extra = "", ...rest }) {
  const [draft, setDraft] = useState(null);
  const before = useRef(value ?? null);
  const known = value !== null && value !== undefined;
  const round = (number) => Math.round(number * 10 ** digits) / 10 ** digits;
  const onInput = (event) => {
    const text = event.currentTarget.value;
    setDraft(text);
    if (text.trim() === "") {
      onProblem?.(null);
      if (nullable) onChange(null);
      return;
    }
    const number = readNumber(text, digits === 0);
    if (!(number >= min && number <= max)) {
      // A lone sign is somebody on the way to a number.
      onProblem?.(/^\s*[+\-\u2212]\s*$/.test(text) ? null : outside(min, max));
      // On the way to 420 stood a 42 that nobody meant.
      if (before.current !== (value ?? null) && (nullable || before.current !== null)) onChange(before.current);
      return;
    }
    onProblem?.(null);
    onChange(round(number));
  };
  return (
    <input
      {...rest}
      id={id} class={`cx-input cx-input-number ${extra}`} type="text" inputmode={min < 0 ? "text" : "decimal"} autocomplete="off"
      value={draft ?? (!known ? "" : Math.abs(value) >= 10000 ? value.toLocaleString("en") : String(value))}
      placeholder="?" onInput={onInput}
      onFocus={(event) => {
        before.current = value ?? null;
        event.currentTarget.select();
      }}
      onBlur={() => {
        setDraft(null);
        onProblem?.(null);
      }}
      onKeyDown={(event) => {
        const way = { ArrowUp: step, ArrowDown: -step }[event.key];
        if (!way) return;
        event.preventDefault();
        const start = way > 0 ? (Number.isFinite(min) ? min - way : 0) : Number.isFinite(min) ? min - way : Number.isFinite(max) ? max - way : 0;
        const from = known ? (step === 1 && digits < 2 ? Math.round(value) : value) : start;
        setDraft(null);
        onProblem?.(null);
        before.current = round(Math.min(max, Math.max(min, from + way)));
        onChange(before.current);
      }}
    />
  );
}
