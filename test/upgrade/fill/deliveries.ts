import { encoded, iso, NOW, space } from "./words.ts";

// Every state, with every reason for it.
const ENDS = `unnest(array['planned', 'claimed', 'sending', 'sent', 'dropped', 'dropped', 'dropped', 'dropped', 'dropped', 'dropped', 'dropped', 'dropped',
  'failed', 'failed', 'failed', 'failed', 'failed'], array[null, null, null, null, 'cancelled', 'late', 'nothing', 'unwanted', 'muted', 'declined', 'summarised', 'withheld',
  'gone', 'refused', 'exhausted', 'uncertain', 'bug']) with ordinality ends(state, reason, nth)`;

// What each kind is about, which of it, and what is noted; `at` is the meeting's or the poll's beginning. Digests have their own.
const KINDS = `lateral (select row_number() over () as number, v.* from (values
  ('wave', m.id, slot, '{}'::jsonb, false),
  ('lapse', m.id, m.starts_local || ' ' || instant, jsonb_build_object('key', m.starts_local), false),
  ('reminder', m.id, slot, '{}', false),
  ('reminder', m.id, slot, '{"ask":1}', true),
  ('reminder', m.id, slot || ' snooze ' || minute, jsonb_build_object('snooze', jsonb_build_object('key', m.starts_local, 'wait', '1h')), true),
  ('change', m.id, m.starts_local || ' ' || instant, jsonb_build_object('key', m.starts_local, 'was', jsonb_build_object('start', instant, 'minutes', 30, 'title', 'Before',
    'place', null, 'link', null, 'rule', m.rule)), true),
  ('notice', m.id, 'reminder.missed ' || m.starts_local, jsonb_build_object('person', 'member', 'about', 'meeting', 'code', 'reminder.missed',
    'params', jsonb_build_object('title', m.title, 'count', 1), 'moments', jsonb_build_object('first', instant)), true),
  ('notice', 'r' || n || 'out', 'review.told.approved ' || instant, jsonb_build_object('person', 'member', 'about', 'resource', 'code', 'review.told.approved',
    'params', jsonb_build_object('title', 'Tracing guide'), 'moments', '{}'::jsonb), true),
  ('notice', 'p' || n || 'open', 'poll.ended.ask ' || instant, jsonb_build_object('person', 'member', 'about', 'poll', 'code', 'poll.ended.ask',
    'params', jsonb_build_object('title', 'Poll'), 'moments', '{}'::jsonb), true),
  ('offer', m.id, m.starts_local || ' ' || instant, jsonb_build_object('key', m.starts_local, 'given', n = 1), true),
  ('places', m.id, m.starts_local || ' ' || instant, jsonb_build_object('key', m.starts_local), true),
  ('poll', 'p' || n || 'became', 'm' || n || 'person', '{}', false),
  ('minutes', 's' || m.id, instant, '{}', false)
) v(kind, subject, occurrence, detail, direct)) kinds`;

/** The ledger: every kind in every state with every reason, to channels and persons, and what the console shows of it. */
export const deliveries: readonly string[] = [
  `insert into delivery (community_id, id, key, kind, subject_id, occurrence, platform, space_id, address, recipient, person_id, detail, due_at, attempt_at, state, reason,
     attempts, lease_until, leased_by, receipt, settled_at, created_at)
   select m.community_id, 'y' || number || 'x' || nth || '-' || n, concat_ws('/', kind, subject, ${encoded("occurrence || again")}, 
       case when silent then '//channel/' when kind = 'notice' then 'console/' || ${space("m.community_id", "'console'")} || '/direct/consolemember' when direct then 'person/member'
         else m.platform || '/' || m.space_id || '/channel/' || m.channel end),
     kind, subject, occurrence || again, case when silent then '' when direct then 'console' else m.platform end, case when silent then '' when direct then ${space("m.community_id", "'console'")} else m.space_id end,
     case when direct then 'direct' else 'channel' end, case when silent then '' when direct then 'consolemember' else m.channel end, case when direct and kind <> 'notice' then 'member' end,
     detail, due, due + case when state = 'planned' and nth % 2 = 0 then interval '4 minutes' else interval '0' end, state, reason, (state <> 'planned')::int,
     case when state in ('claimed', 'sending') then ${NOW} + interval '20 seconds' end, case when state in ('claimed', 'sending') then 'worker' end,
     case when state = 'sent' and not silent then 'receipt ' || number || '-' || n end, case when state in ('sent', 'dropped', 'failed') then due + interval '2 seconds' end, due - interval '1 day'
   from meeting m, lateral (select substr(m.id, 2, 1)::int as n, ${iso("m.starts_at")} as instant, left(${iso("m.starts_at")}, 16) || 'Z' as minute,
     m.starts_local || ' ' || left(${iso("m.starts_at")}, 16) || 'Z 15' as slot) times, ${KINDS}, ${ENDS},
     lateral (select kind in ('wave', 'lapse') as silent, case nth when 1 then '' else ' again ' || nth end as again,
       case when state in ('planned', 'claimed', 'sending') then ${NOW} else m.starts_at - interval '15 minutes' end as due) how
   where m.id like '%moderator' and not (silent and state in ('claimed', 'sending'))`,
  `insert into post (community_id, id, space_id, address, recipient, key, view, caller, at)
   select community_id, 'post' || id, space_id, address, recipient, key,
     jsonb_build_object('title', kind, 'blocks', jsonb_build_array(jsonb_build_object('kind', 'text', 'body', jsonb_build_array(subject_id)))), null, settled_at
   from delivery where platform = 'console' and state = 'sent' order by community_id, settled_at, id`,
  `insert into post (community_id, id, space_id, address, recipient, key, view, caller, at)
   select id, 'answer', ${space("id", "'console'")}, 'channel', 'C1', 'invocation 1', '{"blocks":[{"kind":"divider"}]}', 'Max', ${NOW} from community`,
];
