// The printed page: picture, ranking with reasons, plan, and room to write.
import { shown, shownDate, nameOf, today } from "./context.js";
import { Scene } from "./picture.jsx";

export function Sheet({ state, spec, board, title, level }) {
  const Title = `h${level}`;
  const Part = `h${level + 1}`;
  const records = state.work[spec.records];
  const names = new Map(records.map((record) => [record.id, nameOf(record, spec.name)]));
  const ranking = state.ready ? state.view[spec.ranking] ?? [] : [];
  const plan = state.work[spec.plan].filter((entry) => names.has(entry[spec.person]));
  const rows = ranking.length ? ranking : records.map((record) => ({ id: record.id, name: names.get(record.id) }));
  // Without anybody on the map the sheet is a worksheet with room to write.
  const blank = rows.length ? [] : [1, 2, 3, 4, 5, 6];
  const byId = new Map(records.map((record) => [record.id, record]));
  return (
    <article class="cx-sheet">
      <Title class="cx-sheet-title">{title}</Title>
      <p class="cx-sheet-date">{shownDate(today())}</p>
      {state.ready && records.length > 0 && state.view.summary && <p class="cx-sheet-summary">{state.view.summary}</p>}
      <Scene state={state} spec={board} title={title} width={1000} height={680} bare />
      <Part class="cx-sheet-part">{spec.ranking_title}</Part>
      <table class="cx-table">
        <thead><tr>{spec.columns.map((column) => <th key={column.label} scope="col">{column.label}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {spec.columns.map((column) => {
                const value = column.from === "record" ? byId.get(row.id)?.[column.key] : row[column.key];
                return <td key={column.label}>{typeof value === "number" ? shown(value, column.signed) : value ?? "?"}</td>;
              })}
            </tr>
          ))}
          {blank.map((row) => <tr key={row} class="is-blank">{spec.columns.map((column) => <td key={column.label} />)}</tr>)}
        </tbody>
      </table>
      <Part class="cx-sheet-part">{spec.plan_title}</Part>
      <table class="cx-table">
        <thead><tr><th scope="col">{spec.person_label}</th>{spec.plan_fields.map((field) => <th key={field.field} scope="col">{field.label}</th>)}</tr></thead>
        <tbody>
          {(plan.length ? plan : [{}, {}, {}]).map((entry, index) => (
            <tr key={index} class={plan.length ? "" : "is-blank"}>
              <th scope="row">{names.get(entry[spec.person]) ?? ""}</th>
              {spec.plan_fields.map((field) => <td key={field.field}>{field.kind === "date" ? shownDate(entry[field.field]) : entry[field.field] ?? ""}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
