// A link to a path was opened: show what it asks of the reader, and let them choose. Nothing changes before they do.
import { Refused } from "../../casebook/documents.js";
import { alike } from "../../casebook/merge.js";
import { announce } from "./announce.js";
import { button, language, make } from "./dom.js";
import { t, tn } from "./i18n.js";
import { lasts, longDay, meeting, shortDay } from "./path_days.js";
import { readPath } from "./path_link.js";
import { chapterOf, nameOf, sessionsOf, spanOf } from "./path_steps.js";
import { address, follow, kept } from "./path_store.js";
import "./path_style.js";

const SHOWN = 3; // sessions and unknown chapters that are named one by one

/** The address without the link: it has done its work. */
const forget = () => { if (location.hash.startsWith("#path=")) history.replaceState(history.state, "", location.pathname + location.search); };

export const openMyPath = (id) => {
  const target = `${address("back/path")}#${id}`;
  if (location.pathname === new URL(target).pathname) {
    history.replaceState(history.state, "", target);
    document.dispatchEvent(new CustomEvent("cx:path", { detail: id }));
  } else location.assign(target);
};

export async function openPath(link) {
  document.querySelector("dialog.cx-path-in")?.close();
  const heading = make("h2", { id: "cx-path-in", tabIndex: -1 });
  const dialog = make("dialog", { className: "cx-dialog cx-path-in", "aria-labelledby": "cx-path-in" });
  const close = (words) => () => { dialog.close(); if (words) announce(words); };
  dialog.addEventListener("close", () => { forget(); dialog.remove(); });
  document.body.append(dialog);
  const show = (title, ...inside) => { heading.textContent = title; dialog.replaceChildren(heading, ...inside.flat(Infinity).filter(Boolean)); if (!dialog.open) dialog.showModal(); heading.focus(); };
  try {
    const { short, plan } = await readPath(link);
    const { paths } = await kept();
    const mine = paths.find(({ id }) => id === plan.id);
    const same = mine && alike(mine.short, short);
    const problem = make("p", { className: "cx-path-problem", role: "alert" });
    const go = async () => {
      if (!(await follow(short, plan.id))) {
        problem.textContent = t("This browser does not let the page keep anything, so the path will be gone when you close it. Keep the link.");
        return;
      }
      dialog.close();
      openMyPath(plan.id);
    };
    const unsaid = t("Nothing has changed.");
    const choices = same
      ? [make("p", {}, t("You are on this path already. Nothing has changed.")), buttons(button(t("Open My path"), () => { dialog.close(); openMyPath(plan.id); }, { tone: "" }), button(t("Close"), close()))]
      : mine
        ? [make("p", { className: "cx-path-note" }, t("You are on an earlier edition of this path. The new one takes its place; what you have read and done stays.")), buttons(button(t("Use the new edition"), go, { tone: "" }), button(t("Keep the one I have"), close(unsaid)))]
        : [make("p", { className: "cx-path-note" }, t("It is kept in this browser only. You can leave it any time, and the whole book stays open to you.")), buttons(button(t("Follow this path"), go, { tone: "" }), button(t("Not now"), close(unsaid)))];
    show(nameOf(plan), same ? choices : [about(plan), problem, choices]);
  } catch (error) {
    show(t("This path was not opened"), make("p", {}, error instanceof Refused ? error.message : t("This could not be read. Your work is as it was.")), buttons(button(t("Close"), close(), { tone: "" })));
  }
}

const buttons = (...all) => make("p", { className: "cx-path-buttons" }, all);

/** What the path asks: from when to when, when people meet, how long it takes. */
function about(plan) {
  const now = Date.now();
  const span = spanOf(plan);
  const minutes = (need) => plan.items.filter((one) => !need || one.need === need).reduce((sum, one) => sum + lengthOf(one), 0);
  const count = (page) => plan.items.filter((one) => one.page === page).length;
  const met = sessionsOf(plan).map((one) => [one, meeting(plan, one, now)]);
  const parts = [count("chapter") && tn("{n} chapter", "{n} chapters", count("chapter")), count("exercise") && tn("{n} exercise", "{n} exercises", count("exercise"))].filter(Boolean);
  const line = (term, ...words) => make("div", {}, make("dt", {}, term), make("dd", {}, words));
  const optional = minutes("optional");
  return [
    make("p", { className: "cx-path-kicker" }, t("A path through the course")),
    plan.welcome && make("blockquote", { className: "cx-path-welcome" }, make("p", {}, plan.welcome)),
    make("dl", { className: "cx-path-facts" },
      line(t("What"), new Intl.ListFormat(language()).format(parts)),
      line(t("How long"), minutes("required") && optional
        ? t("{all} in all, {required} of it required", { all: lasts(minutes()), required: lasts(minutes("required")) })
        : optional ? t("{all} in all, none of it required", { all: lasts(minutes()) }) : t("{all} in all, all of it required", { all: lasts(minutes()) })),
      line(t("When"), span ? (span.end - span.begin < 86_400_000 ? longDay(span.begin, now) : t("{from} to {to}", { from: longDay(span.begin, now), to: longDay(span.end, now) })) : t("in your own time")),
      met.length > 0 && line(tn("{n} session", "{n} sessions", met.length), make("ul", {},
        met.slice(0, SHOWN).map(([one, when]) => make("li", {}, make("b", {}, one.title || t("Session")), when && [" ", shortDay(when.begin, now), ", ", when.time])),
        met.length > SHOWN && make("li", {}, t("and {n} more", { n: met.length - SHOWN })))),
      plan.handIn && line(t("Hand in"), plan.handIn)),
    plan.unknown.length > 0 && make("p", { className: "cx-path-note" }, t("Left out, as this edition of the course does not have it: {names}.", { names: named(plan.unknown) })),
  ];
}

const lengthOf = (one) => (one.page === "chapter" ? chapterOf(one.slug) : chapterOf(one.slug).exercise).minutes;
const named = (all) => all.slice(0, SHOWN).join(", ") + (all.length > SHOWN ? ` ${t("and {n} more", { n: all.length - SHOWN })}` : "");
