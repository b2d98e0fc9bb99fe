-- Who stands in for a point of contact is asked while that is away, and may answer, also once it is back (docs/adr/0045).

-- Countries for which a person speaks: that named them as a point of contact or as the deputy of one, or whose national correspondent they are.
CREATE OR REPLACE FUNCTION rapporteur_speaks_for(who text) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT s.country), '{}') FROM (
    SELECT pc.country FROM contact c JOIN point_of_contact pc ON pc.community_id = c.community_id AND pc.contact_id = c.id
      WHERE c.community_id = current_setting('rapporteur.community') AND c.person_id = who
    UNION ALL SELECT pc.country FROM contact c JOIN point_of_contact pc ON pc.community_id = c.community_id AND pc.deputy_id = c.id
      WHERE c.community_id = current_setting('rapporteur.community') AND c.person_id = who
    UNION ALL SELECT country FROM correspondent WHERE community_id = current_setting('rapporteur.community') AND person_id = who
  ) s
$$;
