import type { Caller } from "../../kernel/access/caller.ts";
import { atLeast } from "../../kernel/access/role.ts";
import type { Target } from "../../kernel/access/target.ts";
import type { Digest as Row } from "../../services/store/rows.ts";
import { WEEK_MS } from "../../kernel/time/units.ts";

/** A subscription, as it is stored. */
export type Digest = Row;

/** Where a digest is said: in a channel, or to the person whose own it is. */
export type DigestPlace = Pick<Digest, "communityId" | "platform" | "spaceId" | "channel" | "personId">;

/** Whether somebody may change it, let it rest and remove it: of a channel's moderators, and whoever scheduled it; of somebody's own they alone. */
export const mayManage = ({ role, personId }: Pick<Caller, "role" | "personId">, digest: Digest): boolean =>
  digest.personId === null
    ? atLeast(role, "moderator") || digest.madeById === personId
    : digest.personId === personId && atLeast(role, "member");

/** The channel that it is posted in; of somebody's own the space in which it was scheduled, and no channel. */
export function channelOf({ platform, spaceId, channel }: Pick<Digest, "platform" | "spaceId" | "channel">): Target {
  return { platform, space: spaceId, address: "channel", recipient: channel };
}

/** How far back a preview looks, and the first digest reaches, in milliseconds: what was seen in the preview comes. Our choice. */
export const FIRST_REACH_MS = WEEK_MS;
