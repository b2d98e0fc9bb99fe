import type { Command } from "../core/command.ts";
import { communityDelete } from "./community-delete.ts";
import { communityDisconnect } from "./community-disconnect.ts";
import { communityErase } from "./community-erase.ts";
import { communityInvite } from "./community-invite.ts";
import { communityLeave } from "./community-leave.ts";
import { communityRename } from "./community-rename.ts";
import { communityShow } from "./community-show.ts";
import { conclusionAdd } from "./conclusion-add.ts";
import { conclusionList } from "./conclusion-list.ts";
import { conclusionShow } from "./conclusion-show.ts";
import { conclusionWithdraw } from "./conclusion-withdraw.ts";
import { contactFind } from "./contact-find.ts";
import { contactShow } from "./contact-show.ts";
import { digestNow } from "./digest-now.ts";
import { digestSchedule } from "./digest-schedule.ts";
import { digestStop } from "./digest-stop.ts";
import { find } from "./find.ts";
import { help } from "./help.ts";
import { home } from "./home.ts";
import { me } from "./me.ts";
import { meCalendar } from "./me-calendar.ts";
import { meEdit } from "./me-edit.ts";
import { meLink } from "./me-link.ts";
import { meetingAdd } from "./meeting-add.ts";
import { meetingCancel } from "./meeting-cancel.ts";
import { meetingIcs } from "./meeting-ics.ts";
import { meetingImport } from "./meeting-import.ts";
import { meetingList } from "./meeting-list.ts";
import { meetingMirror } from "./meeting-mirror.ts";
import { meetingRestore } from "./meeting-restore.ts";
import { meetingShow } from "./meeting-show.ts";
import { personRole } from "./person-role.ts";
import { resourceAdd } from "./resource-add.ts";
import { resourceFind } from "./resource-find.ts";
import { resourceShow } from "./resource-show.ts";
import { reviewApprove } from "./review-approve.ts";
import { reviewList } from "./review-list.ts";
import { reviewReject } from "./review-reject.ts";
import { reviewReopen } from "./review-reopen.ts";
import { settings } from "./settings.ts";
import { settingsEdit } from "./settings-edit.ts";
import { settingsRole } from "./settings-role.ts";
import { setup } from "./setup.ts";

/** Everything the bot can do, in the order in which help shows it. */
export const CATALOGUE: readonly Command[] = [
  find,
  contactFind,
  contactShow,
  meetingAdd,
  meetingList,
  meetingShow,
  meetingIcs,
  meetingImport,
  meetingMirror,
  meetingCancel,
  meetingRestore,
  conclusionAdd,
  conclusionList,
  conclusionShow,
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
  home,
  me,
  meEdit,
  meCalendar,
  meLink,
  settings,
  settingsEdit,
  settingsRole,
  communityShow,
  communityInvite,
  communityRename,
  communityDisconnect,
  communityLeave,
  communityDelete,
  communityErase,
  personRole,
  setup,
  help,
];
