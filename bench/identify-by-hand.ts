/** The replay guard and who is asking, in one statement, as somebody would write it: key, now, platform, space, platform, user, channel. */
export const IDENTIFY = `with noted as (insert into seen (key, at) values ($1, $2) on conflict do nothing returning 1)
  select (select count(*)::int from noted) as first, c.id, c.slug, c.name, c.language, c.zone, c.demo, p.id as person_id, p.name as person_name, p.role,
    p.language as person_language, p.zone as person_zone, ch.clearance
  from (select 1) one left join space s on s.platform = $3 and s.external_id = $4 left join community c on c.id = s.community_id
  left join handle h on h.community_id = c.id and h.platform = $5 and h.external_id = $6
  left join person p on p.community_id = c.id and p.id = h.person_id and p.left_at is null
  left join channel ch on ch.community_id = c.id and ch.space_id = s.id and ch.external_id = $7`;
