import type { Command } from "../core/kernel/commands/command.ts";
import { communityDelete } from "./communities/community-delete.ts";
import { communityDisconnect } from "./communities/community-disconnect.ts";
import { communityErase } from "./communities/community-erase.ts";
import { communityInvite } from "./communities/community-invite.ts";
import { communityLeave } from "./communities/community-leave.ts";
import { communityRename } from "./communities/community-rename.ts";
import { communityShow } from "./communities/community-show.ts";
import { conclusionAdd } from "./conclusions/conclusion-add.ts";
import { conclusionExposed } from "./conclusions/conclusion-exposed.ts";
import { conclusionList } from "./conclusions/conclusion-list.ts";
import { conclusionSeen } from "./conclusions/conclusion-seen.ts";
import { conclusionShow } from "./conclusions/conclusion-show.ts";
import { conclusionWithdraw } from "./conclusions/conclusion-withdraw.ts";
import { contactFind } from "./contacts/contact-find.ts";
import { contactShow } from "./contacts/contact-show.ts";
import { deliveries } from "./delivery/deliveries.ts";
import { deliveriesResend } from "./delivery/deliveries-resend.ts";
import { deliveriesShow } from "./delivery/deliveries-show.ts";
import { digestNow } from "./digests/digest-now.ts";
import { digestSchedule } from "./digests/digest-schedule.ts";
import { digestStop } from "./digests/digest-stop.ts";
import { find } from "./global-search/find.ts";
import { help } from "./help/help.ts";
import { here } from "./communities/here.ts";
import { hereUndo } from "./communities/here-undo.ts";
import { home } from "./home/home.ts";
import { link } from "./communities/link.ts";
import { me } from "./people/me.ts";
import { meCalendar } from "./calendar/me-calendar.ts";
import { meEdit } from "./people/me-edit.ts";
import { meLink } from "./people/me-link.ts";
import { meReminders } from "./meetings/me-reminders.ts";
import { meetingAdd } from "./meetings/meeting-add.ts";
import { meetingAttendance } from "./meetings/meeting-attendance.ts";
import { meetingAttendees } from "./meetings/meeting-attendees.ts";
import { meetingCancel } from "./meetings/meeting-cancel.ts";
import { meetingClose } from "./minutes/meeting-close.ts";
import { meetingEdit } from "./meetings/meeting-edit.ts";
import { meetingFind } from "./meetings/meeting-find.ts";
import { meetingList } from "./meetings/meeting-list.ts";
import { meetingMinutes } from "./minutes/meeting-minutes.ts";
import { meetingMove } from "./meetings/meeting-move.ts";
import { meetingMute } from "./meetings/meeting-mute.ts";
import { meetingOpen } from "./minutes/meeting-open.ts";
import { meetingPoll } from "./polls/meeting-poll.ts";
import { meetingIcs } from "./calendar/meeting-ics.ts";
import { meetingImport } from "./calendar/meeting-import.ts";
import { meetingMirror } from "./calendar/meeting-mirror.ts";
import { meetingRestore } from "./meetings/meeting-restore.ts";
import { meetingRsvp } from "./meetings/meeting-rsvp.ts";
import { meetingShow } from "./meetings/meeting-show.ts";
import { meetingSkip } from "./meetings/meeting-skip.ts";
import { meetingSnooze } from "./meetings/meeting-snooze.ts";
import { meetingUndo } from "./meetings/meeting-undo.ts";
import { meetingUnmute } from "./meetings/meeting-unmute.ts";
import { meetingUnsnooze } from "./meetings/meeting-unsnooze.ts";
import { minutesPostAgain } from "./minutes/minutes-post.ts";
import { minutesReopen } from "./minutes/minutes-reopen.ts";
import { note } from "./minutes/note.ts";
import { noteRemove } from "./minutes/note-remove.ts";
import { personRole } from "./people/person-role.ts";
import { pollCancel } from "./polls/poll-cancel.ts";
import { pollClose } from "./polls/poll-close.ts";
import { pollList } from "./polls/poll-list.ts";
import { pollReopen } from "./polls/poll-reopen.ts";
import { pollShow } from "./polls/poll-show.ts";
import { pollVote } from "./polls/poll-vote.ts";
import { resourceAdd } from "./resources/resource-add.ts";
import { resourceFind } from "./resources/resource-find.ts";
import { resourceShow } from "./resources/resource-show.ts";
import { reviewApprove } from "./review/review-approve.ts";
import { reviewList } from "./review/review-list.ts";
import { reviewReject } from "./review/review-reject.ts";
import { reviewReopen } from "./review/review-reopen.ts";
import { settings } from "./preferences/settings.ts";
import { settingsClearance } from "./communities/settings-clearance.ts";
import { settingsEdit } from "./preferences/settings-edit.ts";
import { settingsRole } from "./preferences/settings-role.ts";
import { setup } from "./communities/setup.ts";

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
