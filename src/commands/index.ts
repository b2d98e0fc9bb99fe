import type { Command } from "../core/command.ts";
import { conclusionAdd } from "./conclusion-add.ts";
import { conclusionList } from "./conclusion-list.ts";
import { conclusionWithdraw } from "./conclusion-withdraw.ts";
import { contactFind } from "./contact-find.ts";
import { contactShow } from "./contact-show.ts";
import { digestNow } from "./digest-now.ts";
import { digestSchedule } from "./digest-schedule.ts";
import { digestStop } from "./digest-stop.ts";
import { help } from "./help.ts";
import { meetingAdd } from "./meeting-add.ts";
import { meetingCancel } from "./meeting-cancel.ts";
import { meetingList } from "./meeting-list.ts";
import { meetingRestore } from "./meeting-restore.ts";
import { meetingShow } from "./meeting-show.ts";
import { resourceAdd } from "./resource-add.ts";
import { resourceFind } from "./resource-find.ts";
import { resourceShow } from "./resource-show.ts";
import { reviewApprove } from "./review-approve.ts";
import { reviewList } from "./review-list.ts";
import { reviewReject } from "./review-reject.ts";
import { reviewReopen } from "./review-reopen.ts";

/** Everything the bot can do, in the order in which help shows it. */
export const CATALOGUE: readonly Command[] = [
  contactFind,
  contactShow,
  meetingAdd,
  meetingList,
  meetingShow,
  meetingCancel,
  meetingRestore,
  conclusionAdd,
  conclusionList,
  conclusionWithdraw,
  digestSchedule,
  digestNow,
  digestStop,
  resourceFind,
  resourceShow,
  resourceAdd,
  reviewList,
  reviewApprove,
  reviewReject,
  reviewReopen,
  help,
];
