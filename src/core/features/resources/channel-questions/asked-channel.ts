import { type Sharing, sharingRank } from "../../../kernel/access/sharing.ts";
import type { Target } from "../../../kernel/access/target.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { channelFacts, knownChannel } from "../../../services/delivery/channel.ts";
import { USUAL_SHARING } from "../resource.ts";

/** A channel that somebody asks. */
export interface AskedChannel {
  readonly to: Target;
  readonly name: string;
  /** The most sensitive label that may be said there. */
  readonly clearance: Sharing;
}

/** Whether a channel can be asked: what people suggest is for the community, so nobody else may read along. */
export const canBeAsked = (clearance: Sharing): boolean => sharingRank(clearance) >= sharingRank(USUAL_SHARING);

/**
 * The channel that was named, else the one where the caller is. Throws UserError where that is none: it is not known, more sensitive than
 * the caller may see, or read by others than the community, or nobody named one in a direct message.
 */
export async function askedChannel(
  scope: Pick<Context, "db" | "community" | "caller">,
  named: { readonly id: string; readonly name: string } | undefined,
): Promise<AskedChannel> {
  const { caller } = scope;
  const found = named === undefined ? await here(scope) : await there(scope, named);
  if (!canBeAsked(found.clearance)) return refuse("resource.ask.outsiders", { channel: found.name });
  if (sharingRank(found.clearance) > sharingRank(caller.ceiling) && named !== undefined)
    return refuse("resource.ask.unknown", { channel: found.name });
  return found;
}

async function here(scope: Pick<Context, "db" | "community" | "caller">): Promise<AskedChannel> {
  const { caller } = scope;
  if (caller.direct) return refuse("resource.ask.where");
  const { name } = await channelFacts(scope, caller.here);
  return { to: caller.here, name, clearance: caller.clearance };
}

async function there(
  scope: Pick<Context, "db" | "community" | "caller">,
  named: { readonly id: string; readonly name: string },
): Promise<AskedChannel> {
  const to = await knownChannel(scope, scope.caller.here, named);
  if (!to) return refuse("resource.ask.unknown", { channel: named.name.replace(/^#/u, "") });
  const { name, named: isNamed, clearance } = await channelFacts(scope, to);
  return { to, name: isNamed ? name : named.name.replace(/^#/u, ""), clearance };
}
