import { feature } from "../../kernel/catalogue/feature.ts";
import { sql } from "../store/store.ts";
import { CONSOLE } from "./posts.ts";

/** The product's own channels. */
export const posts = feature({
  name: "posts",
  holds: [
    {
      ...{ label: "held.posts", table: "post", person: ["recipient"], becomes: "gone" },
      // What is said to one person directly is addressed to their account; a channel of theirs is called by it.
      where: ({ community }, person) =>
        Promise.resolve(sql`exists (
          select 1 from handle h where h.community_id = ${community.id} and h.platform = ${CONSOLE} and h.person_id = ${person}
            and (t.recipient = '@' || h.external_id or (t.address = 'direct' and t.recipient = h.external_id)))`),
      shows: ["at", "view"],
    },
    {
      ...{ label: "held.said", table: "post", person: ["author_id"], becomes: "gone" },
      shows: ["at", "recipient", "view"],
    },
  ],
  async mergePersons({ db, community: { id: communityId } }, remaining, joined) {
    await db.post.updateMany({ where: { communityId, authorId: joined }, data: { authorId: remaining } });
  },
  mentions: [{ label: "mention.said", columns: ["post.view", "post.caller"], becomes: "mention.said.becomes" }],
});
