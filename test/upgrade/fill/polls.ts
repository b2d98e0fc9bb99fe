import { label, local, NOW, space } from "./words.ts";

/** Polls of every label: open, closed without a meeting, and such that became one. */
export const polls: readonly string[] = [
  `insert into poll (community_id, id, title, minutes, zone, place, link, sharing, organiser_id, platform, space_id, channel, folded, closes_at, created_at, closed_at, meeting_id)
   select c.id, 'p' || n || state, 'Poll ' || n || ' ' || state, 60, 'Europe/Madrid', case when n > 1 then 'Room' end, case when n < 2 then 'https://example.org/join' end, ${label("n")},
     case when n <> 2 then (array['admin', 'moderator', 'member', 'gone', 'other'])[1 + n] end, 'console', ${space("c.id", "'console'")}, 'C' || n, 'poll ' || n || ' ' || state,
     case state when 'open' then ${NOW} + interval '2 days' end, ${NOW} - interval '8 days', case when state <> 'open' then ${NOW} - interval '7 days' end,
     case state when 'became' then 'm' || n || 'person' end
   from community c, generate_series(0, 4) n, unnest(array['open', 'closed', 'became']) state`,
  `insert into poll_option (community_id, poll_id, number, starts_local, starts_at)
   select p.community_id, p.id, n, ${local("t")}, t at time zone p.zone
   from poll p, generate_series(1, 3) n, lateral (select timestamp '2026-12-01 10:00' + make_interval(days => n) as t) times`,
  `insert into poll_vote (community_id, poll_id, number, person_id, vote, at)
   select o.community_id, o.poll_id, o.number, v.person, (array['yes', 'if-need-be', 'no'])[1 + (o.number + v.place) % 3], ${NOW} - interval '7 days 2 hours'
   from poll_option o, unnest(array['member', 'other', 'third', 'guest', 'gone']) with ordinality v(person, place)`,
];
