import type { Command } from "../core/command.ts";
import { communityDelete } from "./community-delete.ts";
import { communityDisconnect } from "./community-disconnect.ts";
import { communityErase } from "./community-erase.ts";
import { communityInvite } from "./community-invite.ts";
import { communityLeave } from "./community-leave.ts";
import { communityRename } from "./community-rename.ts";
import { communityShow } from "./community-show.ts";
import { conclusionAdd } from "./conclusion-add.ts";
import { conclusionExposed } from "./conclusion-exposed.ts";
import { conclusionList } from "./conclusion-list.ts";
import { conclusionSeen } from "./conclusion-seen.ts";
import { conclusionShow } from "./conclusion-show.ts";
import { conclusionWithdraw } from "./conclusion-withdraw.ts";
import { contactFind } from "./contact-find.ts";
import { contactShow } from "./contact-show.ts";
import { deliveries } from "./deliveries.ts";
import { deliveriesResend } from "./deliveries-resend.ts";
import { deliveriesShow } from "./deliveries-show.ts";
import { digestNow } from "./digest-now.ts";
import { digestSchedule } from "./digest-schedule.ts";
import { digestStop } from "./digest-stop.ts";
import { find } from "./find.ts";
import { help } from "./help.ts";
import { here } from "./here.ts";
import { hereUndo } from "./here-undo.ts";
import { home } from "./home.ts";
import { link } from "./link.ts";
import { me } from "./me.ts";
import { meCalendar } from "./me-calendar.ts";
import { meEdit } from "./me-edit.ts";
import { meLink } from "./me-link.ts";
import { meReminders } from "./me-reminders.ts";
import { meetingAdd } from "./meeting-add.ts";
import { meetingAttendance } from "./meeting-attendance.ts";
import { meetingAttendees } from "./meeting-attendees.ts";
import { meetingCancel } from "./meeting-cancel.ts";
import { meetingClose } from "./meeting-close.ts";
import { meetingEdit } from "./meeting-edit.ts";
import { meetingFind } from "./meeting-find.ts";
import { meetingList } from "./meeting-list.ts";
import { meetingMinutes } from "./meeting-minutes.ts";
import { meetingMove } from "./meeting-move.ts";
import { meetingMute } from "./meeting-mute.ts";
import { meetingOpen } from "./meeting-open.ts";
import { meetingPoll } from "./meeting-poll.ts";
import { meetingIcs } from "./meeting-ics.ts";
import { meetingImport } from "./meeting-import.ts";
import { meetingMirror } from "./meeting-mirror.ts";
import { meetingRestore } from "./meeting-restore.ts";
import { meetingRsvp } from "./meeting-rsvp.ts";
import { meetingShow } from "./meeting-show.ts";
import { meetingSkip } from "./meeting-skip.ts";
import { meetingSnooze } from "./meeting-snooze.ts";
import { meetingUndo } from "./meeting-undo.ts";
import { meetingUnmute } from "./meeting-unmute.ts";
import { meetingUnsnooze } from "./meeting-unsnooze.ts";
import { minutesPostAgain } from "./minutes-post.ts";
import { minutesReopen } from "./minutes-reopen.ts";
import { note } from "./note.ts";
import { noteRemove } from "./note-remove.ts";
import { personRole } from "./person-role.ts";
import { pollCancel } from "./poll-cancel.ts";
import { pollClose } from "./poll-close.ts";
import { pollList } from "./poll-list.ts";
import { pollReopen } from "./poll-reopen.ts";
import { pollShow } from "./poll-show.ts";
import { pollVote } from "./poll-vote.ts";
import { resourceAdd } from "./resource-add.ts";
import { resourceFind } from "./resource-find.ts";
import { resourceShow } from "./resource-show.ts";
import { reviewApprove } from "./review-approve.ts";
import { reviewList } from "./review-list.ts";
import { reviewReject } from "./review-reject.ts";
import { reviewReopen } from "./review-reopen.ts";
import { settings } from "./settings.ts";
import { settingsClearance } from "./settings-clearance.ts";
import { settingsEdit } from "./settings-edit.ts";
import { settingsRole } from "./settings-role.ts";
import { setup } from "./setup.ts";

/** Everything the bot can do, in the order in which help shows it. */
export const CATALOGUE: readonly Command[] = [
  find,
  contactFind,
  contactShow,
  meetingAdd,
  meetingEdit,
  meetingMove,
  meetingSkip,
  meetingCancel,
  meetingRestore,
  meetingUndo,
  meetingList,
  meetingShow,
  meetingFind,
  meetingIcs,
  meetingImport,
  meetingMirror,
  meetingRsvp,
  meetingAttendees,
  meetingAttendance,
  meetingSnooze,
  meetingUnsnooze,
  meetingMute,
  meetingUnmute,
  meetingPoll,
  meetingOpen,
  meetingClose,
  meetingMinutes,
  pollVote,
  pollShow,
  pollList,
  pollClose,
  pollCancel,
  pollReopen,
  note,
  noteRemove,
  link,
  here,
  hereUndo,
  minutesPostAgain,
  minutesReopen,
  conclusionAdd,
  conclusionList,
  conclusionShow,
  conclusionWithdraw,
  conclusionExposed,
  conclusionSeen,
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
  deliveries,
  deliveriesShow,
  deliveriesResend,
  home,
  me,
  meEdit,
  meReminders,
  meCalendar,
  meLink,
  settings,
  settingsEdit,
  settingsRole,
  settingsClearance,
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
