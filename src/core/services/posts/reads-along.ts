import { ceilingOf, sharingRank } from "../../kernel/access/sharing.ts";
import type { Role } from "../../kernel/access/role.ts";
import { channelFacts } from "../delivery/channel.ts";
import type { Db } from "../store/store.ts";
import { CONSOLE } from "./posts.ts";

/** One of the product's own channels: the community's console space and the channel's id. */
export interface OwnChannel {
  readonly community: { readonly id: string };
  readonly space: string;
  readonly channel: string;
}

/** Whether somebody of that role reads along in one of the product's own channels: where it is cleared for no more than they may see. */
export async function readsAlong(db: Db, { community, space, channel }: OwnChannel, role: Role): Promise<boolean> {
  const to = { platform: CONSOLE, space, address: "channel", recipient: channel } as const;
  const { clearance } = await channelFacts({ db, community }, to);
  return sharingRank(clearance) <= sharingRank(ceilingOf(role));
}
