import { NOW, space } from "./words.ts";

/** Meetings as events of the platforms: made, being made, and taken away. */
export const mirrored: readonly string[] = [
  `insert into native_event (community_id, meeting_id, occurrence, platform, space_id, external_id, says, at)
   select m.community_id, m.id, o, 'discord', ${space("m.community_id", "'discord'")}, case when m.rule is null or o <> '' then 'event ' || m.id end,
     case when m.cancelled_at is null then md5(m.id || o) else 'off' end, ${NOW} - interval '1 hour'
   from meeting m, lateral (select '' as o union all select m.starts_local where m.rule is not null) times where m.id like '%open' or m.id like '%topic'`,
];
