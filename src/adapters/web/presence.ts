import { problem } from "../../core/kernel/errors/errors.ts";
import type { Role } from "../../core/kernel/access/role.ts";
import { RequestError } from "./problems.ts";
import type { PlaygroundContext } from "./playground-context.ts";
import { findPresence } from "./users.ts";
import { mayRead } from "./wire.ts";

/** Somebody who is in a pane. */
export interface Present {
  readonly person: string;
  readonly name: string;
  readonly role: Role;
}

/** The persona, where it is there and may speak in the pane. Throws RequestError for a persona or pane that is not there. */
export async function present(
  playground: PlaygroundContext,
  { as, channel }: { readonly as: string; readonly channel: string },
): Promise<Present> {
  const found = await findPresence(playground, as, channel);
  if (!found) throw new RequestError(404, problem("playground.error.persona"));
  if (channel.startsWith("@") ? !mayRead(channel, as) : !found.channel)
    throw new RequestError(404, problem("playground.error.channel"));
  return found;
}
