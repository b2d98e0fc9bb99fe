import { label, NOW } from "./words.ts";

/** Resources of every label, each with a word that no other label's has, published, waiting and rejected, and the queue through which they went. */
export const resources: readonly string[] = [
  `insert into resource (community_id, id, title, url, kind, country, language, summary, sharing, folded, submitted_by_id, created_at, published_at)
   select c.id, 'r' || n || state, 'Tracing guide ' || word || ' ' || state, 'https://example.org/' || n || '/' || state, kind, case when n < 3 then 'PY' end, 'en',
     case when n <> 1 then 'How firearms are traced across borders' end, ${label("n")}, lower('Tracing guide ' || word || ' ' || state), author, ${NOW} - make_interval(days => 10 + n),
     case state when 'out' then ${NOW} - make_interval(days => 9 + n) end
   from community c, generate_series(0, 4) n, (values ('out', 'guide', 'member'), ('waits', 'law', 'other'), ('refused', 'ruling', 'gone')) v(state, kind, author),
     lateral (select (array['almond', 'beech', 'cedar', 'dogwood', 'elder'])[1 + n] as word) own`,
  `insert into resource (community_id, id, title, url, kind, language, folded, created_at, published_at)
   select id, 'imported', 'Imported', 'https://example.org/imported', 'study', 'es', 'imported', ${NOW} - interval '100 days', ${NOW} - interval '100 days' from community`,
  `insert into resource_topic (community_id, resource_id, topic_key)
   select community_id, id, t from resource, unnest(array['tracing', 'marking']) t where t = 'tracing' or id like 'r%out'`,
  `insert into review_item (community_id, id, subject_kind, subject_id, submitted_by_id, created_at, decision, reason, decided_by_id, decided_at)
   select community_id, 'v' || id, 'resource', id, submitted_by_id, created_at,
     case when id like '%out' then 'approved' when id like '%refused' then 'rejected' end, case when id like '%refused' then 'Known already' end,
     case when id like '%out' then 'moderator' when id like '%refused' then 'away' end, case when id not like '%waits' then created_at + interval '1 day' end
   from resource where submitted_by_id is not null`,
];
