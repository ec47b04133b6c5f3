// The script of every page. Each part looks for its own elements and does nothing on a page that has none.
import { startCasebook } from "./casebook_start.js";
import { startHere } from "./here.js";
import { startPrefetch } from "./prefetch.js";
import { startPrint } from "./print.js";
import { startQuestions } from "./questions.js";
import { startRegions } from "./regions.js";
import { startReview } from "./review.js";
import { startSearchKey } from "./search_key.js";
import { startStatus } from "./status.js";
import { startTermFilter } from "./term_filter.js";
import { startTerms } from "./terms.js";
import { startTheme } from "./theme.js";
import { startYourWork } from "./your_work.js";

startTheme();
startQuestions();
startStatus();
startSearchKey();
startHere();
startRegions();
startPrint();
startPrefetch();
startYourWork();
startCasebook();
startTerms();
startReview();
startTermFilter();
