import type { Features } from "../../kernel/catalogue/feature.ts";
import { fold } from "../../kernel/text/fold.ts";
import { formatter } from "../../kernel/language/format.ts";
import { translator } from "../../kernel/language/translate.ts";
import type { ReferenceLookup } from "../../kernel/options/references.ts";
import type { Caller } from "../../kernel/access/caller.ts";
import type { Choice } from "../../kernel/values/choice.ts";
import { atLeast } from "../../kernel/access/role.ts";
import { currentCommunity } from "../store/current-community.ts";
import type { Db } from "../store/store.ts";
import { MOST_WAITING, waitingItems } from "./queue.ts";
import { subjectOf } from "./subject.ts";

/** Entries of the review queue, for moderators only: by id decided ones too, so that a second decision can be explained; by words those that wait. */
export const reviewLookup = (product: Features): ReferenceLookup => ({
  async byId(db, caller, id) {
    const item = atLeast(caller.role, "moderator") ? await db.reviewItem.findFirst({ where: { id } }) : null;
    if (!item) return undefined;
    const described = await subjectOf(product, item.subjectKind).describe(await around(db, caller), [item.subjectId]);
    return { value: item.id, label: described.get(item.subjectId)?.title ?? item.id };
  },
  async byWords(db, caller, words, limit) {
    if (!atLeast(caller.role, "moderator")) return [];
    const wanted = fold(words);
    const waiting = await waitingItems(product, await around(db, caller), MOST_WAITING);
    return waiting
      .filter((w) => fold(w.described.title).includes(wanted))
      .slice(0, limit)
      .map((w): Choice => ({ value: w.id, label: w.described.title }));
  },
});

async function around(db: Db, { language, zone }: Caller) {
  return {
    db,
    community: { id: await currentCommunity(db) },
    t: translator(language),
    format: formatter(language, zone),
  };
}
