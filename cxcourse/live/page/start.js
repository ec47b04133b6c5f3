// Starts Python while the page is still being read: the first thing an exercise page runs. live.js takes over from here.
import { startPython } from "./python.js";

globalThis.cxPython ??= startPython(CX_LIVE_FILES, CX_WORKER_FILE, document.currentScript.src);
