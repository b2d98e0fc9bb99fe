import type { CommandScope, OptionChoices } from "../../../kernel/commands/command.ts";
import { invitedOption } from "../participants/invited-option.ts";
import { leadsOption } from "../../../services/preferences/leads-option.ts";
import { personOption } from "../../../services/people/person-option.ts";
import { clearable, hidden, opt, saysTimeOf } from "../../../kernel/options/options.ts";
import { SHARING_CHOICES } from "../../../kernel/views/sharing-text.ts";
import { findMeeting } from "../meeting.ts";
import { hasTimes } from "../occurrence.ts";
import { AGENDA_MAX, LENGTH_MAX, PLACE_MAX, TITLE_MAX } from "../schedule-meeting.ts";

/** Most places that can be limited, and the earliest end of answers, in minutes before a time. */
export const CAPACITY_MAX = 100_000;
export const DEADLINE_MAX = 28 * 24 * 60;

/** Longest phrase for a moment. */
const PHRASE = 100;

/** Languages in which a meeting is held: the six of the United Nations (https://www.un.org/en/our-work/official-languages), and Portuguese. */
const HELD_IN = {
  en: "meeting.language.en",
  es: "meeting.language.es",
  fr: "meeting.language.fr",
  pt: "meeting.language.pt",
  ar: "meeting.language.ar",
  ru: "meeting.language.ru",
  zh: "meeting.language.zh",
} as const;

// Minutes: how long meetings usually are, and how long before one answers usually end.
const LENGTHS = [15, 30, 45, 60, 90, 120, 180, 240];
const DEADLINES = [60, 3 * 60, 24 * 60, 2 * 24 * 60, 7 * 24 * 60];

/** What can be said of a meeting when it is made and when it is changed, by importance: a form opens with the first few. */
export const meetingOptions = {
  duration: opt.duration("meeting.add.duration", LENGTH_MAX, LENGTHS).optional(),
  repeat: opt.repeat("meeting.add.repeat").optional(),
  place: opt.text("meeting.add.place", PLACE_MAX).optional(),
  url: opt.link("meeting.add.url").optional(),
  invite: invitedOption("meeting.add.invite").optional(),
  agenda: opt.long("meeting.add.agenda", AGENDA_MAX).optional(),
  remind: leadsOption("meeting.add.remind").optional(),
  zone: opt.zone("meeting.add.zone").optional(),
  end: opt.text("meeting.add.end", PHRASE).optional(),
  capacity: opt.integer("meeting.add.capacity", 1, CAPACITY_MAX).optional(),
  deadline: opt.duration("meeting.add.deadline", DEADLINE_MAX, DEADLINES).optional(),
  languages: opt.choices("meeting.add.languages", HELD_IN).optional(),
  document: opt.reference("meeting.add.document", "resource").optional(),
  sharing: opt.sharing("meeting.add.sharing", SHARING_CHOICES).optional(),
  chair: personOption("meeting.add.chair").optional(),
  first: opt.choice("meeting.add.first", { move: "meeting.first.move", keep: "meeting.first.keep" }).optional(),
  names: opt.flag("meeting.add.names").optional(),
};

/** The same when a meeting is changed: what it may do without can be taken away by a word. */
export const changedOptions = {
  ...meetingOptions,
  place: clearable(meetingOptions.place.unwrap(), "none").optional(),
  url: clearable(meetingOptions.url.unwrap(), "none").optional(),
  invite: clearable(meetingOptions.invite.unwrap(), "none").optional(),
  remind: clearable(meetingOptions.remind.unwrap()).optional(),
  agenda: clearable(meetingOptions.agenda.unwrap(), "none").optional(),
  capacity: clearable(meetingOptions.capacity.unwrap(), "none").optional(),
  deadline: clearable(meetingOptions.deadline.unwrap(), "none").optional(),
  languages: clearable(meetingOptions.languages.unwrap(), "none").optional(),
  chair: clearable(meetingOptions.chair.unwrap(), "none").optional(),
};

/** The title; a meeting has one from the beginning. */
export const titleOption = () => opt.text("meeting.title", TITLE_MAX);

/** Which time of the meeting; read by pick-time.ts. */
export const timeOption = () => saysTimeOf("meeting", opt.text("meeting.time", PHRASE)).optional();

/** The meeting that a command is about. */
export const meetingOption = () => opt.reference("meeting.meeting", "meeting");

/** A meeting that was cancelled. */
export const cancelledOption = () => opt.reference("meeting.meeting", "cancelled meeting");

/** How much of a series a change is about. */
export const scopeOption = () =>
  opt
    .choice("meeting.scope", {
      this: "meeting.scope.this",
      following: "meeting.scope.following",
      all: "meeting.scope.all",
    })
    .optional();

/** What there is to choose of a meeting that a form is about: none of its times where it has one, nor how much of it where it does not repeat. */
export async function meetingChoices(
  { db, community }: Pick<CommandScope, "db" | "community">,
  { meeting: id }: { readonly meeting?: string | undefined },
): Promise<OptionChoices> {
  const meeting = id === undefined ? undefined : await findMeeting(db, community.id, id);
  if (!meeting) return {};
  return { ...(hasTimes(meeting) ? {} : { time: [] }), ...(meeting.rule === null ? { scope: [], all: [] } : {}) };
}

/** Of a series: this time, this and those that follow, or all of it. */
export type EditScope = "this" | "following" | "all";

/** `sequence` of the meeting when the form was filled in. */
export const versionOption = () => hidden(opt.integer("option.page", 0, 1_000_000_000)).optional();
