import { fold } from "../../kernel/text/fold.ts";
import { foundByAllWords } from "../../services/search/found-by-all-words.ts";
import type { Choice } from "../../kernel/values/choice.ts";
import type { ReferenceLookup } from "../../kernel/options/references.ts";
import { currentCommunity } from "../../services/store/current-community.ts";
import { type Db, joinSql, sql, type Sql } from "../../services/store/store.ts";
import { withoutControls } from "../../kernel/text/text.ts";
import { loadResources, standing } from "./select-resources.ts";

/** Resources by id and by the beginning of their title, else of another word of it, else as the search finds them. */
export const resourceLookup: ReferenceLookup = {
  async byId(db, caller, id) {
    const [found] = await choices(db, [id]);
    return found;
  },
  byIds: (db, _caller, ids) => choices(db, ids),
  async byWords(db, caller, words, limit) {
    const typed = withoutControls(words);
    const start = fold(typed);
    // starts_with is leak-proof, so it may use the index under row-level security; LIKE may not.
    const begun = await titled(db, sql`starts_with(r.folded, ${start})`, limit);
    if (begun.length > 0 || start === "") return choices(db, begun);
    const also = await alsoCalled(db, typed, limit);
    if (also.length > 0) return choices(db, also);
    const inside = await titled(db, sql`strpos(r.folded, ${` ${start}`}) > 0`, limit);
    if (inside.length > 0) return choices(db, inside);
    return choices(db, await foundByAllWords(db, caller, "resource", typed, limit));
  },
  async near(db, caller, words, limit) {
    return choices(db, await foundByAllWords(db, caller, "resource", withoutControls(words), limit, { slips: true }));
  },
};

async function titled(db: Db, condition: Sql, limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    select r.id from resource r
    where r.community_id = current_setting('rapporteur.community') and ${condition} and ${standing}
    order by r.folded, r.id limit ${limit}`);
  return rows.map((r) => r.id);
}

/** Those whose title in another language, or citation, begins so. */
async function alsoCalled(db: Db, typed: string, limit: number): Promise<string[]> {
  // One after the other: an index serves no "or" of beginnings.
  const cited = spellings(typed).map(
    (one) => sql`select r.id from resource r
      where r.community_id = current_setting('rapporteur.community') and starts_with(r.citation, ${one})`,
  );
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    with begun as (
      ${joinSql(cited, " union ")} union
      select t.resource_id from resource_title t
      where t.community_id = current_setting('rapporteur.community') and starts_with(t.folded, ${fold(typed)}))
    select r.id from begun join resource r on r.community_id = current_setting('rapporteur.community') and r.id = begun.id
    where ${standing} order by r.folded, r.id limit ${limit}`);
  return rows.map((r) => r.id);
}

/** How a citation is written that somebody types: "ley 20", "Ley 20", "Decreto Ley", "RG 14". lower() is not leak-proof, so an index over it helps no reader. */
function spellings(typed: string): string[] {
  const lower = typed.toLowerCase();
  const began = lower.replace(/^\p{L}/u, capital);
  return [...new Set([typed, lower, typed.toUpperCase(), began, lower.replace(/(?<!\p{L})\p{L}/gu, capital)])];
}
const capital = (letter: string) => letter.toUpperCase();

async function choices(db: Db, ids: readonly string[]): Promise<Choice[]> {
  const found = ids.length === 0 ? [] : await loadResources(db, await currentCommunity(db), ids);
  return found.map((r) => ({ value: r.id, label: r.title }));
}
