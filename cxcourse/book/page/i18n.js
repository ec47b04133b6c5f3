// Interface strings: every sentence a person sees passes through t(). English is the msgid; a catalogue for the
// page's language, when there is one, is put in place by use() before anything is drawn.
let catalogue = {};

export function use(messages) {
  catalogue = messages;
}

/** The message in the page's language, with {name} replaced from params. */
export function t(msgid, params = {}) {
  const text = catalogue[msgid] ?? msgid;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in params ? String(params[name]) : whole));
}

/** The form for a count: tn("{n} person", "{n} people", 3). */
export function tn(one, many, n, params = {}) {
  return t(n === 1 ? one : many, { n, ...params });
}
