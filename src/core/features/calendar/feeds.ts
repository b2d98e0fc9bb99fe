import { createHash } from "node:crypto";
import type { Context } from "../../kernel/commands/command.ts";
import type { Feed } from "../../services/store/rows.ts";

type In = Pick<Context, "db" | "community" | "now" | "ids">;

/** What a feed shows: what is one's own, or everything one may see. */
export const SHOWS = ["mine", "all"] as const;
export type Shows = (typeof SHOWS)[number];

/** Most addresses that a person has at the same time. */
export const MOST_FEEDS = 10;

// Six identifiers are 300 random bits.
const PARTS = 6;

/** What is kept of a token: SHA-256, hexadecimal. */
export const feedHash = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Makes a private address for a person and returns its token, which is kept nowhere; undefined where they have too many. */
export async function makeFeed(
  { db, community, now, ids }: In,
  personId: string,
): Promise<{ readonly id: string; readonly token: string } | undefined> {
  if ((await openFeeds({ db, community }, personId)).length >= MOST_FEEDS) return undefined;
  const token = Array.from({ length: PARTS }, () => ids.next()).join("");
  const id = ids.next();
  await db.feed.create({ data: { communityId: community.id, id, personId, hash: feedHash(token), createdAt: now } });
  return { id, token };
}

/** A person's addresses that work, the oldest first. */
export function openFeeds({ db, community }: Pick<In, "db" | "community">, personId: string): Promise<Feed[]> {
  return db.feed.findMany({
    where: { communityId: community.id, personId, revokedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

/** Ends an address of that person; false where it is not theirs or has ended. */
export async function revokeFeed(
  { db, community, now }: Pick<In, "db" | "community" | "now">,
  personId: string,
  id: string,
): Promise<boolean> {
  const { count } = await db.feed.updateMany({
    where: { communityId: community.id, id, personId, revokedAt: null },
    data: { revokedAt: now },
  });
  return count > 0;
}

/** Where a feed is served: below a listener's address, without a slash at its end. */
export function feedAddress(base: string, communityId: string, token: string, shows: Shows): string {
  return `${base}/calendar/${communityId}.${token}.ics${shows === "all" ? "?what=all" : ""}`;
}

/** The parts of a feed's name in its address; undefined for what is no such name. */
export function readFeedName(name: string): { readonly community: string; readonly token: string } | undefined {
  const [, community, token] = /^([0-9a-z]{1,40})\.([0-9a-z]{20,100})\.ics$/.exec(name) ?? [];
  return community === undefined || token === undefined ? undefined : { community, token };
}
