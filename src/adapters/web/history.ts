import { type Post } from "../../core/services/posts/posts.ts";
import type { PlaygroundContext } from "./playground-context.ts";
import { mayRead, paneOf } from "./wire.ts";

/** Posts that a pane shows when it is opened. */
const SHOWN = 200;

/** The newest posts of a pane that the person may read, oldest first. */
export async function readPane({ product, community }: PlaygroundContext, pane: string, user: string): Promise<Post[]> {
  if (!mayRead(pane, user)) return [];
  const recipients = pane.startsWith("@") ? [pane, pane.slice(1)] : [pane];
  const found: Post[] = [];
  for (const recipient of recipients) found.push(...(await product.posts.latest(community.id, recipient, SHOWN)));
  return found
    .filter((post) => paneOf(post) === pane)
    .sort((a, b) => a.seq - b.seq)
    .slice(-SHOWN);
}
