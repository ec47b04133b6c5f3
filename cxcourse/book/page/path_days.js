// Days and times of a path: told in the zone of the plan, shown in the reader's own. Pure functions; `now` is in ms.
import { language } from "./dom.js";
import { t } from "./i18n.js";

const DAY = 86_400_000;
const clocks = new Map();

/** What a clock in `zone` shows at an instant, as if it were UTC; the reader's own clock without a zone. */
function shown(at, zone) {
  if (!clocks.has(zone)) clocks.set(zone, new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" }));
  const part = Object.fromEntries(clocks.get(zone).formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
}

const noon = (iso) => Date.parse(`${iso}T00:00:00Z`);
export const later = (iso, days) => new Date(noon(iso) + days * DAY).toISOString().slice(0, 10);

/** The instant at which a clock in `zone` shows this day and time. */
export function instant(iso, time, zone) {
  const asked = Date.parse(`${iso}T${time}:00Z`);
  const first = asked - (shown(asked, zone) - asked);
  return asked - (shown(first, zone) - first); // once more, as the clocks may change in between
}

/** The ISO day of an item or a session, "" while that is open. */
export const dayOf = (plan, one) => one.on || (one.after === null || !plan.start ? "" : later(plan.start, one.after));

/** The last minute of a day in the plan's zone. */
export const endOf = (plan, iso) => instant(later(iso, 1), "00:00", plan.zone) - 60_000;

const format = (at, options, zone) => new Date(at).toLocaleString(language(), { timeZone: zone, ...options });
const yearOf = (at) => new Date(at).getFullYear();

/** "Thursday 14 January", with the year where it is not this one. */
export const longDay = (at, now) => format(at, { weekday: "long", day: "numeric", month: "long", ...(yearOf(at) === yearOf(now) ? {} : { year: "numeric" }) });
export const shortDay = (at, now) => format(at, { day: "numeric", month: "long", ...(yearOf(at) === yearOf(now) ? {} : { year: "numeric" }) });
const clock = (at, zone) => format(at, { hour: "2-digit", minute: "2-digit" }, zone);
const daysFrom = (now, at) => Math.round((Date.UTC(...ymd(at)) - Date.UTC(...ymd(now))) / DAY);
const ymd = (at) => [new Date(at).getFullYear(), new Date(at).getMonth(), new Date(at).getDate()];

/**
 * When something is due, in words: `{long: "by Thursday 14 January", short: "due Thursday", late}`, or null without a day. The time is said only
 * where the day ends at another one here than where the plan was made.
 */
export function dueWords(plan, one, now) {
  const iso = dayOf(plan, one);
  if (!iso) {
    if (one.after === null) return null;
    const words = one.after === 0 ? t("at the start") : one.after === 1 ? t("1 day after the start") : t("{n} days after the start", { n: one.after });
    return { long: words, short: words, late: false };
  }
  const end = endOf(plan, iso);
  const time = shown(end, plan.zone) === shown(end) ? "" : `, ${t("{time} your time", { time: clock(end) })}`;
  const day = longDay(end, now) + time;
  const ahead = daysFrom(now, end);
  if (end + 60_000 <= now) return { long: t("was due on {day}", { day }), short: t("was due on {day}", { day: shortDay(end, now) }), late: true };
  if (ahead === 0) return { long: t("by today, {day}", { day }), short: t("due today"), late: false };
  if (ahead === 1) return { long: t("by tomorrow, {day}", { day }), short: t("due tomorrow"), late: false };
  const short = ahead < 7 ? format(end, { weekday: "long" }) : shortDay(end, now);
  return { long: t("by {day}", { day }), short: t("due {day}", { day: short }), late: false };
}

/** When people meet: `{begin, end, day, time}`; the time at the plan's place too where that is another one. Null without a day. */
export function meeting(plan, one, now) {
  const iso = dayOf(plan, one);
  if (!iso) return null;
  const begin = instant(iso, one.at, plan.zone);
  const end = begin + one.minutes * 60_000;
  const same = shown(begin, plan.zone) === shown(begin);
  const time = t("{from} to {to}", { from: clock(begin), to: clock(end) });
  const place = plan.zone.split("/").at(-1).replaceAll("_", " ");
  return { begin, end, day: longDay(begin, now), time: same ? time : t("{time} your time ({there} in {place})", { time, there: clock(begin, plan.zone), place }) };
}

/** "2 h 10 min", "45 min". */
export function lasts(minutes) {
  const hours = Math.floor(minutes / 60);
  if (!hours) return t("{n} min", { n: minutes });
  return minutes % 60 ? t("{h} h {n} min", { h: hours, n: minutes % 60 }) : t("{h} h", { h: hours });
}
