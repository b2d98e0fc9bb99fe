import type { ReferenceLookup } from "../../../kernel/options/references.ts";
import { fold } from "../../../kernel/text/fold.ts";
import { currentCommunity } from "../../../services/store/current-community.ts";
import type { Db } from "../../../services/store/store.ts";
import { loadCollections } from "./collection.ts";

/** Collections by id and by words of their titles: those that begin so first. */
export const collectionLookup: ReferenceLookup = {
  async byId(db, _caller, id) {
    const [found] = await choices(db, id);
    return found;
  },
  async byWords(db, _caller, words, limit) {
    const typed = fold(words);
    const found = (await choices(db)).filter(({ label }) => fold(label).includes(typed));
    const begins = ({ label }: { readonly label: string }) => Number(fold(label).startsWith(typed));
    return found.sort((a, b) => begins(b) - begins(a)).slice(0, limit);
  },
};

async function choices(db: Db, id?: string) {
  const all = await loadCollections(db, await currentCommunity(db), id);
  return all.map((one) => ({ value: one.id, label: one.title }));
}
