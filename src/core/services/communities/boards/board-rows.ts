import { z } from "zod";
import { holdChannel } from "../hold-channel.ts";
import type { Target } from "../../../kernel/access/target.ts";
import { defined } from "../../../kernel/values/defined.ts";
import type { Ids } from "../../../kernel/values/ids.ts";
import { type Db, sql, type Store } from "../../store/store.ts";

// Why a channel has no board although it is to have one follows.
const REFUSED = "refused:";
/** What it says while it is being made: it may be there already. */
export const MAKING = "making";
/** What it says when it was given up while that was so: whether it is there is still to be seen. */
export const ENDING = "ending";

/** Whether it may have been made although no id of it is known. */
export const isBegun = (says: string): boolean => says.startsWith(MAKING);

/** What is noted of one that cannot be made now; that it may have been made stays known. */
export const refusedFor = (why: string, says: string): string => `${isBegun(says) ? `${MAKING} ` : ""}${REFUSED}${why}`;

/** Why it was refused; undefined where it was not. */
const whyIn = (says: string): string | undefined => says.split(REFUSED).at(1);

/** A channel that is to have a board. */
export interface BoardRow {
  readonly community: string;
  readonly channel: string;
  readonly platform: string;
  readonly space: string;
  readonly recipient: string;
  readonly clearance: string;
  readonly language: string | null;
  /** The platform's id of it; null while there is none. */
  readonly id: string | null;
  /** What it says, in short, or what became of it. */
  readonly says: string;
}

// A platform is given less time than this; whoever finds a row untouched for longer may take it.
const LEASE_S = 60;

/** Whether a channel has a board, and why it could not be made where it could not. */
export interface BoardState {
  readonly on: boolean;
  readonly refused?: string;
}

/** How that stands. */
export async function boardState(
  { db, community }: { readonly db: Db; readonly community: { readonly id: string } },
  { platform, space, recipient }: Target,
): Promise<BoardState> {
  const found = await db.channel.findFirst({
    where: { communityId: community.id, externalId: recipient, space: { platform, externalId: space } },
    select: { boardSays: true },
  });
  const says = found?.boardSays ?? ENDING;
  return { on: says !== ENDING, ...defined({ refused: whyIn(says) }) };
}

/** Lets a channel have a board, or no longer: what stands there then stays as it is. Undefined where the space is the community's no more; else the channel's id, and whether it had one. */
export async function setBoard(
  { db, community, ids }: { readonly db: Db; readonly community: { readonly id: string }; readonly ids: Ids },
  { target, name }: { readonly target: Target; readonly name: string },
  on: boolean,
): Promise<{ readonly id: string; readonly before: boolean } | undefined> {
  const had = sql`coalesce(board_says, ${ENDING}) <> ${ENDING}`;
  const held = await holdChannel({ db, community, ids }, { target, name }, { sql: had, type: z.boolean() });
  if (!held) return undefined;
  const unsure = sql`board_id is null and (board_says = ${ENDING} or starts_with(board_says, ${MAKING}))`;
  await db.$executeRaw(sql`
    update channel set board_says = case when ${unsure} then ${on ? MAKING : ENDING} else ${on ? "" : null} end,
      board_at = case when ${unsure} then board_at end
    where community_id = ${community.id} and id = ${held.id}`);
  return held;
}

/** All that are to have one on these platforms, or of which it is to be seen whether it was made, and that may be looked at now. */
export const boardRows = (store: Store, platforms: readonly string[]): Promise<BoardRow[]> =>
  store.statement<BoardRow>(sql`
    select c.community_id as community, c.id as channel, s.platform, s.external_id as space, c.external_id as recipient,
      c.clearance, c.language, c.board_id as id, c.board_says as says
    from channel c join space s on s.community_id = c.community_id and s.id = c.space_id
    where c.board_says is not null and s.platform = any(${[...platforms]}::text[]) and coalesce(c.board_at, 'epoch') <= now()
    order by 1, 2`);

const at = ({ community, channel }: BoardRow) => sql`community_id = ${community} and id = ${channel}`;

/** Has a channel's board looked at soon, because others read there now; one that a worker is at is looked at in its turn. */
export async function lookSoon(store: Store, { platform, space, recipient }: Target): Promise<void> {
  await store.statement(sql`
    update channel c set board_at = null from space s
    where s.platform = ${platform} and s.external_id = ${space} and c.community_id = s.community_id and c.space_id = s.id
      and c.external_id = ${recipient} and c.board_says not in ('', ${MAKING}, ${ENDING}) returning 1`);
}

/** Takes a row for a minute, as it was read; false where another worker has it, or people changed it, or who reads there, meanwhile. */
export async function claimBoard(store: Store, row: BoardRow, says: string): Promise<boolean> {
  const rows = await store.statement(sql`
    update channel set board_at = now() + make_interval(secs => ${LEASE_S}), board_says = ${says} where ${at(row)}
      and coalesce(board_at, 'epoch') <= now() and board_says = ${row.says} and board_id is not distinct from ${row.id}
      and clearance = ${row.clearance}
    returning 1`);
  return rows.length > 0;
}

/**
 * Notes what became of a board, unless another worker noted so first; it is looked at again after so many seconds. One that was given
 * up meanwhile stays so, and is looked at no more once it is certain whether it was made.
 */
export async function noteBoard(
  store: Store,
  row: BoardRow,
  { id, says, again }: { readonly id: string | null; readonly says?: string; readonly again: number },
): Promise<void> {
  const certain = says !== undefined && !isBegun(says);
  await store.statement(sql`
    update channel set board_id = ${id}, board_at = now() + make_interval(secs => ${again}),
      board_says = case when board_says is null or (board_says = ${ENDING} and ${certain}) then null
        when board_says = ${ENDING} then board_says else coalesce(${says ?? null}, board_says) end
    where ${at(row)} and board_id is not distinct from ${row.id}`);
}
