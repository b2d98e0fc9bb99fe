import type { Context } from "../../../kernel/commands/command.ts";
import { labelling } from "../../../services/taxonomy/labelling.ts";
import type { DirectoryFilter } from "../printing/load-directory.ts";
import { loadCountries, loadKnowing, loadPoints } from "./load-coverage.ts";
import { type Doubt, doubtOf } from "./doubt.ts";

/** Whether a country has a point of contact for a topic: one that can be relied on, one that is in doubt, only somebody who works on it, or nobody. */
export type CoverageCell =
  | { readonly standing: "named"; readonly name: string; readonly contact: string }
  | { readonly standing: "doubtful"; readonly name: string; readonly contact: string; readonly doubt: Doubt }
  /** `contact` is the one who does, where there are no others. */
  | { readonly standing: "known"; readonly count: number; readonly contact?: string }
  | { readonly standing: "nobody" };

/** A topic, over all countries. */
export interface TopicCoverage {
  readonly topic: string;
  readonly label: string;
  /** In the order of `countries`. */
  readonly cells: readonly CoverageCell[];
  readonly count: Readonly<Record<CoverageCell["standing"], number>>;
}

/** Countries × topics, as far as the reader may see contacts. */
export interface Coverage {
  /** ISO codes, in the order of their names in the reader's language. */
  readonly countries: readonly string[];
  /** What is covered worst first. */
  readonly topics: readonly TopicCoverage[];
  /** The labels of the contacts that it tells of. */
  readonly sharing: readonly string[];
}

/** Who covers what: of the countries that are asked for, else those in which there is a contact; of the topics that are asked for, else all. */
export async function coverageOf(context: Context, filter: DirectoryFilter): Promise<Coverage> {
  const { db, community, caller, format, now } = context;
  const terms = await context.terms();
  const term = labelling(terms, caller.language);
  const keys = filter.topics ?? terms.filter(({ kind }) => kind === "topic").map(({ key }) => key);
  const there = await loadCountries(db, community.id);
  const { compare } = new Intl.Collator(format.language);
  const countries = [...(filter.countries ?? there.map(({ country }) => country))].sort((a, b) =>
    compare(format.country(a), format.country(b)),
  );
  const cells = new Map<string, CoverageCell>();
  for (const { country, topic, count, contact } of await loadKnowing(db, community.id, filter))
    cells.set(`${country} ${topic}`, { standing: "known", count, ...(count === 1 ? { contact } : {}) });
  for (const point of await loadPoints({ db, community: community.id, now }, filter)) {
    const doubt = doubtOf(point, now);
    const { name, contact } = point;
    const cell: CoverageCell = doubt
      ? { standing: "doubtful", name, contact, doubt }
      : { standing: "named", name, contact };
    cells.set(`${point.country} ${point.topic}`, cell);
  }
  const topics = keys.map((topic): TopicCoverage => {
    const own = countries.map((country): CoverageCell => cells.get(`${country} ${topic}`) ?? { standing: "nobody" });
    return { topic, label: term(topic), cells: own, count: counted(own) };
  });
  return {
    countries,
    topics: topics.sort(
      (a, b) =>
        a.count.named + a.count.doubtful - b.count.named - b.count.doubtful ||
        a.count.named - b.count.named ||
        compare(a.label, b.label),
    ),
    sharing: there.filter(({ country }) => countries.includes(country)).flatMap(({ labels }) => labels),
  };
}

function counted(cells: readonly CoverageCell[]): TopicCoverage["count"] {
  const count = { named: 0, doubtful: 0, known: 0, nobody: 0 };
  for (const { standing } of cells) count[standing] += 1;
  return count;
}

/** The worst gap: of the topic that is covered worst a country without a point of contact, one where somebody works on it before others. */
export function firstGap({ topics }: Coverage): { readonly topic: string; readonly contact?: string } | undefined {
  for (const { topic, cells } of topics) {
    const gaps = cells.filter(({ standing }) => standing === "known" || standing === "nobody");
    if (gaps.length === 0) continue;
    const known = gaps.flatMap((cell) => (cell.standing === "known" && cell.contact ? [cell.contact] : []));
    return { topic, ...(known[0] === undefined ? {} : { contact: known[0] }) };
  }
  return undefined;
}
