import { translator } from "../../core/kernel/language/translate.ts";
import type { Language } from "../../core/kernel/language/language.ts";
import type { Post } from "../../core/services/posts/posts.ts";
import type { PlaygroundContext } from "./playground-context.ts";
import { postFor, readingOf, withheld } from "./reading.ts";
import { mayRead, paneOf, type PostJson } from "./wire.ts";

/** Posts that a pane shows when it is opened. */
const SHOWN = 200;

/** The newest posts of a pane as somebody reads them, oldest first; where none of a channel's are for them, what says so, if they know of it. */
export async function readPane(
  playground: PlaygroundContext,
  pane: string,
  user: string,
  language: Language,
): Promise<PostJson[]> {
  if (!mayRead(pane, user)) return [];
  const reading = await readingOf(playground, pane, user);
  if (!reading.known) return [];
  if (!reading.open) return [await withheld(playground, pane, reading, translator(language))];
  return (await newest(playground, pane)).map((post) => postFor(playground, reading, post));
}

async function newest({ product, community }: PlaygroundContext, pane: string): Promise<Post[]> {
  const recipients = pane.startsWith("@") ? [pane, pane.slice(1)] : [pane];
  const found: Post[] = [];
  for (const recipient of recipients) found.push(...(await product.posts.latest(community.id, recipient, SHOWN)));
  return found
    .filter((post) => paneOf(post) === pane)
    .sort((a, b) => a.seq - b.seq)
    .slice(-SHOWN);
}
