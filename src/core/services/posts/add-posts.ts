import type { Ids } from "../../kernel/values/ids.ts";
import type { CommunityDb } from "../store/store.ts";
import { type Post, rowOf } from "./posts.ts";

/** Adds posts that were said before, in their order: nobody is told of them. */
export async function addPosts(
  db: CommunityDb,
  { community, ids }: { readonly community: string; readonly ids: Ids },
  posts: readonly Pick<Post, "to" | "view" | "caller" | "author" | "at">[],
): Promise<void> {
  await db.post.createMany({
    data: posts.map((post) => {
      const id = ids.next();
      return rowOf({ ...post, community, id, key: `before ${id}` });
    }),
  });
}
