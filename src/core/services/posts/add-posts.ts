import type { Ids } from "../../kernel/values/ids.ts";
import type { CommunityDb } from "../store/store.ts";
import type { Post } from "./posts.ts";

/** Adds posts that were said before, in their order: nobody is told of them. */
export async function addPosts(
  db: CommunityDb,
  { community: communityId, ids }: { readonly community: string; readonly ids: Ids },
  posts: readonly Pick<Post, "to" | "view" | "caller" | "author" | "at">[],
): Promise<void> {
  await db.post.createMany({
    data: posts.map(({ to, view, caller, author, at }) => {
      const id = ids.next();
      return {
        ...{ communityId, id, key: `before ${id}`, spaceId: to.space, address: to.address, recipient: to.recipient },
        ...{ view: JSON.parse(JSON.stringify(view)) as object, caller: caller ?? null, authorId: author ?? null, at },
      };
    }),
  });
}
