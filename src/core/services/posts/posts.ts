import type { Ids } from "../../kernel/values/ids.ts";
import type { Store } from "../store/store.ts";
import type { Target } from "../../kernel/access/target.ts";
import type { View } from "../../kernel/views/model.ts";

/** What was posted in one of the product's own channels: the terminal's and the playground's. */
export interface Post {
  readonly id: string;
  /** Order of appearance. */
  readonly seq: number;
  readonly community: string;
  readonly to: Target;
  readonly key: string;
  readonly view: View;
  /** Whose command it answers, or who said it; undefined for what the bot says by itself. */
  readonly caller?: string;
  /** The id of who said it, where it is a message of a person; undefined for what the bot says. */
  readonly author?: string;
  readonly at: Date;
  /** How often it was made to show something else. */
  readonly revision: number;
}

/** The product's own channels, kept in the store so that a message said once is found again after a crash. */
export interface Posts {
  /** Adds a post once per key and returns its id: the earlier one's where the key was used before. */
  add(post: Omit<Post, "id" | "seq" | "revision">): Promise<string>;
  find(community: string, key: string): Promise<string | undefined>;
  /** Posts after `seq`, oldest first, at most `limit`. */
  since(community: string, seq: number, limit: number): Promise<Post[]>;
  /** The newest posts of a recipient, oldest first. */
  latest(community: string, recipient: string, limit: number): Promise<Post[]>;
  /** The post with that id; undefined where there is none. */
  get(community: string, id: string): Promise<Post | undefined>;
  /** The place (`seq`) of the newest; 0 where there is none. */
  newest(community: string): Promise<number>;
  /** The channels in which something was posted, by their ids, in order; a channel of one person begins with "@". */
  channels(community: string): Promise<string[]>;
  /** Makes a post show something else; the post, or undefined where there is none. */
  change(community: string, id: string, view: View): Promise<Post | undefined>;
  /** Calls back for each post added, or changed (its `revision` says so), through this object; returns how to stop that. */
  subscribe(listener: (post: Post) => void): () => void;
}

/** The name under which the terminal and the playground appear among platforms. */
export const CONSOLE = "console";

/** Posts kept in the store. */
export function storedPosts(store: Store, ids: Ids): Posts {
  const listeners = new Set<(post: Post) => void>();
  const tell = (post: Post) => {
    for (const listener of listeners) listener(post);
  };
  const read = (community: string, rows: readonly Row[]) => rows.map((row) => postOf(community, row));
  return {
    async add(post) {
      const id = ids.next();
      const added = await store.asCommunity(post.community, "posts", async (db) => {
        const { count } = await db.post.createMany({
          data: [rowOf({ ...post, id })],
          skipDuplicates: true,
        });
        return {
          fresh: count > 0,
          row: await db.post.findUniqueOrThrow({
            where: { communityId_key: { communityId: post.community, key: post.key } },
          }),
        };
      });
      if (added.fresh) tell(postOf(post.community, added.row));
      return added.row.id;
    },
    find: (community, key) =>
      store.asCommunity(
        community,
        "posts",
        async (db) => (await db.post.findUnique({ where: { communityId_key: { communityId: community, key } } }))?.id,
      ),
    since: (community, seq, limit) =>
      store.asCommunity(community, "posts", async (db) =>
        read(
          community,
          await db.post.findMany({
            where: { communityId: community, seq: { gt: seq } },
            orderBy: { seq: "asc" },
            take: limit,
          }),
        ),
      ),
    latest: (community, recipient, limit) =>
      store.asCommunity(community, "posts", async (db) =>
        read(
          community,
          await db.post.findMany({
            where: { communityId: community, recipient },
            orderBy: { seq: "desc" },
            take: limit,
          }),
        ).reverse(),
      ),
    get: (community, id) =>
      store.asCommunity(community, "posts", async (db) => {
        const row = await db.post.findUnique({ where: { communityId_id: { communityId: community, id } } });
        return row ? postOf(community, row) : undefined;
      }),
    newest: (community) =>
      store.asCommunity(community, "posts", async (db) => {
        const newest = await db.post.findFirst({
          where: { communityId: community },
          orderBy: { seq: "desc" },
          select: { seq: true },
        });
        return Number(newest?.seq ?? 0);
      }),
    channels: (community) =>
      store.asCommunity(community, "posts", async (db) => {
        const used = await db.post.groupBy({
          by: ["recipient"],
          where: { communityId: community, address: "channel" },
          orderBy: { recipient: "asc" },
        });
        return used.map(({ recipient }) => recipient);
      }),
    async change(community, id, view) {
      const [row] = await store.asCommunity(community, "posts", (db) =>
        db.post.updateManyAndReturn({
          where: { communityId: community, id },
          data: { view: JSON.parse(JSON.stringify(view)) as object, revision: { increment: 1 } },
        }),
      );
      if (!row) return undefined;
      const post = postOf(community, row);
      tell(post);
      return post;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

interface Row {
  readonly id: string;
  readonly seq: bigint;
  readonly spaceId: string;
  readonly address: string;
  readonly recipient: string;
  readonly key: string;
  readonly view: unknown;
  readonly caller: string | null;
  readonly authorId: string | null;
  readonly at: Date;
  readonly revision: number;
}

/** How a post is kept. */
export const rowOf = ({ community, id, to, key, view, caller, author, at }: Omit<Post, "seq" | "revision">) => ({
  ...{ communityId: community, id, spaceId: to.space, address: to.address, recipient: to.recipient, key },
  ...{ view: JSON.parse(JSON.stringify(view)) as object, caller: caller ?? null, authorId: author ?? null, at },
});

function postOf(community: string, row: Row): Post {
  return {
    id: row.id,
    seq: Number(row.seq),
    community,
    to: {
      platform: CONSOLE,
      space: row.spaceId,
      address: row.address === "direct" ? "direct" : "channel",
      recipient: row.recipient,
    },
    key: row.key,
    view: row.view as View,
    ...(row.caller === null ? {} : { caller: row.caller }),
    ...(row.authorId === null ? {} : { author: row.authorId }),
    at: row.at,
    revision: row.revision,
  };
}
