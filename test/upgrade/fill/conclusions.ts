import { iso, label, LABELS, NOW } from "./words.ts";

const RECORDED = `${NOW} - make_interval(days => 1 + n, mins => 4 * j)`;

/** Conclusions of every label beside meetings of every label, lower ones included, and the digests that told of them. */
export const conclusions: readonly string[] = [
  `insert into conclusion (community_id, id, reference, text, language, sharing, meeting_id, pillar_key, topic_key, country, author_id, concluded_at, created_at, withdrawn_at, source)
   select c.id, 'c' || n || j || meeting, case when j = 0 then n || '/' || meeting end, 'Concluded: ' || n || ' ' || j, (array['es', 'en'])[1 + j % 2], ${label("j")},
     'm' || n || meeting, case when j > 1 then 'cooperation' end, case when j < 3 then 'tracing' end, case j when 1 then 'PY' end,
     (array['member', 'gone', 'moderator', null, 'other'])[1 + j], ${RECORDED} - interval '1 hour', ${RECORDED},
     case when n = 3 and j = 2 then ${NOW} - interval '12 hours' end, case j when 4 then 'https://example.org/message/' || n end
   from community c, generate_series(0, 4) n, generate_series(0, 4) j, unnest(array['open', 'moderator', 'person']) meeting`,
  `insert into conclusion (community_id, id, text, language, sharing, author_id, concluded_at, created_at)
   select c.id, 'free' || n, 'Concluded without a meeting: ' || n, 'en', ${label("n")}, 'member', ${NOW} - interval '2 years', ${NOW} - make_interval(days => n) from community c, generate_series(0, 4) n`,
  `insert into digest (community_id, id, cron, zone, platform, space_id, channel, covered_until, made_by_id, created_at, stopped_at)
   select h.community_id, 'd' || h.id, '0 12 * * *', 'UTC', s.platform, s.external_id, h.external_id, ${NOW}, 'moderator', ${NOW} - interval '20 days',
     case when s.platform = 'discord' then ${NOW} - interval '1 day' end
   from channel h join space s on s.community_id = h.community_id and s.id = h.space_id`,
  // A run a day: what it said of the last ten minutes before it is noted with it.
  `insert into delivery (community_id, id, key, kind, subject_id, occurrence, platform, space_id, address, recipient, detail, due_at, attempt_at, state, reason, attempts,
     receipt, settled_at, created_at)
   select d.community_id, d.id || '/' || run, concat_ws('/', 'digest', d.id, replace(${iso("due")}, ':', '%3A'), d.platform, d.space_id, 'channel', d.channel), 'digest', d.id, ${iso("due")},
     d.platform, d.space_id, 'channel', d.channel,
     case when state = 'sent' then jsonb_build_object('upTo', ${iso("due")}, 'seen', (select coalesce(jsonb_agg(c.id order by c.id), '[]') from conclusion c
       where c.community_id = d.community_id and c.created_at > due - interval '10 minutes' and c.created_at <= due and c.withdrawn_at is null
         and array_position(${LABELS}, c.sharing) <= array_position(${LABELS}, h.clearance))) else '{}' end,
     due, due, state, reason, case state when 'planned' then 0 else 1 end, case state when 'sent' then 'receipt ' || run end,
     case when state <> 'planned' then due + interval '1 second' end, due - interval '1 day'
   from digest d join channel h on h.community_id = d.community_id and 'd' || h.id = d.id,
     (values (-1, 'planned', null), (0, 'sent', null), (1, 'sent', null), (2, 'sent', null), (3, 'failed', 'exhausted'), (4, 'sent', null), (5, 'sent', null), (6, 'dropped', 'nothing'))
       v(run, state, reason), lateral (select ${NOW} - make_interval(days => run) as due) times
   where run >= 0 or d.stopped_at is null`,
];
