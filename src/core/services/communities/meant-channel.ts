import type { CommandScope } from "../../kernel/commands/command.ts";
import type { Sharing } from "../../kernel/access/sharing.ts";
import type { Target } from "../../kernel/access/target.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { channelFacts, knownChannel } from "../delivery/channel.ts";

/** A channel, what people call it, and the most that may be shown there as the community says. */
export interface MeantChannel {
  readonly target: Target;
  readonly name: string;
  readonly clearance: Sharing;
  /** It is the caller's own. */
  readonly here: boolean;
}

/** The channel that was named, else the caller's. Throws UserError for a direct message, and for a name that nobody knows. */
export async function meantChannel(
  scope: Pick<CommandScope, "db" | "community" | "caller">,
  named: { readonly id: string; readonly name: string } | undefined,
): Promise<MeantChannel> {
  const { here, direct } = scope.caller;
  const target = named
    ? ((await knownChannel(scope, here, named)) ?? refuse("settings.clearance.unknown", { channel: named.name }))
    : here;
  const isHere = target.recipient === here.recipient;
  if (isHere && direct) return refuse("settings.clearance.direct");
  const { name: known, named: isNamed, clearance } = await channelFacts(scope, target);
  const typed = named?.name.replace(/^#/u, "");
  return { target, name: isNamed ? known : (typed ?? known), clearance, here: isHere };
}
