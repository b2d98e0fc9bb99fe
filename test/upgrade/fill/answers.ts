import { NOW } from "./words.ts";

/** What people said of meetings: answers, places held, waited for and offered, who was there, who wants to hear no more. */
export const answers: readonly string[] = [
  `insert into rsvp (community_id, meeting_id, occurrence, person_id, answer, note, answered_at, seat, queued_at, offered_until)
   select m.community_id, m.id, case when m.rule is not null and v.place % 2 = 0 then m.starts_local else '' end, v.person,
     case when m.capacity is null then v.answer else 'yes' end, v.note, ${NOW} - make_interval(days => 3, mins => v.place),
     case when m.capacity is not null then v.seat end, case when m.capacity is not null and v.seat <> 'held' then ${NOW} - make_interval(days => 3, mins => v.place) end,
     case when m.capacity is not null and v.seat = 'offered' then ${NOW} + interval '1 hour' end
   from meeting m, (values (1, 'member', 'yes', null, 'held'), (2, 'other', 'maybe', 'A quarter of an hour late', 'offered'), (3, 'third', 'no', null, 'waiting'),
     (4, 'moderator', 'yes', 'I bring the papers', 'lapsed'), (5, 'gone', 'yes', null, 'held')) v(place, person, answer, note, seat)`,
  `insert into attendance (community_id, meeting_id, occurrence, person_id, how, at)
   select m.community_id, m.id, m.starts_local, v.person, v.how, m.starts_at + interval '5 minutes'
   from meeting m, (values ('member', 'here'), ('third', 'recorded'), ('gone', 'here')) v(person, how) where m.starts_at < ${NOW}`,
  `insert into mute (community_id, meeting_id, occurrence, person_id, at)
   select m.community_id, m.id, case when m.rule is not null and v.person = 'other' then m.starts_local else '' end, v.person, ${NOW} - interval '2 days'
   from meeting m, (values ('other'), ('third')) v(person)`,
];
