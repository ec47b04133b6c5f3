// Controls of exercise 10 that the kit lacks: the four boxes, taking a draft apart, rehearsing, cue cards, scoring, and the ledger's versions.
import { CueCards } from "./cx_story_cards.jsx";
import { Ledger } from "./cx_story_ledger.jsx";
import { Paste } from "./cx_story_paste.jsx";
import { Calibration } from "./cx_story_practise.jsx";
import { Rehearsal } from "./cx_story_rehearse.jsx";
import { Sheets } from "./cx_story_score.jsx";
import { Writer } from "./cx_story_write.jsx";

export const controls = {
  story_calibration: Calibration,
  story_cards: CueCards,
  story_ledger: Ledger,
  story_paste: Paste,
  story_rehearsal: Rehearsal,
  story_sheets: Sheets,
  story_writer: Writer,
};
