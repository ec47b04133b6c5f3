// "Your work on this device": what is kept, a copy of all of it, and a way to delete it. Stands where a page has {your-work}.
import { exportAll, held, noteExport, onStatus, wipe } from "../../casebook/casebook.js";
import { fileOfAll } from "../../casebook/documents.js";
import { HAND_INS } from "../../casebook/records.js";
import { announce } from "./announce.js";
import { download, make, today } from "./dom.js";
import { t, tn } from "./i18n.js";

async function describe(line) {
  const { entries, answers } = await exportAll({ looking: true });
  const parts = [
    tn("work in {n} exercise", "work in {n} exercises", entries.length),
    tn("an answer to {n} question", "answers to {n} questions", answers.length),
  ];
  const nothing = !entries.length && !answers.length;
  const others = (await held(HAND_INS)) !== undefined;
  line.textContent = nothing ? t("Nothing of yours is kept in this browser.") : t("Kept in this browser: {a} and {b}.", { a: parts[0], b: parts[1] });
  if (others) line.textContent += ` ${t("Besides, hand-ins are kept for the class map. They are in no copy, and go when you delete all.")}`;
  return { nothing, others };
}

export function startYourWork() {
  for (const box of document.querySelectorAll("[data-your-work]")) {
    const line = make("p", {});
    const save = make("button", { type: "button", className: "cx-act", textContent: t("Save a copy of everything") });
    const remove = make("button", { type: "button", className: "cx-act cx-act-quiet", textContent: t("Delete all my work") });
    const sure = make("button", { type: "button", className: "cx-act cx-act-grave", textContent: t("Yes, delete it") });
    const keep = make("button", { type: "button", className: "cx-act cx-act-quiet", textContent: t("Keep it") });
    const ask = make(
      "dialog",
      { className: "cx-dialog" },
      make("h2", { id: "cx-delete-title", textContent: t("Delete all your work in this browser?") }),
      make("p", { textContent: t("Your answers and everything you entered in exercises goes, for good. Nobody else has a copy.") }),
      make("p", { className: "cx-your-work-buttons" }, sure, keep),
    );
    ask.setAttribute("aria-labelledby", "cx-delete-title");

    const look = async () => {
      const { nothing, others } = await describe(line);
      save.disabled = nothing;
      remove.disabled = nothing && !others;
    };
    save.addEventListener("click", async () => {
      download(`leading-customer-experience-${today()}.json`, fileOfAll(await exportAll({ looking: true })));
      await noteExport();
      announce(t("A copy of everything has been saved as a file."));
    });
    remove.addEventListener("click", () => ask.showModal());
    keep.addEventListener("click", () => ask.close());
    sure.addEventListener("click", async () => {
      ask.close();
      const gone = await wipe();
      await look();
      announce(gone ? t("All your work in this browser has been deleted.") : t("Not everything could be deleted: this browser does not let the page at its storage."));
    });
    onStatus(({ state }) => {
      if (state !== "saving") look();
    });
    box.append(line, make("p", { className: "cx-your-work-buttons" }, save, remove), ask);
    box.hidden = false;
  }
}
