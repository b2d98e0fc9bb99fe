import { fold } from "../../../kernel/text/fold.ts";
import type { Caller } from "../../../kernel/access/caller.ts";
import { foundByAllWords } from "../../../services/search/found-by-all-words.ts";
import type { Choice } from "../../../kernel/values/choice.ts";
import type { ReferenceLookup } from "../../../kernel/options/references.ts";
import { type Db, sql, type Sql } from "../../../services/store/store.ts";
import { withoutControls } from "../../../kernel/text/text.ts";
import { contactChoices, mergedInto } from "./contact-choices.ts";

/** Contacts by id, their own or that of one that was merged into them, and by the beginning of their name, else of a later word of it, else as the search finds them. */
export const contactLookup: ReferenceLookup = {
  async byId(db, caller, id) {
    const [found] = await choices(db, caller, [id]);
    if (found) return found;
    const remains = (await mergedInto(db, [id])).get(id);
    return remains === undefined ? undefined : (await choices(db, caller, [remains]))[0];
  },
  async byIds(db, caller, ids) {
    const found = await choices(db, caller, ids);
    const gone = ids.filter((id) => found.every(({ value }) => value !== id));
    const merged = await mergedInto(db, gone);
    const remain = await choices(db, caller, [...new Set(merged.values())]);
    return [
      ...found,
      ...gone.flatMap((id) =>
        remain.filter(({ value }) => value === merged.get(id)).map((one) => ({ ...one, value: id })),
      ),
    ];
  },
  async byWords(db, caller, words, limit) {
    const typed = withoutControls(words);
    const start = fold(typed);
    // starts_with is leak-proof, so it may use the index under row-level security; LIKE may not.
    const begun = await named(db, caller, sql`starts_with(folded, ${start})`, limit);
    if (begun.length > 0 || start === "") return choices(db, caller, begun);
    const inside = await containing(db, caller, start, limit);
    if (inside.length > 0) return choices(db, caller, inside);
    return choices(db, caller, await foundByAllWords(db, caller, "contact", typed, limit));
  },
  async near(db, caller, words, limit) {
    return choices(
      db,
      caller,
      await foundByAllWords(db, caller, "contact", withoutControls(words), limit, { slips: true }),
    );
  },
};

// As many as every platform shows.
const COUNTRIES = 25;

/** The countries of contacts that the reader of the transaction may see, those with the most contacts first. */
export async function contactCountries(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ country: string }[]>(sql`
    select country from contact where community_id = current_setting('rapporteur.community')
    group by country order by count(*) desc, country limit ${COUNTRIES}`);
  return rows.map(({ country }) => country);
}

async function named(db: Db, caller: Caller, condition: Sql, limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    select id from contact
    where community_id = current_setting('rapporteur.community') and ${condition}
    order by folded collate "C", id limit ${limit}`);
  return rows.map((r) => r.id);
}

/** Those of whose name some word begins like the first typed one, and that have the others after it as typed. */
async function containing(db: Db, caller: Caller, typed: string, limit: number): Promise<string[]> {
  const [first = ""] = typed.split(" ");
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    select c.id from contact_word w join contact c on c.community_id = w.community_id and c.id = w.contact_id
    where w.community_id = current_setting('rapporteur.community') and starts_with(w.word, ${first})
      and (${first === typed} or strpos(c.folded, ${` ${typed}`}) > 0)
    order by w.word collate "C", c.id limit ${limit}`);
  return [...new Set(rows.map((r) => r.id))];
}

const choices = (db: Db, { language }: Caller, ids: readonly string[]): Promise<Choice[]> =>
  contactChoices(db, language, ids);
