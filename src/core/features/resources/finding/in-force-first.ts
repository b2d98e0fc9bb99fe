import type { Word } from "../../../services/questions/reading/words.ts";
import type { Hit } from "../../../services/search/search.ts";
import { isOfLaw } from "../freshness/checked.ts";
import { isOver } from "../resource.ts";
import type { PassageHit } from "./find-passages.ts";
import { hadOf } from "./fullest.ts";

/** Whether something holds, of which kind and country it is. */
export interface Holding {
  readonly kind: string;
  readonly country: string | null;
  readonly legalStatus: string;
}

/**
 * Ids in their order, but that what is not in force any more stands directly behind the first of its country and kind that is and has as many
 * of a question's words: whether or not anybody said that this took its place. What nothing is known of stays where it is, and nothing is
 * left out.
 */
export function inForceFirst(
  ids: readonly string[],
  holdings: ReadonlyMap<string, Holding>,
  had: (id: string) => number,
): readonly string[] {
  const behind = new Map<string, string[]>();
  for (const [at, id] of ids.entries()) {
    const old = holdings.get(id);
    if (old === undefined || !isOver(old.legalStatus)) continue;
    const isInstead = (other: string) => had(other) >= had(id) && standsIn(old, holdings.get(other));
    const instead = ids.slice(at + 1).find(isInstead);
    if (instead !== undefined) behind.set(instead, [...(behind.get(instead) ?? []), id]);
  }
  if (behind.size === 0) return ids;
  const moved = new Set([...behind.values()].flat());
  return ids.flatMap((id) => (moved.has(id) ? [] : [id, ...(behind.get(id) ?? [])]));
}

const HOLDS = new Set(["in-force", "amended"]);

function standsIn(old: Holding, other: Holding | undefined): boolean {
  if (other === undefined || !HOLDS.has(other.legalStatus) || other.country !== old.country) return false;
  return other.kind === old.kind || (isOfLaw(other.kind) && isOfLaw(old.kind));
}

/** How many of the words what was found has, in what is said of it or in a passage, by its id. */
export function hadBy(
  hits: readonly Hit[],
  passages: readonly PassageHit[],
  telling: readonly Word[],
): (id: string) => number {
  const had = new Map(passages.map((one) => [one.resource, one.had]));
  for (const hit of hits) had.set(hit.doc, Math.max(had.get(hit.doc) ?? 0, hadOf(hit, telling)));
  return (id) => had.get(id) ?? 0;
}
