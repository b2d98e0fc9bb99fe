import { type Sharing, SHARING, sharingRank } from "../../../kernel/access/sharing.ts";
import { COUNTRIES } from "../../../kernel/language/countries.ts";
import type { Month } from "../../../kernel/time/months.ts";
import { groupBy } from "../../../kernel/values/group-by.ts";
import { topicLookUps } from "../../../services/questions/counting/count-topics.ts";
import type { Db } from "../../../services/store/store.ts";
import type { Term } from "../../../services/taxonomy/taxonomy.ts";
import { reportedConclusions } from "../../conclusions/feature.ts";
import { ANSWERS, answersGivenIn, turnoutIn } from "../../meetings/feature.ts";
import type { Activity, ActivityWords, People } from "./activity.ts";
import { type Counted, type Summed, summed, toldOf } from "./floor.ts";

/** More than a community concludes in two years. */
const MOST = 20_000;
/** What a community did is for the community, whatever it is made of. */
const LEAST = sharingRank("green");

/** What is asked for, and of it what may be said. */
export interface ActivityOrder {
  /** In order, at least one. */
  readonly months: readonly Month[];
  readonly now: Date;
  /** The most sensitive label that may be said where it is asked for. */
  readonly most: Sharing;
  /** Whether the reader may have people counted. */
  readonly people: boolean;
}

/** What the community did, as far as the reader may see. People are counted among everything that the reader may see or not at all, so that no two answers differ by one meeting. */
export async function loadActivity(
  db: Db,
  community: string,
  { months, now, most, people }: ActivityOrder,
  terms: readonly Term[],
  { term, format }: Pick<ActivityWords, "term" | "format">,
): Promise<Activity> {
  const [since, until] = [months[0]?.start ?? now, months.at(-1)?.end ?? now];
  const rank = sharingRank(most);
  const { held, there } = await turnoutIn(db, community, since, until < now ? until : now);
  const meetings = held.filter(({ label }) => label <= rank);
  const found = await reportedConclusions(db, community, { since, until }, { language: format.language, most: MOST });
  const conclusions = found.filter(({ label }) => label <= rank);
  const over = months.filter(({ end }) => end <= now);
  const topics = terms.filter(({ kind }) => kind === "topic").length;
  const counted = people ? await countPeople({ db, community, topics }, over, there) : undefined;
  const withheld = counted !== undefined && counted.label > rank;
  const keys = terms.filter(({ kind }) => kind === "pillar").map(({ key }) => key);
  const byPillar = groupBy(conclusions, ({ pillar }) => (pillar !== undefined && keys.includes(pillar) ? pillar : ""));
  const shown = withheld ? undefined : counted;
  const labels = [...meetings, ...conclusions].map(({ label }) => label);
  return {
    ...{ months, meetings: meetings.length, withheld },
    pillars: [...keys, ""].flatMap((key) => {
      const own = byPillar.get(key);
      return own === undefined ? [] : [{ ...(key === "" ? {} : { pillar: term(key) }), conclusions: own }];
    }),
    ...(shown === undefined ? {} : { people: shown.people }),
    sharing: SHARING[Math.max(LEAST, shown?.label ?? 0, ...labels)] ?? "red",
  };
}

/** What may be told of people in months that are over, and the highest rank of the labels of what they are counted in. */
async function countPeople(
  { db, community, topics }: { readonly db: Db; readonly community: string; readonly topics: number },
  months: readonly Month[],
  there: readonly Turnout[],
): Promise<{ readonly people: People; readonly label: number }> {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined)
    return { people: { months, countries: NOTHING, answers: NOTHING, topics: NOTHING }, label: 0 };
  const came = there.filter(({ start }) => start < last.end);
  const answers = await answersGivenIn(db, community, first.start, last.end);
  const lookUps = await topicLookUps(db, community, first.key, last.key);
  const each = (possible: number, counted: (month: Month) => readonly Counted[]) =>
    summed(months.map((month) => toldOf(counted(month), possible)));
  const isIn = (at: Date, { start, end }: Month) => at >= start && at < end;
  return {
    people: {
      months,
      countries: each(COUNTRIES.length, (month) =>
        counts(
          came.filter(({ start }) => isIn(start, month)),
          ({ country }) => country ?? "",
        ),
      ),
      answers: each(ANSWERS.length, (month) =>
        counts(
          answers.filter(({ at }) => isIn(at, month)),
          ({ answer }) => answer,
        ),
      ),
      topics: each(topics, ({ key }) =>
        lookUps.filter(({ month }) => month === key).map(({ topic, count }) => ({ key: topic, count })),
      ),
    },
    label: Math.max(0, ...[...came, ...answers].map(({ label }) => label)),
  };
}

type Turnout = Awaited<ReturnType<typeof turnoutIn>>["there"][number];

const NOTHING: Summed = summed([]);

function counts<T extends { readonly person: string }>(rows: readonly T[], keyOf: (row: T) => string): Counted[] {
  return [...groupBy(rows, keyOf)].map(([key, own]) => ({
    ...{ key, count: own.length },
    of: new Set(own.map(({ person }) => person)),
  }));
}
