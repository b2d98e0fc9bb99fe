import { LABELS } from "./words.ts";

// A name counts twice and is filed as it stands; prose is filed by its English stems. What is not published has an owner.
const DOCUMENTS = `(
  select community_id, 'contact' as kind, id, folded, post as prose, sharing, null as owner from contact
  union all
  select community_id, 'resource', id, folded, coalesce(summary, ''), sharing, case when published_at is null then submitted_by_id end from resource)`;

/** The search's index of contacts and resources, filed as the product does, but by fewer fields and languages. */
export const search: readonly string[] = [
  `insert into posting (community_id, kind, term, doc, tf, len, fields, sharing, owner)
   with word as (
     select d.*, 'x:' || w as term, 2 as weight, 1 as bit from ${DOCUMENTS} d, regexp_split_to_table(d.folded, ' ') w
     union all
     select d.*, 'en:' || (ts_lexize('english_stem', lower(w)))[1], 1, 8 from ${DOCUMENTS} d, regexp_split_to_table(d.prose, ' ') w
   ), counted as (select community_id, kind, id, sum(weight) as len from word where term is not null group by 1, 2, 3)
   select w.community_id, w.kind, w.term, w.id, sum(w.weight), min(c.len), bit_or(w.bit), array_position(${LABELS}, w.sharing) - 1, w.owner
   from word w join counted c using (community_id, kind, id) where w.term is not null group by w.community_id, w.kind, w.term, w.id, w.sharing, w.owner`,
  `insert into search_total (community_id, kind, docs, length)
   select community_id, kind, count(*), sum(len) from (select distinct community_id, kind, doc, len from posting) each_doc group by 1, 2`,
  `insert into search_word (community_id, kind, word)
   select distinct community_id, kind, w from ${DOCUMENTS} d, regexp_split_to_table(d.folded || ' ' || lower(d.prose), ' ') w where owner is null and length(w) >= 4`,
];
