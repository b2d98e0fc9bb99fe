import type { Context } from "../../kernel/commands/command.ts";
import { defined } from "../../kernel/values/defined.ts";
import { countriesAlone } from "../../services/questions/conditions/countries.ts";
import { months } from "../../services/questions/conditions/months.ts";
import { pillars } from "../../services/questions/conditions/pillars.ts";
import { years } from "../../services/questions/conditions/years.ts";
import { lookUp, type Ranking } from "../../services/questions/look-up.ts";
import { readQuestion } from "../../services/questions/reading/read-question.ts";
import type { Relaxed } from "../../services/questions/relaxing.ts";
import type { Term } from "../../services/taxonomy/taxonomy.ts";
import { DUE } from "./asked/asked-due.ts";
import { askedLife, isLife, KIND, type LifeAsked, lifeAsked, STATUS, WHOSE } from "./asked-life.ts";
import { type ConclusionFilter, conclusionsWhere } from "./conclusion-filter.ts";
import { lastMeeting, lastMeetingId } from "./last-meeting.ts";
import { dayIn } from "../../kernel/time/day-in.ts";

/** Most conclusions one look-up leads through. */
export const MOST_CONCLUSIONS = 200;

// Whoever says so much of a text means that text, and not who or what it is about.
const SENTENCE = 4;
const WHOLE = 0.5;

/** Longest words of one look-up, in characters. */
export const CONCLUSION_WORDS_MAX = 1_000;

/** Conclusions that answer a question, best first. */
export interface ConclusionsFound
  extends Pick<Ranking, "corrected" | "missing" | "partial" | "question" | "isMet">,
    Pick<Relaxed, "steps"> {
  readonly ids: readonly string[];
  /** How many words of the question the first has. */
  readonly fit: number;
}

/**
 * Looks conclusions up among those that the caller may see; of those that answer as well, the newest come first. `typed` is all of the
 * question, of which the text has no words that only say what kind of thing is asked for. What it asks of what became of them, whose
 * they are and of what kind is met by all, where any does.
 */
export async function findConclusions(
  context: At,
  terms: readonly Term[],
  { text, typed = text }: { readonly text: string; readonly typed?: string },
): Promise<ConclusionsFound> {
  const last = lastMeeting(await lastMeetingId(context));
  // "Meeting" asks for another kind of thing elsewhere, and was taken out of the text.
  const meeting = text === typed ? [] : readQuestion(typed, [last]).conditions.map((one) => one.typed);
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
      conditions: [
        ...[pillars(terms), countriesAlone, years(context.now.getUTCFullYear()), months(context.now), last],
        ...askedLife(dayIn(context.now, context.caller.zone)),
      ],
      aside: [STATUS, WHOSE, KIND, DUE],
      most: MOST_CONCLUSIONS,
    },
  );
  const had = new Map(hits.map((hit) => [hit.doc, hit.had]));
  const newest = only ? await newestOf(context, { ids: [...had.keys()] }) : [];
  const ids = only ? newest.toSorted((a, b) => (had.get(b) ?? 0) - (had.get(a) ?? 0)) : [...had.keys()];
  const fit = (had.get(ids[0] ?? "") ?? 0) + (said === asked && asked >= SENTENCE ? WHOLE : 0);
  const life = lifeAsked(rest.question.conditions);
  if (life.conditions.length === 0) return { ...rest, ids, fit, steps: [] };
  return withLife(context, life, { ...rest, ids, fit }, asked === 0);
}

type At = Pick<Context, "db" | "community" | "caller" | "now">;

/** Of what was found, what is as the question asks; all of it where none is. Where it asks for nothing else, the newest that are. */
async function withLife(
  context: At,
  life: LifeAsked,
  found: Omit<ConclusionsFound, "steps">,
  alone: boolean,
): Promise<ConclusionsFound> {
  const filter = filterOf(context, life);
  if (alone) {
    const ids = filter === undefined ? [] : await newestOf(context, { filter });
    return { ...found, ids, fit: 1, partial: false, missing: [], isMet: isLife, steps: [] };
  }
  const those = filter === undefined ? [] : await newestOf(context, { filter, ids: found.ids });
  const ids = found.ids.filter((id) => those.includes(id));
  const met = ids.length > 0;
  return {
    ...found,
    ids: met ? ids : found.ids,
    // What is not as it should be by now is better than nothing.
    steps: met || found.ids.length === 0 ? [] : [life.conditions],
    isMet: (condition) => (isLife(condition) ? met : found.isMet(condition)),
  };
}

/** What is asked for as a filter; undefined for what is nobody's, where nobody who is known asks. */
function filterOf({ caller, now }: At, { status, overdue, mine, kind, due }: LifeAsked): ConclusionFilter | undefined {
  if (mine && caller.personId === undefined) return undefined;
  return defined({
    ...{ status, kind, ...due },
    mine: mine ? caller.personId : undefined,
    overdue: overdue ? dayIn(now, caller.zone) : undefined,
  });
}

/** Which of all conclusions are meant. */
interface Which {
  readonly ids?: readonly string[];
  readonly filter?: ConclusionFilter;
}

/** Ids of the newest conclusions that the caller may see, of those that are meant. */
export async function newestOf(
  { db, community }: Pick<Context, "db" | "community">,
  { ids, filter = {} }: Which = {},
): Promise<string[]> {
  const where = await conclusionsWhere(db, community.id, filter);
  const rows = await db.conclusion.findMany({
    where: { AND: [where, ids === undefined ? {} : { id: { in: [...ids] } }] },
    orderBy: [{ concludedAt: "desc" }, { id: "desc" }],
    take: MOST_CONCLUSIONS,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
