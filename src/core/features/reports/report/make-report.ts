import { type Sharing, SHARING, sharingRank } from "../../../kernel/access/sharing.ts";
import { groupBy } from "../../../kernel/values/group-by.ts";
import { logoOf } from "../../../services/communities/logo/logo.ts";
import type { Db } from "../../../services/store/store.ts";
import type { Term } from "../../../services/taxonomy/taxonomy.ts";
import { type ReportedConclusion, reportedConclusions } from "../../conclusions/feature.ts";
import { aboutOrder } from "./about-order.ts";
import type { PillarPart, Report, ReportOrder, ReportWords } from "./report.ts";

/** Most conclusions in one report. Our choice: some hundred pages, made in seconds. */
export const MOST_REPORTED = 2_000;

/** A report, and how many conclusions fit but are labelled higher than it may be. */
export interface MadeReport {
  readonly report: Report;
  readonly leftOut: number;
}

/**
 * Puts a report together of what the reader may see up to a label; "many" where that is more than one report holds, undefined where
 * it is nothing, or nothing up to that label.
 */
export async function makeReport(
  at: {
    readonly db: Db;
    readonly community: { readonly id: string; readonly name: string };
    readonly terms: readonly Term[];
  },
  { most, ...order }: ReportOrder & { readonly most: Sharing },
  words: ReportWords,
  by: { readonly asOf: Date; readonly madeBy?: string },
): Promise<MadeReport | "many" | undefined> {
  const { db, community, terms } = at;
  const language = words.format.language;
  const found = await reportedConclusions(db, community.id, order, { language, most: MOST_REPORTED + 1 });
  if (found.length > MOST_REPORTED) return "many";
  const rank = sharingRank(most);
  const kept = found
    .filter(({ label }) => label <= rank)
    // A contact may be labelled higher than what is theirs to do.
    .map((one) => ({ ...one, owners: one.owners.filter(({ label }) => label <= rank) }));
  if (kept.length === 0) return undefined;
  const logo = await logoOf(db, community.id);
  const labels = kept.flatMap(({ label, owners }) => [label, ...owners.map((one) => one.label)]);
  const sharing = SHARING[Math.max(...labels)] ?? "red";
  // Where it may go to anybody, nobody is named in it.
  const { madeBy, ...made } = by;
  const report: Report = {
    ...{
      community: community.name,
      about: aboutOrder(order, kept, words),
      parts: partsOf(kept, terms, words),
      sharing,
    },
    ...made,
    ...(madeBy === undefined || sharing === "clear" ? {} : { madeBy }),
    ...(logo === undefined ? {} : { logo }),
  };
  return { report, leftOut: found.length - kept.length };
}

/** Conclusions under their pillars, in the order of the taxonomy, and numbered in that order. */
function partsOf(
  conclusions: readonly ReportedConclusion[],
  terms: readonly Term[],
  { term }: ReportWords,
): PillarPart[] {
  const keys = terms.filter(({ kind }) => kind === "pillar").map(({ key }) => key);
  const byPillar = groupBy(conclusions, ({ pillar }) => (pillar !== undefined && keys.includes(pillar) ? pillar : ""));
  let number = 0;
  return [...keys, ""].flatMap((key): PillarPart[] => {
    const own = byPillar.get(key);
    if (own === undefined) return [];
    const numbered = own.map((one) => {
      number += 1;
      return { ...one, number };
    });
    return [{ ...(key === "" ? {} : { pillar: term(key) }), conclusions: numbered }];
  });
}
