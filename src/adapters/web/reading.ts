import { atLeast, type Role } from "../../core/kernel/access/role.ts";
import { tlp } from "../../core/kernel/access/sharing.ts";
import { commandAt } from "../../core/kernel/commands/resolve-command.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import { muted } from "../../core/kernel/views/build.ts";
import { pressable } from "../../core/kernel/views/pressable.ts";
import { channelFacts } from "../../core/services/delivery/channel.ts";
import { CONSOLE, type Post } from "../../core/services/posts/posts.ts";
import { readsAlong } from "../../core/services/posts/reads-along.ts";
import type { PlaygroundContext } from "./playground-context.ts";
import { knownTo } from "./known-to.ts";
import { standingIn } from "./users.ts";
import { mayRead, paneOf, type PostJson, postJson } from "./wire.ts";

/** How somebody reads a pane: as whom, whether they know that it is there, and whether its posts are for them at all. */
export interface PaneReading {
  readonly role: Role;
  readonly known: boolean;
  readonly open: boolean;
  readonly suspended?: boolean;
}

/** How a persona reads a pane now: their own messages, and channels that are cleared for no more than their role may see; nothing while they are suspended. */
export function readingOf({ product, community }: PlaygroundContext, pane: string, user: string): Promise<PaneReading> {
  return product.store.asCommunity(community.id, "playground", async (db) => {
    const { role, suspended } = await standingIn(db, community.id, user);
    if (pane.startsWith("@")) return { role, known: true, open: !suspended && mayRead(pane, user), suspended };
    const to = { platform: CONSOLE, space: community.slug, address: "channel", recipient: pane } as const;
    const { clearance } = await channelFacts({ db, community }, to);
    const known = knownTo(clearance).includes(role);
    const along = await readsAlong(db, { community, space: community.slug, channel: pane }, role);
    return { role, known, open: !suspended && along, suspended };
  });
}

/** How a persona reads the pane of each of some posts now. */
export async function readingsOf(
  playground: PlaygroundContext,
  posts: readonly Post[],
  user: string,
): Promise<(post: Post) => PaneReading> {
  const panes = new Map<string, PaneReading>();
  for (const pane of new Set(posts.map(paneOf))) panes.set(pane, await readingOf(playground, pane, user));
  return (post) => panes.get(paneOf(post)) ?? { role: "guest", known: false, open: false };
}

/** A post as somebody reads it, without buttons of what their role may not do. */
export function postFor(
  { product }: Pick<PlaygroundContext, "product">,
  { role }: Pick<PaneReading, "role">,
  post: Post,
): PostJson {
  const { commands } = product.catalogue;
  const view = pressable(post.view, ({ command }) => atLeast(role, commandAt(commands, command)?.allow ?? "guest"));
  return postJson({ ...post, view });
}

/** What stands in a pane in place of posts that somebody may not see. */
export async function withheld(
  { product, community, clock }: PlaygroundContext,
  pane: string,
  { role, suspended }: PaneReading,
  t: Translate,
): Promise<PostJson> {
  const saying = (sentence: string): PostJson => ({
    ...{ id: `withheld-${pane}`, seq: 0, pane, at: clock.now().toISOString() },
    view: { blocks: [muted(sentence)] },
  });
  if (suspended) return saying(t("caller.suspended"));
  const to = { platform: CONSOLE, space: community.slug, address: "channel", recipient: pane } as const;
  const { name, clearance } = await product.store.asCommunity(community.id, "playground", (db) =>
    channelFacts({ db, community }, to),
  );
  const words = { channel: name, label: tlp(clearance), role: t(`role.${role}`) };
  return saying(t("playground.error.withheld", words));
}
