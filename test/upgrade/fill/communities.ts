import { label, NOW, space } from "./words.ts";

/** Two communities, where they are at home, and what each calls things. */
export const communities: readonly string[] = [
  `insert into community (id, slug, name, language, zone, defaults, demo, created_at)
   select id, slug, name, language, zone, defaults::jsonb, demo, ${NOW} - interval '1 year'
   from (values ('a', 'alpha', 'Alpha', 'es', 'America/Asuncion', '{"leads":[60,15],"tolerance":5}', false), ('b', 'beta', 'Beta', 'en', 'Europe/Madrid', '{}', true))
     v(id, slug, name, language, zone, defaults, demo)`,
  `insert into space (community_id, id, platform, external_id, moderator_role, moderator_role_name)
   select c.id, p, p, ${space("c.id", "p")}, case p when 'discord' then '7001' end, case p when 'discord' then 'Moderators' end
   from community c, unnest(array['console', 'slack', 'discord']) p`,
  `insert into channel (community_id, id, space_id, external_id, name, clearance)
   select s.community_id, s.id || n, s.id, 'C' || n, 'channel ' || n, ${label("n")}
   from community c join space s on s.community_id = c.id, generate_series(0, 4) n`,
  `insert into former_space (community_id, platform, external_id, left_at) select id, 'slack', 'Tgone' || id, ${NOW} - interval '40 days' from community`,
  `insert into greeting (community_id, space_id, channel, at) select community_id, space_id, external_id, ${NOW} - interval '300 days' from channel where space_id <> 'console'`,
  `insert into topic (community_id, key, kind, labels, also)
   select c.id, key, kind, jsonb_build_object('en', en, 'es', es, 'pt', pt, 'fr', fr), also::text[]
   from community c, (values ('tracing', 'topic', 'Tracing', 'Rastreo', 'Rastreamento', 'Traçage', '{trace,"e-trace"}'),
     ('marking', 'topic', 'Marking', 'Marcación', 'Marcação', 'Marquage', '{}'),
     ('cooperation', 'pillar', 'International cooperation', 'Cooperación internacional', 'Cooperação internacional', 'Coopération internationale', '{}'),
     ('knowledge', 'pillar', 'Knowledge', 'Conocimiento', 'Conhecimento', 'Connaissances', null)) v(key, kind, en, es, pt, fr, also)`,
];
