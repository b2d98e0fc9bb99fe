import { feature } from "../../kernel/catalogue/feature.ts";
import { searchFiling } from "./index/filing-chore.ts";
import { searchMerges } from "./index/merge-chore.ts";

export const search = feature({
  name: "search",
  chores: [searchMerges, searchFiling],
  async erasePerson({ db, community: { id: communityId } }, owner) {
    // Whose suggestion it was: moderators find it still, and nobody else.
    await db.searchDocument.updateMany({ where: { communityId, owner }, data: { owner: "" } });
    await db.posting.updateMany({ where: { communityId, owner }, data: { owner: "" } });
  },
  mentions: [
    {
      label: "mention.search",
      columns: [
        ...["posting.owner", "posting.term", "search_document.owner", "search_document.entry"],
        ...["search_document.wording", "search_list.term", "search_word.word"],
      ],
      becomes: "mention.search.becomes",
    },
  ],
  async mergePersons({ db, community: { id: communityId } }, remaining, joined) {
    await db.searchDocument.updateMany({ where: { communityId, owner: joined }, data: { owner: remaining } });
    await db.posting.updateMany({ where: { communityId, owner: joined }, data: { owner: remaining } });
  },
});
