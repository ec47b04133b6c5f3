// What the casebook says when work is not saved: what happened, what is kept, what to do.
import { t } from "../book/page/i18n.js";

export const sentences = {
  absent: () => t("Not saved: this browser does not let the course keep work on this device. What you do stays until you close the page. Export it to keep it."),
  full: () => t("Not saved: the storage of this browser is full. Your work is still on this page. Export it, or free some space; we keep trying."),
  both: () => t("Saved. Another tab had changed the same thing: its version is kept in My casebook."),
  slow: () => t("Not saved yet: the storage of this browser does not answer. Your work is still on this page, and we keep trying."),
  newer: () => t("Not saved: your work on this device was made by a newer version of the course. It is untouched. Reload the page to get that version."),
  damaged: () => t("Not saved: your earlier work on this cannot be read. It is kept as it is. Export it first, then choose to start again."),
  outdated: () => t("Not saved: a newer version of the course is open in another tab. Export your work here, then reload this page."),
};
