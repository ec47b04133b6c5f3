// What the reader sees of the start: a bar with the bytes that have come, then nothing; or what is wrong and what still works.
import { t } from "../../book/page/i18n.js";

const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

export function showStatus(box, python) {
  const line = document.createElement("div");
  line.className = "cx-live-status";
  const words = document.createElement("p");
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.value = 0;
  words.id = `${box.dataset.exercise}-start`;
  bar.setAttribute("aria-labelledby", words.id);
  words.textContent = t("Python is starting. You can begin: everything you enter is kept.");
  line.append(words, bar);
  // Most starts take about a second; a bar that flashes by would only unsettle.
  line.hidden = true;
  const appear = setTimeout(() => (line.hidden = false), 700);
  box.prepend(line);

  const advance = ({ loaded, total }) => {
    bar.value = loaded / total;
    bar.textContent = `${Math.round((100 * loaded) / total)}%`;
    words.textContent =
      loaded < total
        ? t("Python is starting: {loaded} of {total} MB. You can begin: everything you enter is kept.", {
            loaded: megabytes(loaded),
            total: megabytes(total),
          })
        : t("Python is starting. You can begin: everything you enter is kept.");
  };
  const ready = () => {
    clearTimeout(appear);
    line.remove();
  };
  const failed = (reason) => {
    clearTimeout(appear);
    line.hidden = false;
    line.classList.add("cx-live-failed");
    line.setAttribute("role", "alert");
    bar.remove();
    words.textContent = t(
      "The calculating part of this page could not start ({reason}). You can still enter and keep your work; results come when it starts. Reload the page to try again, or print this page and work on paper.",
      { reason },
    );
  };
  if (python.progress) advance(python.progress);
  if (python.state === "alive") ready();
  if (python.state === "failed") failed(python.reason);
  python.on("progress", advance);
  python.on("ready", ready);
  python.on("failed", failed);
}
