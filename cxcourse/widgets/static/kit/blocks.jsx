// Results as blocks: words, tables and charts from the view. Every text is shown as typed.
import { t } from "../../../book/page/i18n.js";
import { Chart, DRAW } from "./chart.jsx";
import { useId, useSelect, useView } from "./context.js";
import { Icon } from "./icons.jsx";
import { Coming } from "./notes.jsx";

const NONE = [];
const STATES = { ok: ["check", () => t("Fine")], look: ["warn", () => t("Worth a look")], missing: ["close", () => t("Missing")], unknown: ["minus", () => t("Cannot be said")] };
const TONES = { note: "spark", good: "check", warn: "warn", stop: "close" };

/** Paragraphs of a text: an empty line begins a new one, other line breaks stay. */
const Paragraphs = ({ text }) => String(text).split(/\n\s*\n/).map((part, index) => <p key={index} class="cx-b-para">{part}</p>);

const Listed = ({ items, as: Tag = "ul" }) => <Tag class={`cx-b-list is-${Tag}`}>{items.map((item, index) => <li key={index}>{item}</li>)}</Tag>;

const LONG = 28; // characters; with longer cells in three columns a phone would show one word a line

/** A table. One with sentences in it stands on a phone row by row, each cell after its heading; the roles keep it a table then. */
function Table({ block }) {
  const side = (at) => (block.align?.[at] === "r" ? "is-number" : "");
  const wordy = block.columns.length > 2 && block.rows.some((row) => row.some((cell, at) => at && !side(at) && String(cell).length > LONG));
  const as = (role) => (wordy ? role : undefined);
  return (
    <div class="cx-scroll" tabIndex={0} role="group" aria-label={block.caption}>
      <table class={`cx-table ${wordy ? "is-wordy" : ""}`} role={as("table")}>
        <caption>{block.caption}</caption>
        <thead role={as("rowgroup")}><tr role={as("row")}>{block.columns.map((one, at) => <th key={at} scope="col" role={as("columnheader")} class={side(at)}>{one}</th>)}</tr></thead>
        <tbody role={as("rowgroup")}>
          {block.rows.map((row, n) => (
            <tr key={n} role={as("row")}>
              {row.map((cell, at) => (at
                ? <td key={at} role={as("cell")} class={side(at)} data-heading={wordy ? block.columns[at] : undefined}>{cell}</td>
                : <th key={at} scope="row" role={as("rowheader")} class={side(at)}>{cell}</th>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Folded({ block, fixed }) {
  if (fixed) return <section><p class="cx-subhead">{block.label}</p><BlockList blocks={block.blocks} fixed={fixed} /></section>;
  return (
    <details class="cx-fold">
      <summary><Icon name="right" size={18} />{block.label}</summary>
      <div class="cx-fold-body"><BlockList blocks={block.blocks} /></div>
    </details>
  );
}

const KINDS = {
  heading: ({ block }) => {
    const Tag = `h${block.level}`;
    return <Tag class={`cx-b-heading is-level-${block.level}`}>{block.text}</Tag>;
  },
  para: ({ block }) => <Paragraphs text={block.text} />,
  lead: ({ block }) => <p class="cx-b-lead">{block.text}</p>,
  bullets: ({ block }) => <Listed items={block.items} />,
  numbered: ({ block }) => <Listed items={block.items} as="ol" />,
  quote: ({ block }) => (
    <figure class="cx-b-quote">
      <blockquote><Paragraphs text={block.text} /></blockquote>
      {block.who && <figcaption>{block.who}</figcaption>}
    </figure>
  ),
  callout: ({ block }) => (
    <div class={`cx-b-callout is-${block.tone}`} role="note">
      <Icon name={TONES[block.tone]} />
      <div>{block.title && <b>{block.title}</b>} <Paragraphs text={block.text} /></div>
    </div>
  ),
  stats: ({ block }) => (
    <dl class="cx-b-stats">
      {block.items.map((one, index) => <div key={index}><dt>{one.label}</dt><dd><b>{one.value}</b>{one.hint && <small>{one.hint}</small>}</dd></div>)}
    </dl>
  ),
  checks: ({ block }) => (
    <ul class="cx-b-checks">
      {block.items.map((one, index) => (
        <li key={index} class={`is-${one.state}`}>
          <span class="cx-b-state"><Icon name={STATES[one.state][0]} size={16} />{STATES[one.state][1]()}</span>
          <div><b>{one.text}</b>{one.why && <Paragraphs text={one.why} />}</div>
        </li>
      ))}
    </ul>
  ),
  table: Table,
  cards: ({ block }) => (
    <ul class="cx-b-cards">
      {block.items.map((one, index) => (
        <li key={index}>
          {one.tag && <span class="cx-b-tag">{one.tag}</span>}
          <b>{one.title}</b>
          {one.text && <Paragraphs text={one.text} />}
          {one.meta && <small>{one.meta}</small>}
        </li>
      ))}
    </ul>
  ),
  questions: ({ block }) => (
    <div class="cx-b-questions" role="group" aria-label={block.title ?? t("Questions worth talking about")}>
      <p class="cx-subhead">{block.title ?? t("Questions worth talking about")}</p>
      <Listed items={block.items} as="ol" />
    </div>
  ),
  fold: Folded,
  columns: ({ block, fixed }) => <div class="cx-b-columns">{block.parts.map((part, index) => <div key={index}><BlockList blocks={part} fixed={fixed && fixed / 2 - 12} /></div>)}</div>,
  divider: () => <hr class="cx-b-divider" />,
};

/** Any list of blocks; `fixed` is the width of charts in pixels where nothing can be measured (paper). */
export function BlockList({ blocks, fixed }) {
  return (
    <div class="cx-blocks">
      {(Array.isArray(blocks) ? blocks : NONE).map((block, index) => {
        if (DRAW[block?.kind]) return <Chart key={`${block.kind}-${index}`} block={block} fixed={fixed} />;
        const Kind = KINDS[block?.kind];
        return Kind ? <Kind key={`${block.kind}-${index}`} block={block} fixed={fixed} /> : null;
      })}
    </div>
  );
}

/** The blocks in a key of the view. */
export function Blocks({ spec }) {
  const id = useId("blocks");
  const ready = useSelect((state) => state.ready);
  const blocks = useView(spec.view) ?? NONE;
  if (!ready) return <Coming text={t("The result comes here in a moment.")} />;
  const list = Array.isArray(blocks) ? blocks : [blocks];
  if (!list.length) return spec.empty ? <p class="cx-quiet">{spec.empty}</p> : null;
  return <div id={id}><BlockList blocks={list} /></div>;
}

/** The printed page of an exercise that tells its result in blocks. */
export function BlockSheet({ state, spec, title, date, level }) {
  const Title = `h${level}`;
  return (
    <article class="cx-sheet">
      <Title class="cx-sheet-title">{title}</Title>
      <p class="cx-sheet-date">{date}</p>
      <BlockList blocks={state.view[spec.view]} fixed={680} />
    </article>
  );
}
