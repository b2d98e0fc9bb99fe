import { review } from "../../core/services/review/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { reviewApprove } from "./review-approve.ts";
import { reviewList } from "./review-list.ts";
import { reviewReject } from "./review-reject.ts";
import { reviewReopen } from "./review-reopen.ts";

export const reviewWithCommands = withCommands(review, [reviewList, reviewApprove, reviewReject, reviewReopen]);
