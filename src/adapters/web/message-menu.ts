import { atLeast, ROLES } from "../../core/kernel/access/role.ts";
import type { Catalogue } from "../../core/kernel/catalogue/catalogue.ts";
import type { InvocationInput } from "../../core/kernel/commands/platform.ts";
import { commandAt } from "../../core/kernel/commands/resolve-command.ts";
import { problem } from "../../core/kernel/errors/errors.ts";
import type { Language } from "../../core/kernel/language/language.ts";
import { translator } from "../../core/kernel/language/translate.ts";
import { addressesIn } from "../kit/markdown/addresses.ts";
import { textOf } from "./message-text.ts";
import type { PlaygroundContext } from "./playground-context.ts";
import { RequestError } from "./problems.ts";
import { readingOf } from "./reading.ts";
import { type MenuJson, paneOf } from "./wire.ts";

/** What the menu of people's messages offers: each command whose form a message fills in, in the reader's words. */
export function messageMenu({ commands }: Catalogue, language: Language): MenuJson[] {
  const t = translator(language);
  return commands.flatMap(({ path, allow, shortcuts }) =>
    shortcuts?.message
      ? [{ path, label: t(shortcuts.message.label), roles: ROLES.filter((role) => atLeast(role, allow)) }]
      : [],
  );
}

/** The address at which the page shows a message. */
const permalink = (site: string, pane: string, post: string) => `${site}/#${encodeURIComponent(pane)}/${post}`;

/** The form of a command, filled in from a message of the pane. Throws RequestError where `as` reads no such message there, or it has no such menu. */
export async function filledIn(
  playground: PlaygroundContext,
  asked: { readonly as: string; readonly channel: string; readonly path: string; readonly post: string },
  site: string,
): Promise<InvocationInput> {
  const { product, community } = playground;
  const { as, channel, path } = asked;
  const from = commandAt(product.catalogue.commands, path)?.shortcuts?.message;
  const post = await product.posts.get(community.id, asked.post);
  const mine = post?.author !== undefined && paneOf(post) === channel;
  if (!from || !post || !mine || !(await readingOf(playground, channel, as)).open)
    throw new RequestError(404, problem("playground.error.message"));
  const text = textOf(post.view);
  const values = from.fill({ text, permalink: permalink(site, channel, post.id), links: addressesIn(text) });
  return { kind: "values", path, values, mode: "ask" };
}
