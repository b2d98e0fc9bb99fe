import type { Context } from "../../kernel/commands/command.ts";
import { SHARING, sharingRank } from "../../kernel/access/sharing.ts";
import { asReader, sql } from "../../services/store/store.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import { describeRule } from "../../kernel/time/recurrence/describe-rule.ts";
import { type FieldRow, fields, group, link } from "../../kernel/views/build.ts";
import { momentRows } from "../../kernel/views/moment-rows.ts";
import type { Block, Rich } from "../../kernel/views/model.ts";
import { sharingText } from "../../kernel/views/sharing-text.ts";
import { changedWords } from "./changed-words.ts";
import { startsAt } from "./facts/first-time.ts";
import type { MeetingFacts as Facts } from "./facts/meeting-facts.ts";
import { loadResources } from "../resources/feature.ts";
import { invitationOf } from "./participants/invitation.ts";
import { invitedWords } from "./participants/invited-words.ts";
import type { Meeting } from "./meeting.ts";
import type { Occurrence } from "./occurrence.ts";
import { reminderWords } from "./reminders/reminder-words.ts";
import { callerReads, channelReads } from "../../services/store/reader.ts";

/** A meeting and its time that is under way or next; undefined when it is over. */
export interface MeetingFacts {
  readonly meeting: Meeting;
  readonly current: Occurrence | undefined;
  /** It is said in a channel: documents that not all of its readers may see are left out. */
  readonly aloud?: boolean;
  /** What it was before it was changed: each of that is shown with what it became. */
  readonly was?: Before | undefined;
}

/** What of a meeting is shown as it was and as it is. `sameRule`: a series that goes on as another one only has fewer times left. */
export type Before = Pick<
  Facts,
  "title" | "local" | "zone" | "minutes" | "rule" | "place" | "link" | "capacity" | "rsvpMinutes"
> & { readonly sameRule?: boolean };

type Words = Pick<Context, "db" | "community" | "caller" | "t" | "format" | "now" | "terms">;

/** So many further facts fold away: fewer are read at a glance. */
const FOLDED = 3;

/** Everything about a meeting: its time in its own zone and the reader's, where it is, what it is about and what changed; what else was said of it folds away. */
export async function meetingFields(words: Words, facts: MeetingFacts): Promise<Block[]> {
  const { meeting, current, was } = facts;
  const { t } = words;
  const is = spelledOut(words, { ...meeting, ...current, link: (current ?? meeting).link, local: meeting.startsLocal });
  const before = was && { ...spelledOut(words, was), ...(was.sameRule ? { repeats: is.repeats } : {}) };
  const changed = (name: keyof typeof is) =>
    before ? changedWords(t, before[name], is[name]) : (is[name] ?? undefined);
  const isNew = (name: keyof typeof is) => before !== undefined && before[name] !== is[name];
  const limits: FieldRow[] = [
    [t("meeting.capacity"), changed("capacity")],
    [t("meeting.deadline"), changed("deadline")],
  ];
  const resized = isNew("capacity") || isNew("deadline");
  const first: FieldRow[] = [
    [t("meeting.title"), isNew("title") ? changed("title") : undefined],
    ...momentRows(words, t("meeting.when"), current?.start ?? meeting.startsAt, meeting.zone, {
      before: was && startsAt(was.local, was.zone),
    }),
    [t("meeting.length"), changed("length")],
    [t("meeting.repeats"), changed("repeats")],
    [t("meeting.place"), changed("place")],
    [t("meeting.link"), linked(t, before?.link, is.link)],
    [t("meeting.agenda"), (current ?? meeting).agenda ?? undefined],
    ...(resized ? limits : []),
  ];
  const further = [...(resized ? [] : limits), ...(await furtherFacts(words, facts))].filter(
    ([, value]) => value !== undefined,
  );
  return further.length < FOLDED
    ? [fields(...first, ...further)]
    : [fields(...first), group(t("meeting.details"), fields(...further))];
}

async function furtherFacts(words: Words, { meeting, current, aloud = false }: MeetingFacts): Promise<FieldRow[]> {
  const { db, community, t, format } = words;
  const { languages, sharing } = meeting;
  const people = await namesOf(words, [meeting.organiserId, meeting.chairId]);
  const named = (id: string | null) => (id === null ? undefined : people.get(id));
  const invited = await invitationOf(db, community.id, meeting.id);
  const held = languages.map((code) => format.languageName(code));
  return [
    [t("meeting.invited"), invited.length === 0 ? undefined : await invitedWords(words, invited)],
    [t("meeting.documents"), await documentWords(words, meeting.id, aloud)],
    [t("meeting.languages"), held.length === 0 ? undefined : format.all(held)],
    // What is for the community, as nearly everything is, need not be said.
    [t("meeting.sharing"), sharing === "green" ? undefined : sharingText(sharing, t)],
    [t("meeting.reminder"), current && !meeting.cancelledAt ? await reminderWords(words, meeting, current) : undefined],
    [t("meeting.organiser"), named(meeting.organiserId)],
    [t("meeting.chair"), named(meeting.chairId)],
  ];
}

/** What can be shown as it was and as it is, in words. */
function spelledOut(
  { t, format }: Words,
  { title, minutes, rule, local, place, link, capacity, rsvpMinutes }: Omit<Before, "zone">,
) {
  return {
    title,
    length: format.span(minutes),
    repeats: rule === null ? null : describeRule(rule, local, format.language),
    place,
    link,
    capacity: capacity === null ? null : String(capacity),
    deadline: rsvpMinutes === 0 ? null : t("meeting.deadline.before", { span: format.span(rsvpMinutes) }),
  };
}

/** An address, behind the one that it was before. */
function linked(t: Translate, was: string | null | undefined, is: string | null): Rich | undefined {
  if (was === undefined || was === is) return is === null ? undefined : [link(is, is)];
  return [`${was ?? "–"} → `, is === null ? t("change.none") : link(is, is)];
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
async function documentWords(
  { db, community, caller }: Words,
  meetingId: string,
  aloud: boolean,
): Promise<Rich | undefined> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    select resource_id as id from meeting_document where community_id = ${community.id} and meeting_id = ${meetingId} order by resource_id`);
  if (rows.length === 0) return undefined;
  const ids = rows.map(({ id }) => id);
  const reader = aloud
    ? channelReads(SHARING[Math.min(sharingRank(caller.ceiling), sharingRank(caller.clearance))] ?? "clear")
    : callerReads(caller);
  const found = await asReader({ db }, reader, (read) => loadResources(read.db, community.id, ids));
  return found.length === 0
    ? undefined
    : found.flatMap(({ title, url }, i) => [...(i > 0 ? ["\n"] : []), link(title, url)]);
}
