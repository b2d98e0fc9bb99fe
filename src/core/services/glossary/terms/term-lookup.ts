import type { ReferenceLookup } from "../../../kernel/options/references.ts";
import { fold } from "../../../kernel/text/fold.ts";
import type { Caller } from "../../../kernel/access/caller.ts";
import { LANGUAGES } from "../../../kernel/language/language.ts";
import type { Choice } from "../../../kernel/values/choice.ts";
import { currentCommunity } from "../../store/current-community.ts";
import type { Db } from "../../store/store.ts";
import { publishedTerms, termsById } from "./load-terms.ts";
import { type GlossaryEntry, headOf } from "./term.ts";

// A community has hundreds of its own.
const MOST = 2_000;

/** The community's own terms by id, and by any of their wordings. */
export const termLookup: ReferenceLookup = {
  async byId(db, caller, id) {
    const [found] = await choices(db, caller, [id]);
    return found;
  },
  byIds: choices,
  async byWords(db, caller, words, limit) {
    const wanted = fold(words);
    const all = await publishedTerms(db, await currentCommunity(db), MOST);
    const spelt = all.map((term) => ({ term, texts: LANGUAGES.flatMap((l) => (term.said[l] ?? []).map((w) => fold(w.text))) })); // biome-ignore format: one line
    const found = [
      ...spelt.filter(({ texts }) => texts.some((text) => text.startsWith(wanted))),
      ...spelt.filter(
        ({ texts }) => !texts.some((text) => text.startsWith(wanted)) && texts.some((text) => text.includes(wanted)),
      ),
    ];
    return found.slice(0, limit).map(({ term }) => choice(term, caller));
  },
};

async function choices(db: Db, caller: Caller, ids: readonly string[]): Promise<Choice[]> {
  if (ids.length === 0) return [];
  const found = await termsById(db, await currentCommunity(db), ids);
  return found.filter(({ removed }) => !removed).map((term) => choice(term, caller));
}

const choice = ({ id, said }: GlossaryEntry, { language }: Caller): Choice => ({
  value: id,
  label: headOf(said, language),
});
