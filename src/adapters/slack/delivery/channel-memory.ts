import { sql, type Store } from "../../../core/services/store/store.ts";

/** What Slack said of a channel. */
export interface ChannelFacts {
  /** Without the sign. */
  readonly name?: string | undefined;
  /** Whether other organisations read there, or are invited to. */
  readonly shared: boolean;
}

/** What is remembered of channels in the database: every process knows with its next statement what one of them heard. */
export interface ChannelMemory {
  /** What Slack said at most so many milliseconds ago, if anything, when it was asked, and the moment of this question, both by the database's clock. */
  recall(
    team: string,
    channel: string,
    withinMs: number,
  ): Promise<{ readonly facts: ChannelFacts | undefined; readonly asked: Date | undefined; readonly at: Date }>;
  /**
   * Keeps what Slack was asked from that moment on, and returns what is so: a change that was heard since then stands, and what it
   * leaves open is missing.
   */
  keep(team: string, found: ReadonlyMap<string, ChannelFacts>, at: Date): Promise<ReadonlyMap<string, ChannelFacts>>;
  /** Notes a change that Slack told of by itself: others read there now, or it is to be asked anew. */
  hear(team: string, channel: string, what: "shared" | "changed"): Promise<void>;
  /** Forgets a workspace's channels. */
  forget(team: string): Promise<void>;
}

interface Row {
  readonly channel: string;
  readonly name: string | null;
  readonly shared: boolean | null;
}

// Asked after what is remembered; or that is of a time that is still to come, because a clock was set back.
const NEWER = sql`(s.asked_at < excluded.asked_at or s.asked_at > clock_timestamp() + interval '1 second')`;

/** The memory of a bot's processes. */
export function channelMemory(store: Store): ChannelMemory {
  return {
    async recall(team, channel, withinMs) {
      const [row] = await store.statement<Row & { readonly at: Date; readonly asked: Date | null }>(sql`
        select date_trunc('milliseconds', now()) as at, s.asked_at as asked, s.channel, s.name, s.shared from (select) one left join slack_channel s
          on s.team = ${team} and s.channel = ${channel} and s.asked_at <= now() and s.asked_at > now() - make_interval(secs => ${withinMs / 1_000})`);
      if (!row) throw new Error("the database does not say what time it is");
      return { facts: factsIn(row), asked: row.asked ?? undefined, at: row.at };
    },
    async keep(team, found, at) {
      const all = [...found].map(([channel, { name = "", shared }]) => ({ channel, name, shared: String(shared) }));
      const rows = await store.statement<Row>(sql`
        insert into slack_channel as s (team, channel, name, shared, asked_at)
        select ${team}, f.channel, nullif(f.name, ''), f.shared::boolean, ${at}::timestamptz
        from unnest(${all.map((f) => f.channel)}::text[], ${all.map((f) => f.name)}::text[], ${all.map((f) => f.shared)}::text[]) f (channel, name, shared)
        order by f.channel
        on conflict (team, channel) do update set name = excluded.name, shared = case when ${NEWER} then excluded.shared else s.shared end,
          asked_at = case when ${NEWER} then excluded.asked_at else s.asked_at end
        returning s.channel, s.name, s.shared`);
      return new Map(
        rows.flatMap((row): [string, ChannelFacts][] => {
          const facts = factsIn(row);
          return facts ? [[row.channel, facts]] : [];
        }),
      );
    },
    async hear(team, channel, what) {
      await store.statement(sql`
        insert into slack_channel (team, channel, shared, asked_at) values (${team}, ${channel}, ${what === "shared" ? true : null}::boolean, clock_timestamp())
        on conflict (team, channel) do update set shared = excluded.shared, asked_at = excluded.asked_at`);
    },
    async forget(team) {
      await store.statement(sql`delete from slack_channel where team = ${team}`);
    },
  };
}

const factsIn = ({ name, shared }: Row): ChannelFacts | undefined =>
  shared === null ? undefined : { name: name ?? undefined, shared };
