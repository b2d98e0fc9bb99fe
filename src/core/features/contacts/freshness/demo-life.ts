import { z } from "zod";
import type { DemoPart } from "../../../services/demo/life.ts";
import { asCommunity } from "../../../services/store/store.ts";

const verified = z.strictObject({
  day: z.number().int(),
  at: z.string(),
  by: z.string(),
  /** References of those that nobody has looked at. */
  but: z.array(z.string()),
});

/** That a moderator has looked through the directory, but for a few contacts. */
export const demoLife: DemoPart = {
  rank: 5,
  async live(life) {
    const { day, at, by, but } = verified.parse(life.told["verified"]);
    await asCommunity(life, "directory", ({ db, community }) =>
      db.contact.updateMany({
        where: { communityId: community.id, reference: { notIn: but } },
        data: { verifiedById: life.person(by), verifiedAt: new Date(life.when(day, at).at) },
      }),
    );
  },
};
