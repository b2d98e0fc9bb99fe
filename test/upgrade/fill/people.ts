import { NOW } from "./words.ts";

// The id says the role. "gone" and "away" have left, the one a member, the other a moderator.
const PEOPLE = `(values
  ('admin', 'Ada', 'admin', true, 'es', 'America/Asuncion', 'PY', '{}', '{"tell":"direct","leads":[30]}', 0),
  ('moderator', 'Mo Ñandú', 'moderator', false, null, null, null, '{tracing}', '{"quiet":"22:00-07:00"}', 0),
  ('member', 'Max', 'member', false, 'en', null, 'MX', '{tracing,marking}', '{}', 0),
  ('other', 'Mia', 'member', false, 'pt', 'America/Sao_Paulo', 'BR', '{}', '{"tell":"none"}', 0),
  ('third', 'Mel', 'member', false, 'fr', 'Europe/Paris', 'FR', '{marking}', '{}', 0),
  ('guest', 'Guy', 'guest', false, null, null, null, '{}', '{}', 0),
  ('gone', 'Lea', 'member', false, 'en', null, 'MX', '{tracing}', '{}', 20),
  ('away', 'Leo', 'moderator', true, null, null, 'PY', '{}', '{"leads":[]}', 100))
  v(id, name, role, by_hand, language, zone, country, topics, preferences, left_days)`;

/** Persons of every role, some of whom have left, their accounts, and what was made for them. */
export const people: readonly string[] = [
  `insert into person (community_id, id, name, role, role_by_hand, language, zone, country, topics, preferences, created_at, left_at)
   select c.id, v.id, v.name, v.role, by_hand, v.language, v.zone, country, topics::text[], preferences::jsonb, ${NOW} - interval '200 days',
     case when left_days > 0 then ${NOW} - make_interval(days => left_days) end
   from community c, ${PEOPLE}`,
  `insert into handle (community_id, platform, external_id, person_id, name, standing, language, zone, spaces, came_at, left_at)
   select p.community_id, s.platform, s.platform || p.id, p.id, case when p.id <> 'other' then p.name end, case p.role when 'guest' then 'guest' when 'member' then 'member' end, p.language, p.zone,
     case when p.left_at is null then array[s.external_id] else '{}' end, case s.platform when 'discord' then ${NOW} - interval '3 days' end, p.left_at
   from person p join space s using (community_id) where s.platform = 'console' or p.role <> 'guest'`,
  `insert into invite (community_id, hash, created_by_id, created_at, expires_at, used_at)
   select c.id, encode(sha256(convert_to(c.id || n, 'UTF8')), 'hex'), 'admin', ${NOW} - interval '2 days', ${NOW} + interval '1 day', case n when 1 then ${NOW} - interval '1 day' end
   from community c, generate_series(1, 2) n`,
  `insert into link_code (community_id, hash, person_id, created_at, expires_at, used_at)
   select p.community_id, encode(sha256(convert_to('link ' || p.community_id || p.id, 'UTF8')), 'hex'), p.id, ${NOW} - interval '1 hour', ${NOW} - interval '50 minutes',
     case p.id when 'member' then ${NOW} - interval '55 minutes' end from person p where p.left_at is null`,
  `insert into link_try (community_id, person_id, tries, since) select id, 'other', 3, ${NOW} - interval '5 minutes' from community`,
  `insert into feed (community_id, id, person_id, hash, created_at, read_at, revoked_at)
   select p.community_id, 'f' || p.id, p.id, encode(sha256(convert_to('feed ' || p.community_id || p.id, 'UTF8')), 'hex'), ${NOW} - interval '30 days',
     case when p.id <> 'third' then ${NOW} - interval '1 hour' end, p.left_at from person p where p.role <> 'guest'`,
];
