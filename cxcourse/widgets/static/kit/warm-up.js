// Python gets ready while somebody looks for files on the disk.
import { useRef } from "preact/hooks";
import { useStore } from "./context.js";

/**
 * What to call when somebody is about to choose files: it runs an action of Python for nothing, up to `rounds` times, until `enough()`. A browser
 * translates WebAssembly into good machine code only where it sees that it runs often, and does so beside it: that would else fall into the
 * reading. Nobody hears of it when it fails.
 */
export function useWarmUp(action, rounds, enough) {
  const store = useStore();
  const begun = useRef(false);
  return async () => {
    if (begun.current) return;
    begun.current = true;
    try {
      for (let round = 0; round < rounds && !enough(); round += 1) await store.call(action);
    } catch {
      // It was for nothing in any case.
    }
  };
}
