import { sql } from "../../../services/store/store.ts";

/** The condition that the resource `r` is what the subscription `s` wants, but for its words (answering.ts). */
export const isWanted = sql`(s.kind in ('', r.kind) and s.country in ('', r.country) and (s.crime = '' or s.crime = any(r.crimes))
  and (s.language = '' or s.language = r.language or s.language = any(r.languages))
  and (s.topic_key = '' or exists (select from resource_topic rt
    where rt.community_id = r.community_id and rt.resource_id = r.id and rt.topic_key = s.topic_key)))`;
