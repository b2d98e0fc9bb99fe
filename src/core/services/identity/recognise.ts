import type { Invocation } from "../../kernel/commands/platform.ts";
import { joinSql, noSql, sql, type Store } from "../store/store.ts";

export interface Row {
  /** How often the invocation, and its form, were noted by this: 0 where they were before. */
  first: number;
  first_sent: number;
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
  clearance: string | null;
  space_id: string | null;
  channel_name: string | null;
  moderator_role: string | null;
  moderator_role_name: string | null;
}

type Place = Pick<Invocation, "platform" | "space">;

/** Under what it is noted that an invocation was begun. */
const keyOf = ({ id, platform, space }: Place & Pick<Invocation, "id">): string => `${platform}:${space}:${id}`;

/** Under what it is noted that a form was sent. */
export const formKeyOf = ({ form = "", platform, space }: Place & Pick<Invocation, "form">): string =>
  `${platform}:${space}:form ${form}`;

export async function look(store: Store, invocation: Invocation, now: Date): Promise<Row> {
  const { platform, space, user, channel, input, form } = invocation;
  const asks = input.kind === "suggest" || input.kind === "complete";
  const noted = asks
    ? noSql
    : sql`with noted as (insert into seen (key, at) values (${keyOf(invocation)}, ${now}) on conflict do nothing returning 1)`;
  const sent =
    form === undefined
      ? noSql
      : sql`, sent as (insert into seen (key, at) select ${formKeyOf(invocation)}, ${now} from noted on conflict do nothing returning 1)`;
  const first = asks ? sql`1` : sql`(select count(*)::int from noted)`;
  const firstSent = form === undefined ? sql`1` : sql`(select count(*)::int from sent)`;
  const [row] = await store.statement<Row>(
    joinSql(
      [
        noted,
        sent,
        sql`
    select ${first} as first, ${firstSent} as first_sent, c.id, c.slug, c.name, c.language, c.zone, c.demo, c.taxonomy_version, p.id as person_id, p.name as person_name, p.role,
      p.role_by_hand, p.language as person_language, p.zone as person_zone, coalesce(p.left_at, h.left_at) is not null as gone,
      h.spaces[cardinality(h.spaces)] = ${space} and not exists (
        select from handle o where o.platform = h.platform and o.external_id = h.external_id and o.community_id <> h.community_id
          and o.left_at is null and (h.came_at is null or o.came_at >= h.came_at)) as came_here,
      h.name as said_name, h.standing as said_standing, h.language as said_language, h.zone as said_zone, ch.clearance,
      s.id as space_id, s.moderator_role, s.moderator_role_name, ch.name as channel_name
    from (select 1) one
    left join space s on s.platform = ${platform} and s.external_id = ${space}
    left join community c on c.id = s.community_id
    left join handle h on h.community_id = c.id and h.platform = ${platform} and h.external_id = ${user}
    left join person p on p.community_id = c.id and p.id = h.person_id
    left join channel ch on ch.community_id = c.id and ch.space_id = s.id and ch.external_id = ${channel}`,
      ],
      " ",
    ),
  );
  if (!row) throw new Error("a join to one row returns one row");
  return row;
}
