import type { Caller, Community } from "../command.ts";
import { readLanguage } from "../language/language.ts";
import type { Invocation } from "../platform.ts";
import { ceilingOf, clearanceOf } from "../sharing.ts";
import { joinSql, noSql, sql, type Store } from "../store/store.ts";
import { isZone } from "../time/zones.ts";
import { ROLES } from "./role.ts";

/** Who is asking and in which community; `repeated` when this invocation was already begun. */
export interface Identity {
  readonly repeated: boolean;
  readonly community: Community;
  readonly caller: Caller;
  /** Another one after every change of the community's taxonomy. */
  readonly taxonomyVersion: number;
}

interface Row {
  first: number;
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
  person_language: string | null;
  person_zone: string | null;
  clearance: string | null;
}

/** Recognises the caller and notes the invocation as begun, in one statement; undefined where no community is connected. */
export async function identify(store: Store, invocation: Invocation, now: Date): Promise<Identity | undefined> {
  const { platform, space, user, channel, input } = invocation;
  const asks = input.kind === "suggest" || input.kind === "complete";
  const first = asks
    ? noSql
    : sql`with noted as (insert into seen (key, at) values (${`${platform}:${space}:${invocation.id}`}, ${now}) on conflict do nothing returning 1)`;
  const count = asks ? sql`1` : sql`(select count(*)::int from noted)`;
  const [row] = await store.statement<Row>(
    joinSql(
      [
        first,
        sql`
    select ${count} as first, c.id, c.slug, c.name, c.language, c.zone, c.demo, c.taxonomy_version, p.id as person_id, p.name as person_name, p.role,
      p.language as person_language, p.zone as person_zone, ch.clearance
    from (select 1) one
    left join space s on s.platform = ${platform} and s.external_id = ${space}
    left join community c on c.id = s.community_id
    left join handle h on h.community_id = c.id and h.platform = ${platform} and h.external_id = ${user}
    left join person p on p.community_id = c.id and p.id = h.person_id and p.left_at is null
    left join channel ch on ch.community_id = c.id and ch.space_id = s.id and ch.external_id = ${channel}`,
      ],
      " ",
    ),
  );
  if (!row?.id) return undefined;
  const community: Community = {
    id: row.id,
    slug: row.slug,
    name: row.name,
    language: readLanguage(row.language) ?? "en",
    zone: row.zone,
    demo: row.demo,
  };
  const role = ROLES.find((r) => r === row.role) ?? "guest";
  const own = { language: readLanguage(row.person_language), zone: row.person_zone ?? undefined };
  const said = { language: readLanguage(invocation.locale), zone: invocation.zone !== undefined && isZone(invocation.zone) ? invocation.zone : undefined };
  const [strong, weak] = invocation.insist ? [said, own] : [own, said];
  return {
    repeated: row.first === 0,
    community,
    taxonomyVersion: row.taxonomy_version,
    caller: {
      ...(row.person_id === null ? {} : { personId: row.person_id }),
      name: row.person_name ?? user,
      role,
      language: strong.language ?? weak.language ?? community.language,
      zone: strong.zone ?? weak.zone ?? community.zone,
      user,
      here: { platform, space, address: "channel", recipient: channel },
      ceiling: ceilingOf(role),
      clearance: clearanceOf(row.clearance, invocation.clearance),
    },
  };
}
