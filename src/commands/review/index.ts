import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { review } from "../../core/services/review/feature.ts";
import { reviewApprove } from "./review-approve.ts";
import { reviewAsk } from "./review-ask.ts";
import { reviewHistory } from "./review-history.ts";
import { reviewList } from "./review-list.ts";
import { reviewMerge } from "./review-merge.ts";
import { reviewMine } from "./review-mine.ts";
import { reviewPassed } from "./review-passed.ts";
import { reviewReject } from "./review-reject.ts";
import { reviewReopen } from "./review-reopen.ts";
import { reviewShow } from "./review-show.ts";
import { reviewStats } from "./review-stats.ts";

export const reviewWithCommands = withCommands(review, [
  ...[reviewList, reviewShow, reviewApprove, reviewAsk, reviewReject, reviewMine, reviewStats],
  ...[reviewReopen, reviewMerge, reviewHistory, reviewPassed],
]);
