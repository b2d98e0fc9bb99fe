import type { Target } from "../../../kernel/access/target.ts";
import type { Ids } from "../../../kernel/values/ids.ts";
import { type Db, sql, type Store } from "../../store/store.ts";

/** Why a channel has no board although it is to have one. */
export const REFUSED = "refused:";
/** What it says while it is being made: it may be there already. */
export const MAKING = "making";

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
  const says = found?.boardSays ?? null;
  return {
    on: says !== null,
    ...(says?.startsWith(REFUSED) === true ? { refused: says.slice(REFUSED.length) } : {}),
  };
}

/** Lets a channel have a board, or no longer: what stands there then stays as it is. Undefined where the space is the community's no more; else the channel's id, and whether it had one. */
export async function setBoard(
  { db, community, ids }: { readonly db: Db; readonly community: { readonly id: string }; readonly ids: Ids },
  { target, name }: { readonly target: Target; readonly name: string },
  on: boolean,
): Promise<{ readonly id: string; readonly before: boolean } | undefined> {
  const [held] = await db.$queryRaw<{ id: string; before: boolean }[]>(sql`
    insert into channel (community_id, id, space_id, external_id, name)
    select s.community_id, ${ids.next()}, s.id, ${target.recipient}, ${name} from space s
    where s.community_id = ${community.id} and s.platform = ${target.platform} and s.external_id = ${target.space}
    on conflict (community_id, space_id, external_id) do update set name = channel.name
    returning id, board_says is not null as before`);
  if (!held) return undefined;
  await db.channel.update({
    where: { communityId_id: { communityId: community.id, id: held.id } },
    data: { boardSays: on ? "" : null, boardAt: null },
  });
  return held;
}

/** All that are to have one on these platforms, and may be looked at now. */
export const boardRows = (store: Store, platforms: readonly string[]): Promise<BoardRow[]> =>
  store.statement<BoardRow>(sql`
    select c.community_id as community, c.id as channel, s.platform, s.external_id as space, c.external_id as recipient,
      c.clearance, c.language, c.board_id as id, c.board_says as says
    from channel c join space s on s.community_id = c.community_id and s.id = c.space_id
    where c.board_says is not null and s.platform = any(${[...platforms]}::text[]) and coalesce(c.board_at, 'epoch') <= now()
    order by 1, 2`);

const at = ({ community, channel }: BoardRow) => sql`community_id = ${community} and id = ${channel}`;

/** Takes a row for a minute, as it was read; false where another worker has it, or people changed it meanwhile. */
export async function claimBoard(store: Store, row: BoardRow, says: string): Promise<boolean> {
  const rows = await store.statement(sql`
    update channel set board_at = now() + make_interval(secs => ${LEASE_S}), board_says = ${says} where ${at(row)}
      and coalesce(board_at, 'epoch') <= now() and board_says = ${row.says} and board_id is not distinct from ${row.id}
    returning 1`);
  return rows.length > 0;
}

/** Notes what became of a board; it is looked at again after so many seconds. One that was given up meanwhile stays so. */
export async function noteBoard(
  store: Store,
  row: BoardRow,
  { id, says, again }: { readonly id: string | null; readonly says?: string; readonly again: number },
): Promise<void> {
  await store.statement(sql`
    update channel set board_id = ${id}, board_says = case when board_says is null then null else coalesce(${says ?? null}, board_says) end,
      board_at = now() + make_interval(secs => ${again}) where ${at(row)}`);
}
