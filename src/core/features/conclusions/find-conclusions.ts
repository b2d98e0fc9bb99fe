import type { Context } from "../../kernel/commands/command.ts";
import { countriesAlone } from "../../services/questions/conditions/countries.ts";
import { months } from "../../services/questions/conditions/months.ts";
import { pillars } from "../../services/questions/conditions/pillars.ts";
import { years } from "../../services/questions/conditions/years.ts";
import { lookUp, type LookedUp } from "../../services/questions/look-up.ts";
import { readQuestion } from "../../services/questions/reading/read-question.ts";
import type { Term } from "../../services/taxonomy/taxonomy.ts";
import { lastMeeting, lastMeetingId } from "./last-meeting.ts";

/** Most conclusions one look-up leads through. */
export const MOST_CONCLUSIONS = 200;

// Whoever says so much of a text means that text, and not who or what it is about.
const SENTENCE = 4;
const WHOLE = 0.5;

/** Conclusions that answer a question, best first. */
export interface ConclusionsFound extends Pick<LookedUp, "corrected" | "missing" | "partial" | "question" | "isMet"> {
  readonly ids: readonly string[];
  /** How many words of the question the first has. */
  readonly fit: number;
}

/**
 * Looks conclusions up among those that the caller may see; of those that answer as well, the newest come first. `typed` is all of the
 * question, of which the text has no words that only say what kind of thing is asked for.
 */
export async function findConclusions(
  context: Pick<Context, "db" | "community" | "caller" | "now">,
  terms: readonly Term[],
  { text, typed }: { readonly text: string; readonly typed: string },
): Promise<ConclusionsFound> {
  const last = lastMeeting(await lastMeetingId(context));
  // "Meeting" asks for another kind of thing elsewhere, and was taken out of the text.
  const meeting = readQuestion(typed, [last]).conditions.map((one) => one.typed);
  const {
    hits,
    only,
    said,
    words: asked,
    ...rest
  } = await lookUp(
    context,
    terms,
    { text: [text, ...meeting].join(" "), typed },
    {
      kind: "conclusion",
      conditions: [pillars(terms), countriesAlone, years(context.now.getUTCFullYear()), months(context.now), last],
      most: MOST_CONCLUSIONS,
    },
  );
  const had = new Map(hits.map((hit) => [hit.doc, hit.had]));
  const newest = only ? await newestOf(context, [...had.keys()]) : [];
  const ids = only ? newest.toSorted((a, b) => (had.get(b) ?? 0) - (had.get(a) ?? 0)) : [...had.keys()];
  return { ...rest, ids, fit: (had.get(ids[0] ?? "") ?? 0) + (said === asked && asked >= SENTENCE ? WHOLE : 0) };
}

/** Ids of the newest conclusions that the caller may see; of those that are given, of those of a meeting, or of all. */
export async function newestOf(
  { db, community }: Pick<Context, "db" | "community">,
  ids?: readonly string[],
  meetingId?: string,
): Promise<string[]> {
  const rows = await db.conclusion.findMany({
    where: {
      communityId: community.id,
      withdrawnAt: null,
      ...(ids === undefined ? {} : { id: { in: [...ids] } }),
      ...(meetingId === undefined ? {} : { meetingId }),
    },
    orderBy: [{ concludedAt: "desc" }, { id: "desc" }],
    take: MOST_CONCLUSIONS,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
