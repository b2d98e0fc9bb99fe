import type { Post } from "../../core/services/posts/posts.ts";
import type { PlaygroundContext } from "./playground-context.ts";
import { mayRead, paneOf } from "./wire.ts";
import type { View } from "../../core/kernel/views/model.ts";

/** Changes what a post shows, as a button with place "here" asks; undefined where there is no such post in that pane or `user` may not read it. */
export async function editPost(
  { product, community }: PlaygroundContext,
  id: string,
  pane: string,
  user: string,
  view: View,
): Promise<Post | undefined> {
  const found = await product.posts.get(community.id, id);
  if (!found || paneOf(found) !== pane || !mayRead(pane, user)) return undefined;
  return product.posts.change(community.id, id, view);
}
