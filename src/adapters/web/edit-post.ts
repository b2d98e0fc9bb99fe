import type { Post } from "../../core/services/posts/posts.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { placeOf } from "./places.ts";
import type { Stage } from "./product.ts";
import { mayRead, paneOf } from "./wire.ts";

/** Changes what a post shows, as a button with place "here" asks; undefined where there is no such post in that pane or `user` may not read it. */
export async function editPost(stage: Stage, id: string, pane: string, user: string, view: View): Promise<Post | undefined> {
  const { product, community } = stage;
  const place = await placeOf(stage, id);
  const [found] = place === undefined ? [] : await product.posts.since(community.id, place - 1, 1);
  if (found?.id !== id || paneOf(found) !== pane || !mayRead(pane, user)) return undefined;
  await product.store.asCommunity(community.id, "playground", (db) =>
    db.post.updateMany({ where: { communityId: community.id, id }, data: { view: JSON.parse(JSON.stringify(view)) as object } }),
  );
  return { ...found, view };
}
