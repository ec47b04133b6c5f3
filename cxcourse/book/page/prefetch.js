// A chapter that leads to an exercise fetches the exercise's runtime when the browser has nothing else to do, so that it is there in time.
// Never on a connection that saves data or is slow.
export function startPrefetch() {
  const urls = document.querySelector('meta[name="cx-prefetch"]')?.content.split(/\s+/).filter(Boolean) ?? [];
  const { saveData, effectiveType } = navigator.connection ?? {};
  if (!urls.length || saveData || /2g$/.test(effectiveType ?? "") || matchMedia("(prefers-reduced-data: reduce)").matches) return;
  const idle = window.requestIdleCallback ?? ((run) => setTimeout(run, 1500));
  const go = () => idle(() => {
    for (const href of urls) {
      document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", as: "fetch", href, crossOrigin: "anonymous" }));
    }
  });
  if (document.readyState === "complete") go();
  else addEventListener("load", go, { once: true });
}
