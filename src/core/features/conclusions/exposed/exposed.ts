import { channelNames } from "../../../services/delivery/channel.ts";
import { SHARING, type Sharing } from "../../../kernel/access/sharing.ts";
import type { Db } from "../../../services/store/store.ts";

/** A conclusion that could be read by more people than its meeting is for, until moderators have seen to it. */
export interface Exposed {
  readonly id: string;
  readonly text: string;
  readonly concludedAt: Date;
  readonly withdrawn: boolean;
  readonly meeting?: { readonly id: string; readonly title: string };
  /** The label that it bore, and the one by which it is seen now: its own, and at least its meeting's. */
  readonly before: string;
  readonly after: Sharing;
  /** Whom its meeting is open to now: 0 everybody, 1 members, 2 only those who are invited by name, country or topic. */
  readonly openTo: number;
  /** The channels in which digests said it, the earliest first; none where it stood in lists only. */
  readonly posts: readonly ExposedPost[];
}

/** A channel in which a digest said it, and when. */
export interface ExposedPost {
  readonly platform: string;
  /** As people call it, without "#". */
  readonly channel: string;
  readonly at?: Date;
}

type In = { readonly db: Db; readonly community: { readonly id: string } };

/** Those that moderators have not seen to, or the one with that id, the newest first, at most `limit`; for whoever is no moderator there are none. */
export async function listExposed(
  where: In,
  { id, limit }: { readonly id?: string; readonly limit: number },
): Promise<Exposed[]> {
  const rows = await where.db.conclusion.findMany({
    where: { communityId: where.community.id, exposures: { some: {} }, ...(id === undefined ? {} : { id }) },
    orderBy: [{ concludedAt: "desc" }, { id: "desc" }],
    take: limit,
    include: { exposures: { orderBy: { number: "asc" } }, meeting: { select: { id: true, title: true } } },
  });
  const nameOf = await channelNames(where);
  return rows.map(({ exposures, meeting, ...row }) => ({
    id: row.id,
    text: row.text,
    concludedAt: row.concludedAt,
    withdrawn: row.withdrawnAt !== null,
    ...(meeting ? { meeting } : {}),
    before: exposures[0]?.sharing ?? row.sharing,
    after: SHARING[row.label] ?? "red",
    openTo: row.openTo,
    posts: exposures.flatMap(({ platform, spaceId, channel, saidAt }) =>
      platform === null || spaceId === null || channel === null
        ? []
        : [
            {
              platform,
              channel: nameOf({ platform, spaceId, recipient: channel }),
              ...(saidAt === null ? {} : { at: saidAt }),
            },
          ],
    ),
  }));
}
