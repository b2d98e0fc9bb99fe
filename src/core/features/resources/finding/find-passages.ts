import type { glossaryWordings } from "../../../services/glossary/wordings.ts";
import type { Word } from "../../../services/questions/reading/words.ts";
import {
  type Findings,
  type UnderstoodQuestion,
  askerFor,
  type Asking,
  type Besides,
} from "../../../services/questions/ask.ts";
import { isMetByNow } from "../../../services/questions/asking/by-now.ts";
import type { Hit } from "../../../services/search/search.ts";
import { sql } from "../../../services/store/store.ts";
import type { Term } from "../../../services/taxonomy/taxonomy.ts";
import { metByNow, resourceQuestions } from "./declared.ts";
import { hadOf } from "./fullest.ts";
import { readPassageDoc } from "../passages/passage-document.ts";

/** The passage of a resource that has most of a question. */
export interface PassageHit {
  readonly resource: string;
  readonly ordinal: number;
  readonly score: number;
  /** The words of the question that stand in the passage itself, as they were typed. */
  readonly words: readonly string[];
  /** How many of the telling words it has, by its resource's title included. */
  readonly had: number;
}

/** What was found in passages, by resource, best first; the words of the question that none of them has. */
export interface PassagesFound {
  readonly hits: readonly PassageHit[];
  readonly missing: readonly string[];
}

const NOTHING: PassagesFound = { hits: [], missing: [] };

/** A look-up in the passages that the caller may see: what of each resource has most of a question, under its conditions and besides; `some` says whether there are any, where that is known. */
export function passageLookUp(
  context: Asking & { readonly now: Date },
  terms: readonly Term[],
  glossary: ReturnType<typeof glossaryWordings>,
): (
  asked: UnderstoodQuestion,
  applied: Findings["applied"],
  besides: Besides,
  some?: boolean,
) => Promise<PassagesFound> {
  const byNow = metByNow(context.now, sql`split_part(p.doc, '.', 1)`);
  const asker = askerFor(context, terms, { ...resourceQuestions(context.now), kind: "passage", byNow }, glossary);
  let known: Promise<boolean> | undefined;
  return async (asked, applied, besides, some) => {
    if (asked.telling.length === 0) return NOTHING;
    known ??= some === undefined ? hasPassages(context) : Promise.resolve(some);
    if (!(await known)) return NOTHING;
    const conditions = applied ? asked.conditions : asked.conditions.filter(isMetByNow(byNow));
    const { hits, missing } = await asker.search(asked, conditions, besides);
    const best = new Map<string, PassageHit>();
    for (const hit of hits) {
      const found = passageHit(hit, asked.telling);
      if (!best.has(found.resource) && found.words.length > 0) best.set(found.resource, found);
    }
    return { hits: [...best.values()], missing };
  };
}

function passageHit(hit: Hit, telling: readonly Word[]): PassageHit {
  return {
    ...readPassageDoc(hit.doc),
    score: hit.score,
    words: hit.why
      .filter(({ fields }) => fields.some((field) => field === "name" || field === "body"))
      .map(({ word }) => word),
    had: hadOf(hit, telling),
  };
}

// Most communities have none, and their questions cost nothing more.
async function hasPassages({ db, community }: Pick<Asking, "db" | "community">): Promise<boolean> {
  const [row] = await db.$queryRaw<{ some: boolean }[]>(sql`
    select exists(select from resource_passage where community_id = ${community.id}) as some`);
  return row?.some === true;
}
