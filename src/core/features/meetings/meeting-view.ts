import type { Context } from "../../kernel/commands/command.ts";
import { asReader, sql } from "../../services/store/store.ts";
import { describeRule } from "../../kernel/time/recurrence/describe-rule.ts";
import { type FieldRow, fields, group, link } from "../../kernel/views/build.ts";
import { momentRows } from "../../kernel/views/moment-rows.ts";
import type { Block, Rich } from "../../kernel/views/model.ts";
import { sharingText } from "../../kernel/views/sharing-text.ts";
import type { MeetingFacts as Facts } from "./facts/meeting-facts.ts";
import { loadResources } from "../resources/feature.ts";
import { invitationOf } from "./participants/invitation.ts";
import { invitedWords } from "./participants/invited-words.ts";
import type { Meeting } from "./meeting.ts";
import type { Occurrence } from "./occurrence.ts";
import { reminderWords } from "./reminders/reminder-words.ts";
import { callerReads } from "../../services/store/reader.ts";

/** A meeting and its time that is under way or next; undefined when it is over. */
export interface ViewedMeeting {
  readonly meeting: Meeting;
  readonly current: Occurrence | undefined;
}

type Words = Pick<Context, "db" | "community" | "caller" | "t" | "format" | "now" | "terms">;

/** So many further facts fold away: fewer are read at a glance. */
const FOLDED = 3;

/** Everything about a meeting: its time in its own zone and the reader's, where it is and what it is about; what else was said of it folds away. */
export async function meetingFields(words: Words, facts: ViewedMeeting): Promise<Block[]> {
  const { meeting, current } = facts;
  const { t } = words;
  const own = current ?? meeting;
  const is = spelledOut(words, { ...meeting, ...current, link: own.link, local: meeting.startsLocal });
  const first: FieldRow[] = [
    ...momentRows(words, t("meeting.when"), current?.start ?? meeting.startsAt, meeting.zone),
    [t("meeting.length"), is.length],
    [t("meeting.repeats"), is.repeats ?? undefined],
    [t("meeting.place"), is.place ?? undefined],
    [t("meeting.link"), is.link === null ? undefined : [link(is.link, is.link)]],
    [t("meeting.agenda"), own.agenda ?? undefined],
  ];
  const limits: FieldRow[] = [
    [t("meeting.capacity"), is.capacity ?? undefined],
    [t("meeting.deadline"), is.deadline ?? undefined],
  ];
  const further = [...limits, ...(await furtherFacts(words, facts))].filter(([, value]) => value !== undefined);
  return further.length < FOLDED
    ? [fields(...first, ...further)]
    : [fields(...first), group(t("meeting.details"), fields(...further))];
}

/** Whom it is for, what belongs to it, when who is reminded, and who runs it. */
export async function furtherFacts(words: Words, { meeting, current }: ViewedMeeting): Promise<FieldRow[]> {
  const { db, community, t, format } = words;
  const { languages, sharing } = meeting;
  const people = await namesOf(words, [meeting.organiserId, meeting.chairId]);
  const named = (id: string | null) => (id === null ? undefined : people.get(id));
  const invited = await invitationOf(db, community.id, meeting.id);
  const held = languages.map((code) => format.languageName(code));
  return [
    [t("meeting.invited"), invited.length === 0 ? undefined : await invitedWords(words, invited)],
    [t("meeting.documents"), await documentWords(words, meeting.id)],
    [t("meeting.languages"), held.length === 0 ? undefined : format.all(held)],
    // What is for the community, as nearly everything is, need not be said.
    [t("meeting.sharing"), sharing === "green" ? undefined : sharingText(sharing, t)],
    [t("meeting.reminder"), current && !meeting.cancelledAt ? await reminderWords(words, meeting, current) : undefined],
    [t("meeting.organiser"), named(meeting.organiserId)],
    [t("meeting.chair"), named(meeting.chairId)],
  ];
}

type Spelled = Pick<Facts, "title" | "local" | "minutes" | "rule" | "place" | "link" | "capacity" | "rsvpMinutes">;

/** What can be shown as it was and as it is, in words. */
export function spelledOut(
  { t, format }: Pick<Words, "t" | "format">,
  { title, minutes, rule, local, place, link: address, capacity, rsvpMinutes }: Spelled,
) {
  return {
    title,
    length: format.span(minutes),
    repeats: rule === null ? null : describeRule(rule, local, format.language),
    place,
    link: address,
    capacity: capacity === null ? null : String(capacity),
    deadline: rsvpMinutes === 0 ? null : t("meeting.deadline.before", { span: format.span(rsvpMinutes) }),
  };
}

async function namesOf({ db, community }: Words, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const people = await db.person.findMany({
    where: { communityId: community.id, id: { in: wanted } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** A meeting's documents that the reader may see, as links. */
async function documentWords({ db, community, caller }: Words, meetingId: string): Promise<Rich | undefined> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    select resource_id as id from meeting_document where community_id = ${community.id} and meeting_id = ${meetingId} order by resource_id`);
  if (rows.length === 0) return undefined;
  const ids = rows.map(({ id }) => id);
  const found = await asReader({ db }, callerReads(caller), (read) => loadResources(read.db, community.id, ids));
  return found.length === 0
    ? undefined
    : found.flatMap(({ title, url }, i) => [...(i > 0 ? ["\n"] : []), url === undefined ? title : link(title, url)]);
}
