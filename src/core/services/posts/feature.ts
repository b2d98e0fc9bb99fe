import { feature } from "../../kernel/catalogue/feature.ts";
import { sql } from "../store/store.ts";
import { CONSOLE } from "./posts.ts";

/** The product's own channels. */
export const posts = feature({
  name: "posts",
  holds: [
    {
      ...{ label: "held.posts", table: "post", person: ["recipient"], becomes: "gone" },
      // A channel of one person is called by their account.
      where: ({ community }, person) =>
        Promise.resolve(sql`t.recipient in (
          select '@' || h.external_id from handle h where h.community_id = ${community.id} and h.platform = ${CONSOLE} and h.person_id = ${person})`),
      shows: ["at", "view"],
    },
  ],
  mentions: [{ label: "mention.said", columns: ["post.view", "post.caller"], becomes: "mention.said.becomes" }],
});
