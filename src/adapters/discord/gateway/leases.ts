import { sql, type Store } from "../../../core/services/store/store.ts";
import { TIMES, type GatewayTimes } from "./gateway-times.ts";

/** A gateway session as it is resumed, here or by another process after a restart. */
export interface GatewaySession {
  readonly resumeURL: string;
  readonly sequence: number;
  readonly sessionId: string;
  readonly shardCount: number;
  readonly shardId: number;
  /** Whether it hears of members: a session keeps the intents with which it began. */
  readonly members?: true;
  /** How often in succession Discord did not answer whoever came to go on with it. */
  readonly silences?: number;
}

/** Who serves which of Discord's shards, agreed on in the database: no two processes serve one. */
export interface Leases {
  /**
   * Takes or renews the lease of a shard; undefined where another process has it. The session is the one to resume. `crowded`:
   * somebody still serves shards by another count, so this one must not be served yet.
   */
  hold(shard: number, of: number): Promise<{ readonly session?: GatewaySession; readonly crowded?: true } | undefined>;
  /** Notes where the session is, for whoever serves the shard next. */
  note(shard: number, of: number, session: GatewaySession | undefined): Promise<void>;
  release(shard: number, of: number): Promise<void>;
  /** The shards that somebody serves now. */
  served(): Promise<readonly { readonly shard: number; readonly of: number }[]>;
  /** How many shards there are, as processes that serve or are to serve some agreed on: the most that any of them counts. */
  count(): Promise<number | undefined>;
  /** Milliseconds to wait before identifying under a concurrency key; the moment is then taken. */
  turn(key: number): Promise<number>;
}

/** The leases of one bot, held by this process under its name. */
export function leasesIn(
  store: Store,
  worker: string,
  { lease, identify }: Pick<GatewayTimes, "lease" | "identify"> = TIMES,
): Leases {
  const leaseSeconds = lease / 1_000;
  const identifySeconds = identify / 1_000;
  return {
    async hold(shard, of) {
      const [row] = await store.statement<{ session: GatewaySession | null; crowded: boolean }>(sql`
        insert into gateway_shard as s (shard, of, held_by, until) values (${shard}, ${of}, ${worker}, now() + make_interval(secs => ${leaseSeconds}))
        on conflict (shard, of) do update set held_by = excluded.held_by, until = excluded.until where s.held_by = excluded.held_by or s.until < now()
        returning s.session, exists (select 1 from gateway_shard other where other.of <> ${of} and other.until > now()) as crowded`);
      if (!row) return undefined;
      return {
        ...(row.session === null ? {} : { session: row.session }),
        ...(row.crowded ? { crowded: true as const } : {}),
      };
    },
    async note(shard, of, session) {
      await store.statement(sql`
        update gateway_shard set session = ${session === undefined ? null : JSON.stringify(session)}::jsonb
        where shard = ${shard} and of = ${of} and held_by = ${worker} returning 1`);
    },
    // A clock that steps back does not bring it back.
    async release(shard, of) {
      await store.statement(
        sql`update gateway_shard set until = 'epoch' where shard = ${shard} and of = ${of} and held_by = ${worker} returning 1`,
      );
    },
    served: () =>
      store.statement<{ shard: number; of: number }>(
        sql`select shard, of from gateway_shard where until > now() order by of, shard`,
      ),
    async count() {
      const [row] = await store.statement<{ of: number | null }>(
        sql`select max(of) as of from gateway_shard where until > now()`,
      );
      return row?.of ?? undefined;
    },
    async turn(key) {
      const [row] = await store.statement<{ wait: number }>(sql`
        insert into gateway_identify as i (key, next) values (${key}, now() + make_interval(secs => ${identifySeconds}))
        on conflict (key) do update set next = greatest(i.next, now()) + make_interval(secs => ${identifySeconds})
        returning (extract(epoch from next - now()) - ${identifySeconds})::float8 as wait`);
      return Math.max(0, (row?.wait ?? 0) * 1_000);
    },
  };
}
