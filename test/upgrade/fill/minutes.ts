import { NOW, space } from "./words.ts";

/** Minutes of meetings of every label, being taken and closed, with notes and links. */
export const minutes: readonly string[] = [
  `insert into session (community_id, id, meeting_id, occurrence, platform, space_id, channel, open_in, opened_by_id, opened_at, closed_at)
   select m.community_id, 's' || m.id, m.id, m.starts_local, m.platform, m.space_id, m.channel,
     case when m.id like '%open' then m.platform || ' ' || m.space_id || ' ' || m.channel end, m.organiser_id, m.starts_at,
     case when m.id not like '%open' then m.starts_at + interval '1 hour' end
   from meeting m where m.id like '%open' or m.id like '%moderator' or m.id like '%person'`,
  `insert into note (community_id, id, session_id, kind, text, href, author_id, at)
   select s.community_id, 'n' || v.place || s.id, s.id, v.kind, v.text, v.href, v.author, s.opened_at + make_interval(mins => v.place)
   from session s, (values (1, 'note', 'The budget is short', null, 'member'), (2, 'note', 'Lea takes the floor', null, 'gone'),
     (3, 'link', 'The slides', 'https://example.org/slides', null)) v(place, kind, text, href, author)`,
  // Somebody opens, says nothing and closes again.
  `insert into session (community_id, id, meeting_id, occurrence, platform, space_id, channel, opened_at, closed_at)
   select id, 'silent', 'm1open', '2026-11-20T10:00', 'console', ${space("id", "'console'")}, 'C1', ${NOW} - interval '5 days', ${NOW} - interval '5 days' from community`,
];
