/* What the harness watches in every page, the same for all: when the first control takes a key, and when the total answers it.
   All times are milliseconds since the navigation began (performance.timeOrigin). SLIDERS and TOTAL are filled in per page. */
(() => {
  if (window !== window.top) return;
  const state = { ready: null, touches: [], sums: new Set(), answered: null, shown: null, start: 0 };
  window.cxBench = state;
  const sliders = () => [...(SLIDERS ?? [])];
  const usable = (input) => !input.disabled && input.getAttribute("aria-disabled") !== "true" && input.getClientRects().length > 0;
  const sum = () => sliders().reduce((all, input) => all + Number(input.value), 0);
  state.sum = sum;
  /* Put the focus on the control whose turn it is; the driver then presses a real key. */
  state.focus = (index) => sliders()[index % sliders().length]?.focus();
  document.addEventListener("input", (event) => {
    const at = event.composedPath()[0];
    if (!event.isTrusted || !sliders().includes(at)) return;
    state.touches.push(performance.now());
    state.sums.add(sum());
  }, true);
  let total = null;
  const watch = () => {
    if (document.body) {
      if (state.ready === null) {
        const inputs = sliders();
        if (inputs.length === COUNT && usable(inputs[0])) {
          state.ready = performance.now();
          state.start = sum(); // a second visit finds what the first one left
          inputs[0].focus();
          window.cxReady();
        }
      } else if (state.touches.length && state.answered === null) {
        if (!total?.isConnected) total = (TOTAL);
        const digits = /\d+/.exec(total?.textContent ?? "");
        /* Python has answered when the total is one that the sliders have shown since a key moved them. */
        if (digits && state.sums.has(Number(digits[0]))) {
          state.answered = performance.now();
          state.shown = Number(digits[0]);
          window.cxAnswered();
        }
      }
    }
    requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
})();
