import { meetings } from "../../core/features/meetings/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { meReminders } from "./me-reminders.ts";
import { meetingAdd } from "./meeting-add.ts";
import { meetingAttendance } from "./meeting-attendance.ts";
import { meetingAttendees } from "./meeting-attendees.ts";
import { meetingCancel } from "./meeting-cancel.ts";
import { meetingEdit } from "./meeting-edit.ts";
import { meetingFind } from "./meeting-find.ts";
import { meetingList } from "./meeting-list.ts";
import { meetingManage } from "./meeting-manage.ts";
import { meetingMove } from "./meeting-move.ts";
import { meetingMute } from "./meeting-mute.ts";
import { meetingRestore } from "./meeting-restore.ts";
import { meetingRsvp } from "./meeting-rsvp.ts";
import { meetingShow } from "./meeting-show.ts";
import { meetingSkip } from "./meeting-skip.ts";
import { meetingSnooze } from "./meeting-snooze.ts";
import { meetingUndo } from "./meeting-undo.ts";
import { meetingUnmute } from "./meeting-unmute.ts";
import { meetingUnsnooze } from "./meeting-unsnooze.ts";

export const meetingsWithCommands = withCommands(meetings, [
  meetingAdd,
  meetingEdit,
  meetingMove,
  meetingSkip,
  meetingCancel,
  meetingRestore,
  meetingUndo,
  meetingManage,
  meetingList,
  meetingShow,
  meetingFind,
  meetingRsvp,
  meetingAttendees,
  meetingAttendance,
  meetingSnooze,
  meetingUnsnooze,
  meetingMute,
  meetingUnmute,
  meReminders,
]);
