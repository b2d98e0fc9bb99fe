import { iso, label, local, NOW, space } from "./words.ts";

// Of every label and for every kind of invitation: "m2country" is the amber one of the first community for two countries.
const FOR =
  "unnest(array['open', 'everyone', 'member', 'moderator', 'country', 'topic', 'person']) with ordinality i(invited, place)";
const FIRST = local("timestamp '2026-11-18 09:00' + make_interval(days => 2 * place::int, hours => n)");
const ZONE = "case n % 2 when 0 then 'America/Asuncion' else 'Europe/Madrid' end";
const PLATFORM = "(array['console', 'slack', 'discord'])[1 + n % 3]";
const nth = (weeks: number) => local(`m.starts_local::timestamp + make_interval(days => ${7 * weeks})`);

/** Meetings of every label for every kind of reader, once and weekly, some cancelled or moved, and how they were changed. */
export const meetings: readonly string[] = [
  `insert into meeting (community_id, id, title, starts_local, zone, starts_at, minutes, rule, ends_at, place, link, agenda, languages, sharing, capacity,
     rsvp_minutes, leads, organiser_id, chair_id, platform, space_id, channel, folded, uid, sequence, continues, created_at, changed_at, cancelled_at)
   select c.id, 'm' || n || invited, 'Meeting ' || n || ' for ' || invited, ${FIRST}, ${ZONE}, ${FIRST}::timestamp at time zone ${ZONE}, 60,
     case when place in (1, 3) then 'FREQ=WEEKLY' end,
     case when place not in (1, 3) then (${FIRST}::timestamp at time zone ${ZONE}) + interval '60 minutes' end,
     case when n <> 3 then 'Room ' || n end, case when n < 4 then 'https://example.org/join/' || n end, case when place = 2 then 'One thing, and another' end, array['es', 'en'], ${label("n")},
     case place when 2 then 2 end, 30, case place when 4 then '[1440, 15]'::jsonb end,
     case when place <> 6 then (array['admin', 'moderator', 'member', 'gone', 'other'])[1 + n] end, case when place > 4 then (array['member', 'away', 'third', 'other', 'admin'])[1 + n] end,
     ${PLATFORM}, ${space("c.id", PLATFORM)}, 'C' || n, 'meeting ' || n || ' for ' || invited,
     case place when 5 then 'uid-' || n || '@example.org' end, n, case place when 3 then 'm' || n || 'open' end, ${NOW} - interval '30 days',
     case when n > 0 then ${NOW} - interval '6 days' end, case when place = 6 and n = 1 then ${NOW} - interval '4 days' end
   from community c, generate_series(0, 4) n, ${FOR}`,
  `insert into invitation (community_id, meeting_id, kind, value)
   select m.community_id, m.id, kind, value from meeting m join (values ('everyone', 'everyone', ''), ('member', 'role', 'member'), ('moderator', 'role', 'moderator'),
     ('country', 'country', 'MX'), ('country', 'country', 'BR'), ('topic', 'topic', 'tracing'), ('person', 'person', 'third'), ('person', 'person', 'gone'),
     ('country', 'person', 'guest')) v(invited, kind, value) on v.invited = substr(m.id, 3)`,
  `insert into occurrence_change (community_id, meeting_id, occurrence, kind, starts_local, starts_at, minutes, title, place, link, agenda, sequence, changed_at)
   select m.community_id, m.id, v.occurrence, v.kind, v.starts, v.starts::timestamp at time zone m.zone, v.minutes, v.title, v.place, v.link, v.agenda, 1, ${NOW} - interval '5 days'
   from meeting m, lateral (values (${nth(1)}, 'skipped', null, null, null, null, null, null),
     (${nth(2)}, 'changed', ${local("m.starts_local::timestamp + interval '15 days'")}, 90, 'Another title', 'Another room', 'https://example.org/another', ''),
     (${local("m.starts_local::timestamp + interval '17 days'")}, 'added', ${local("m.starts_local::timestamp + interval '17 days'")}, null, null, '', '', null)
   ) v(occurrence, kind, starts, minutes, title, place, link, agenda) where m.rule is not null`,
  `insert into meeting_document (community_id, meeting_id, resource_id)
   select m.community_id, m.id, r.id from meeting m join resource r on r.community_id = m.community_id and r.id in ('r' || substr(m.id, 2, 1) || 'out', 'imported')`,
  `insert into meeting_edit (community_id, id, meeting_id, occurrence, sequence, person_id, at, before, followed_by)
   select m.community_id, 'e' || m.id, m.id, case when m.rule is null then '' else m.starts_local end, m.sequence, m.organiser_id, ${NOW} - interval '6 days',
     jsonb_build_object('meeting', jsonb_build_object('title', 'Before', 'folded', 'before', 'startsLocal', m.starts_local, 'zone', m.zone, 'startsAt', ${iso("m.starts_at")},
       'minutes', 30, 'rule', m.rule, 'endsAt', ${iso("m.ends_at")}, 'place', null, 'link', null, 'agenda', null, 'languages', '[]'::jsonb, 'sharing', 'green',
       'capacity', null, 'rsvpMinutes', 0, 'leads', null, 'organiserId', m.organiser_id, 'chairId', null, 'cancelledAt', null),
       'changes', '[]'::jsonb, 'invited', '[{"kind":"everyone","value":""}]'::jsonb, 'documents', '[]'::jsonb),
     case when m.id like '%open' then replace(m.id, 'open', 'member') end
   from meeting m where m.changed_at is not null`,
];
