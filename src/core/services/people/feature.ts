import { feature } from "../../kernel/catalogue/feature.ts";
import { messages } from "./messages/index.ts";
import { sql } from "../store/store.ts";

export const people = feature({
  name: "people",
  messages,
  families: [
    { word: "me", about: "family.me" },
    { word: "person", shownWith: "community" },
  ],
  spaceLeaves: {
    async end({ db, community }, { platform, space }) {
      await db.$executeRaw(sql`
        update handle set spaces = array_remove(spaces, ${space}) where community_id = ${community.id} and platform = ${platform} and ${space} = any(spaces)`);
    },
  },
});
