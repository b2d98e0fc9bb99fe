import { PERIODS, type Rate } from "../../kernel/commands/budget.ts";
import { budgetKey } from "../limits/spend.ts";
import { sql, type Store } from "../store/store.ts";

/** What is counted where somebody is recognised: what they ask for, and what they look up while they type. */
export type CountedBudget = "commands" | "completions";

/** By which rates; what has none is not counted. */
export type CountedRates = { readonly [B in CountedBudget]?: Rate | undefined };

/** An invocation as it is noted and looked up. */
export interface InvocationLookup {
  /** Of which budget it takes. */
  readonly budget: CountedBudget;
  /** Under what it is noted; null where it is not. */
  readonly key: string | null;
  /** Under what its form is noted; null where it is none. */
  readonly form: string | null;
  readonly at: Date;
  readonly platform: string;
  readonly space: string;
  readonly user: string;
  readonly channel: string;
}

/** What the store knows of the space, the person and the channel of an invocation. */
export interface FoundInvocation {
  /** Whether the statement noted the key, and that of the form; by whomever of those that it serves. */
  noted: boolean | null;
  sent: boolean | null;
  /** Whether it is one too many, and in how many milliseconds it would not be; null where it was not counted. */
  fits: boolean | null;
  wait: number | null;
  id: string | null;
  slug: string;
  name: string;
  language: string;
  zone: string;
  demo: boolean;
  taxonomy_version: number;
  person_id: string | null;
  person_name: string | null;
  role: string | null;
  role_by_hand: boolean | null;
  person_language: string | null;
  person_zone: string | null;
  gone: boolean;
  came_here: boolean | null;
  said_name: string | null;
  said_standing: string | null;
  said_language: string | null;
  said_zone: string | null;
  suspended: boolean | null;
  seen_at: Date | null;
  limited: boolean | null;
  link_id: string | null;
  clearance: string | null;
  space_id: string | null;
  channel_name: string | null;
  moderator_role: string | null;
  moderator_role_name: string | null;
}

/**
 * Notes invocations as begun and looks up who is asking, in one statement over all communities, in the order of `asked`. Keys are
 * noted in their order, and forms after them, so that statements of several processes wait for each other in no circle; each
 * is looked up by itself, through the indexes, however many there are. What is begun is counted, each once, and what is looked up while
 * somebody types, in the order of whose it is; by which rates is the caller's to say.
 */
export function findAll(
  store: Store,
  asked: readonly InvocationLookup[],
  rates: CountedRates,
): Promise<FoundInvocation[]> {
  const column = <Name extends keyof InvocationLookup>(name: Name) => asked.map((one) => one[name]);
  const known = Object.entries(rates).flatMap(([name, rate]) => (rate ? [{ name, ...rate }] : []));
  return store.statement<FoundInvocation>(sql`
    with asked as (
      select * from unnest(${column("key")}::text[], ${column("form")}::text[], ${column("at")}::timestamptz[], ${column("platform")}::text[],
        ${column("space")}::text[], ${column("user")}::text[], ${column("channel")}::text[], ${column("budget")}::text[])
        with ordinality as a (key, form, at, platform, space, account, channel, budget, n)
    ), rated as (
      select * from unnest(${known.map(({ name }) => name)}::text[], ${known.map(({ most }) => most)}::int[], ${known.map(({ per }) => PERIODS[per])}::int[])
        as r (budget, most, seconds)
    ), noted as (
      insert into seen (key, at) select distinct on (key) key, at from asked where key is not null order by key, n
      on conflict do nothing returning key
    ), sent as (
      insert into seen (key, at) select distinct on (form) form, at from asked join noted using (key) where form is not null order by form, n
      on conflict do nothing returning key
    ), found as materialized (
      select asked.key in (select key from noted) as noted, asked.form in (select key from sent) as sent, asked.n, asked.key, asked.form,
        asked.budget, ${budgetKey(sql`who.id`, sql`coalesce(who.person_id, asked.platform || ' ' || asked.account)`, sql`asked.budget`)} as counter, who.*
      from asked cross join lateral (
      select c.id, c.slug, c.name, c.language, c.zone, c.demo, c.taxonomy_version, p.id as person_id, p.name as person_name, p.role,
        p.role_by_hand, p.suspended_at is not null as suspended, p.seen_at, p.language as person_language, p.zone as person_zone, coalesce(p.left_at, h.left_at) is not null as gone,
        h.spaces[cardinality(h.spaces)] = asked.space and not exists (
          select from handle o where o.platform = h.platform and o.external_id = h.external_id and o.community_id <> h.community_id
            and o.left_at is null and (h.came_at is null or o.came_at >= h.came_at)) as came_here,
        h.name as said_name, h.standing as said_standing, h.language as said_language, h.zone as said_zone, h.limited, h.link_id, ch.clearance,
        s.id as space_id, s.moderator_role, s.moderator_role_name, ch.name as channel_name
      from (select 1) one
      left join space s on s.platform = asked.platform and s.external_id = asked.space
      left join community c on c.id = s.community_id
      left join handle h on h.community_id = c.id and h.platform = asked.platform and h.external_id = asked.account
      left join person p on p.community_id = c.id and p.id = h.person_id
      left join channel ch on ch.community_id = c.id and ch.space_id = s.id and ch.external_id = asked.channel
      limit 1) who
    ), counted as materialized (
      select begun.n, taken.fits, taken.wait from (
        select n, counter, most, seconds from (
          select distinct on (coalesce(form, key, n::text)) n, counter, budget from found
          where id is not null and (budget = 'completions' or noted and (form is null or sent))
          order by coalesce(form, key, n::text), n) one
        join rated using (budget) order by counter, n) begun
      cross join lateral spend(begun.counter, 1, begun.most, begun.seconds) taken
    )
    select found.*, counted.fits, counted.wait from found left join counted using (n) order by n`);
}
