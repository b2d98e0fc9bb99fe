import type { Features } from "../../../kernel/catalogue/feature.ts";
import type { Caller } from "../../../kernel/access/caller.ts";
import { fold } from "../../../kernel/text/fold.ts";
import { formatter } from "../../../kernel/language/format.ts";
import { translator } from "../../../kernel/language/translate.ts";
import type { ReferenceLookup } from "../../../kernel/options/references.ts";
import { atLeast } from "../../../kernel/access/role.ts";
import { currentCommunity } from "../../store/current-community.ts";
import type { Db } from "../../store/store.ts";
import { describeDeliveries } from "./what-and-whom.ts";

// What somebody looks for by words is recent.
const RECENT = 100;

/** Deliveries, for moderators only: by id, and by words of what they say and to whom those that failed or were not sent, the newest first. */
export const deliveryLookup = (catalogue: Features): ReferenceLookup => ({
  async byId(db, caller, id) {
    const row = atLeast(caller.role, "moderator") ? await db.delivery.findFirst({ where: { id } }) : null;
    return row
      ? {
          value: row.id,
          label: (await describeDeliveries([row], await around(db, caller, catalogue))).get(row.id)?.what ?? row.id,
        }
      : undefined;
  },
  async byWords(db, caller, words, limit) {
    if (!atLeast(caller.role, "moderator")) return [];
    const OR = [{ state: "failed" }, { state: "dropped", reason: { in: ["late", "withheld"] } }];
    const rows = await db.delivery.findMany({
      where: { OR },
      orderBy: [{ attemptAt: "desc" }, { id: "desc" }],
      take: RECENT,
    });
    const described = await describeDeliveries(rows, await around(db, caller, catalogue));
    const wanted = fold(words);
    return rows
      .flatMap(({ id }) => {
        const { what, whom } = described.get(id) ?? { what: id, whom: "" };
        return fold(`${what} ${whom}`).includes(wanted) ? [{ value: id, label: `${what} · ${whom}` }] : [];
      })
      .slice(0, limit);
  },
});

async function around(db: Db, caller: Caller, catalogue: Features) {
  const { language, zone } = caller;
  return {
    db,
    community: { id: await currentCommunity(db) },
    catalogue,
    t: translator(language),
    format: formatter(language, zone),
  };
}
