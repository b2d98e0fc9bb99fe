import { label, NOW } from "./words.ts";

/** Contacts of every label, with what hangs on them; a trigger keeps their words. */
export const contacts: readonly string[] = [
  `insert into contact (community_id, id, reference, name, organisation, post, country, languages, sharing, sealed_emails, sealed_phones, sealed_note, folded, created_at, updated_at)
   select c.id, 'k' || n || i, case i when 1 then 'row ' || n end, given || ' Núñez ' || n, 'Office ' || n, 'Head of tracing operations', country, array['es', 'en'],
     ${label("n")}, case when n > 0 then 'sealed emails ' || n || i end, case i when 1 then 'sealed phones ' || n end, case i when 2 then 'sealed note ' || n end,
     folded || ' nunez ' || n, ${NOW} - interval '90 days', ${NOW} - make_interval(days => n)
   from community c, generate_series(0, 4) n, (values (1, 'María', 'maria', 'PY'), (2, 'João', 'joao', 'BR')) v(i, given, folded, country)`,
  `insert into contact_topic (community_id, contact_id, topic_key)
   select community_id, id, t from contact, unnest(array['tracing', 'marking']) t where t = 'tracing' or id like '%1'`,
  `insert into point_of_contact (community_id, country, topic_key, contact_id)
   select c.community_id, (array['PY', 'BR', 'MX', 'FR', 'AR'])[1 + substr(c.id, 2, 1)::int], t.topic_key, c.id
   from contact c join contact_topic t on t.community_id = c.community_id and t.contact_id = c.id where c.id like '%1'`,
];
