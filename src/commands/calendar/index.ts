import { calendar } from "../../core/features/calendar/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { meCalendar } from "./me-calendar.ts";
import { meetingIcs } from "./meeting-ics.ts";
import { meetingImport } from "./meeting-import.ts";
import { meetingMirror } from "./meeting-mirror.ts";

export const calendarWithCommands = withCommands(calendar, [meetingIcs, meetingImport, meetingMirror, meCalendar]);
