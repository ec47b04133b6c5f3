// The outcome of a comparison, to take away or to show large.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "../../../book/page/i18n.js";
import { BlockList } from "./blocks.jsx";
import { ChartPicture, firstChart, DRAW } from "./chart.jsx";
import { findSpec, shownDate, today, useStore } from "./context.js";
import { saveFile } from "./files.jsx";
import { Button, Icon } from "./icons.jsx";
import { pngBlob } from "./picture-save.js";

export function Outcome({ blocks, beamer, onBeamer }) {
  const store = useStore();
  const [problem, setProblem] = useState("");
  const slug = store.model.get("_slug");
  const title = () => store.state.work[findSpec(store.model.get("panels"), "title")?.bind]?.trim() || t("What our group sees");
  const attempt = (make) => async () => {
    setProblem("");
    try {
      const name = await make();
      store.say(t("{name} is in your downloads.", { name }));
    } catch (error) {
      setProblem(error.message);
      store.say(error.message);
    }
  };
  const file = (kind) => attempt(async () => {
    const { value, buffers } = await store.call("compare_result", { kind, title: t("What our group sees"), day: shownDate(today()) });
    saveFile(value.name, new Blob(buffers, { type: value.mime }));
    return value.name;
  });
  const chart = firstChart(blocks);
  const picture = attempt(async () => {
    const name = `${slug}-group.png`;
    saveFile(name, await pngBlob(<ChartPicture block={chart} name={shownDate(today())} />));
    return name;
  });
  return (
    <>
      <div class="cx-group-ways cx-group-out" role="group" aria-label={t("Take the outcome away")}>
        <Button tone="primary" icon="picture" onClick={() => onBeamer(true)}>{t("Show large")}</Button>
        <Button icon="text" onClick={file("markdown")}>{t("In words")}</Button>
        {chart && <Button icon="picture" onClick={picture}>{t("Picture")}</Button>}
        <Button icon="file" onClick={file("file")}>{t("Group's file")}</Button>
      </div>
      {problem && <p class="cx-field-message" role="alert"><Icon name="warn" size={16} /> {problem}</p>}
      {beamer && <Beamer blocks={blocks} title={title()} onClose={() => onBeamer(false)} />}
    </>
  );
}

const SHORT = 5; // rows of a table that leave room for a sentence under it
const ROWS = 6; // of a chart on one screen: more would be small, and the first ones are those that matter

/** One thought a screen: headings go with what follows them, charts stand alone and short, folds are open. */
function screens(blocks) {
  const made = [];
  let open = [];
  const close = () => {
    const before = made.at(-1)?.at(-1);
    // One sentence about a short table stands under it, and not alone on a screen.
    if (open.length === 1 && open[0].kind === "para" && before?.kind === "table" && before.rows.length <= SHORT) made.at(-1).push(open[0]);
    else if (open.length) made.push(open);
    open = [];
  };
  for (const block of blocks) {
    if (block.kind === "heading") {
      close();
      open = [block];
    } else if (DRAW[block.kind] || ["questions", "table", "cards", "callout"].includes(block.kind)) {
      if (open.some((one) => one.kind !== "heading")) close();
      made.push([...open, block.kind === "spread_chart" ? { ...block, items: block.items.slice(0, ROWS) } : block]);
      open = [];
    } else if (block.kind === "columns") {
      const before = open;
      open = [];
      made.push(...block.parts.flatMap((part) => screens([...before, ...part])));
    } else if (block.kind === "fold") {
      close();
      made.push(...screens([{ kind: "heading", level: 3, text: block.label }, ...block.blocks]));
    } else open.push(block);
  }
  close();
  return made;
}

const SHAPED = { dot_chart: "is-square", line_chart: "is-curve" }; // so that they are as high as a screen, and not higher
const READABLE = 1.9; // below this, letters of 16 px are too small from six metres on a screen of 1920 px

function Beamer({ blocks, title, onClose }) {
  const ref = useRef();
  const stage = useRef();
  const [at, setAt] = useState(0);
  const [zoom, setZoom] = useState(2);
  const all = screens(blocks);
  const here = Math.min(at, all.length - 1);
  useEffect(() => {
    const dialog = ref.current;
    dialog.showModal();
    document.documentElement.requestFullscreen?.().catch(() => {}); // a browser that says no still has the whole window
    return () => {
      if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
      dialog.close();
    };
  }, []);
  // As large as fits, and never so small that the last row could not read it; what is higher then can be scrolled.
  useLayoutEffect(() => {
    const fit = () => {
      const room = stage.current;
      const most = Math.max(1, Math.min(3, innerWidth / 680));
      for (let now = most; ; now -= 0.15) {
        room.firstChild.style.zoom = now;
        if (now <= Math.min(most, READABLE) || room.scrollHeight <= room.clientHeight + 2) return setZoom(now);
      }
    };
    fit();
    const later = requestAnimationFrame(fit); // charts know their width by now
    addEventListener("resize", fit);
    stage.current.scrollTop = 0;
    return () => {
      cancelAnimationFrame(later);
      removeEventListener("resize", fit);
    };
  }, [here, blocks]);
  const go = (step) => setAt(Math.max(0, Math.min(all.length - 1, here + step)));
  const onKeyDown = (event) => {
    const step = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    go(step);
  };
  return (
    <dialog ref={ref} class="cx-kit cx-beamer" aria-label={t("The outcome in large letters")} onKeyDown={onKeyDown} onClose={onClose}>
      <div class="cx-beamer-stage" ref={stage} tabIndex={0} role="group" aria-label={t("Screen {n} of {all}", { n: here + 1, all: all.length })}>
        <div class={`cx-beamer-screen ${SHAPED[all[here].at(-1).kind] ?? ""}`} style={{ zoom }}><BlockList key={here} blocks={all[here]} /></div>
      </div>
      <div class="cx-beamer-bar">
        <span class="cx-beamer-title">{title}</span>
        <Button icon="left" iconOnly label={t("Back")} onClick={() => go(-1)} aria-disabled={here === 0 ? "true" : undefined} />
        <span role="status" aria-live="polite">{t("{n} of {all}", { n: here + 1, all: all.length })}</span>
        <Button icon="right" iconOnly autofocus label={t("On")} onClick={() => go(1)} aria-disabled={here === all.length - 1 ? "true" : undefined} />
        <Button icon="close" onClick={() => ref.current.close()}>{t("Close")}</Button>
      </div>
    </dialog>
  );
}
