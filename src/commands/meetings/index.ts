import { meetings } from "../../core/features/meetings/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { reminderList } from "./reminder-list.ts";
import { meetingAdd } from "./meeting-add.ts";
import { meetingAttendance } from "./meeting-attendance.ts";
import { meetingAttendees } from "./meeting-attendees.ts";
import { meetingCancel } from "./meeting-cancel.ts";
import { meetingEdit } from "./meeting-edit.ts";
import { meetingFind } from "./meeting-find.ts";
import { meetingList } from "./meeting-list.ts";
import { meetingManage } from "./meeting-manage.ts";
import { meetingMove } from "./meeting-move.ts";
import { reminderMute } from "./reminder-mute.ts";
import { meetingRestore } from "./meeting-restore.ts";
import { meetingRsvp } from "./meeting-rsvp.ts";
import { meetingShow } from "./meeting-show.ts";
import { meetingSkip } from "./meeting-skip.ts";
import { reminderSnooze } from "./reminder-snooze.ts";
import { meetingUndo } from "./meeting-undo.ts";
import { reminderUnmute } from "./reminder-unmute.ts";
import { reminderUnsnooze } from "./reminder-unsnooze.ts";

/** Meetings, and reminders of them: of each family its most used commands first. */
export const meetingsWithCommands = withCommands(meetings, [
  meetingList,
  meetingAdd,
  meetingRsvp,
  meetingShow,
  meetingEdit,
  meetingMove,
  meetingCancel,
  meetingFind,
  meetingSkip,
  meetingAttendees,
  meetingAttendance,
  meetingRestore,
  meetingUndo,
  meetingManage,
  reminderList,
  reminderSnooze,
  reminderUnsnooze,
  reminderMute,
  reminderUnmute,
]);
