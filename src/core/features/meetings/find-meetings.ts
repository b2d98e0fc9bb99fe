import type { Context } from "../../kernel/commands/command.ts";
import { cities } from "../../services/questions/conditions/cities.ts";
import { countriesAlone } from "../../services/questions/conditions/countries.ts";
import { years } from "../../services/questions/conditions/years.ts";
import { lookUp, type Ranking } from "../../services/questions/look-up.ts";
import { valuesOf } from "../../services/questions/reading/condition.ts";
import type { Term } from "../../services/taxonomy/taxonomy.ts";
import type { Relaxed } from "../../services/questions/relaxing.ts";
import { meetingStatus, STATUS, statusAsked } from "./asked-status.ts";
import { type Meeting, WITH_CHANGES } from "./meeting.ts";
import { currentOccurrence } from "./occurrence.ts";

/** Most meetings one look-up leads through. */
export const MOST_MEETINGS = 200;

/** Longest words of one look-up, in characters. */
export const MEETING_WORDS_MAX = 1_000;

/** A meeting that was found: `start` is its time under way or next, else its first, and `over` says which. */
export interface MeetingFound {
  readonly meeting: Meeting;
  readonly start: Date;
  readonly over: boolean;
  /** How many words of the question it has, but for words of every day. */
  readonly had: number;
}

/** Meetings that answer a question. */
export interface MeetingsFound extends Omit<Ranking, "hits">, Pick<Relaxed, "steps"> {
  /** Those that have most of it first, of these the next, and what is over last. */
  readonly found: readonly MeetingFound[];
}

/**
 * Looks up meetings ahead or past, not cancelled, by title, place and agenda, among those that the caller may see. `typed` is all of the
 * question, where the text has no words that only say what kind of thing is asked for.
 */
export async function findMeetings(
  { db, community, caller, now }: Pick<Context, "db" | "community" | "caller" | "now">,
  terms: readonly Term[],
  words: { readonly text: string; readonly typed?: string },
): Promise<MeetingsFound> {
  const { hits, ...rest } = await lookUp({ db, community, caller }, terms, words, {
    kind: "meeting",
    conditions: [countriesAlone, cities, years(now.getUTCFullYear()), meetingStatus],
    aside: [STATUS],
    most: MOST_MEETINGS,
  });
  const status = statusAsked(rest.question.conditions);
  const had = new Map(hits.map((hit) => [hit.doc, hit.had]));
  const onlyStatus = status !== undefined && rest.words === 0;
  const meetings = await db.meeting.findMany({
    where: {
      ...{ communityId: community.id, cancelledAt: null },
      ...(onlyStatus ? mayBe(status.over, now) : { id: { in: [...had.keys()] } }),
    },
    include: WITH_CHANGES,
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: MOST_MEETINGS,
  });
  const found = meetings
    .map((meeting): MeetingFound => {
      const current = currentOccurrence(meeting, now);
      return { meeting, start: current?.start ?? meeting.startsAt, over: !current, had: had.get(meeting.id) ?? 1 };
    })
    .sort((a, b) => b.had - a.had || soonest(a, b));
  if (status === undefined) return { ...rest, found, steps: [] };
  const asked = found.filter(({ over }) => over === status.over);
  const met = asked.length > 0 || onlyStatus;
  return {
    ...rest,
    found: met ? asked : found,
    // What is not as it should be by now is better than nothing.
    steps: met || found.length === 0 ? [] : [[status.condition]],
    isMet: (condition) => (valuesOf(condition, STATUS).length > 0 ? met : rest.isMet(condition)),
  };
}

/** What is true of all meetings that are over, or of all that are not. */
const mayBe = (over: boolean, now: Date) =>
  over ? { startsAt: { lt: now } } : { OR: [{ endsAt: null }, { endsAt: { gt: now } }] };

/** The order of meetings that answer a question as well: the next first, then the latest. */
export const soonest = (a: Pick<MeetingFound, "start" | "over">, b: Pick<MeetingFound, "start" | "over">): number =>
  Number(a.over) - Number(b.over) ||
  (a.over ? b.start.getTime() - a.start.getTime() : a.start.getTime() - b.start.getTime());
