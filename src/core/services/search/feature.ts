import { feature } from "../../kernel/catalogue/feature.ts";

export const search = feature({
  name: "search",
  async mergePersons({ db, community: { id: communityId } }, remaining, joined) {
    await db.posting.updateMany({ where: { communityId, owner: joined }, data: { owner: remaining } });
  },
});
