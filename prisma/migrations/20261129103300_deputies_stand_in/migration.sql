-- A deputy answers in the place of a point of contact, and speaks for the country then: while that is away or has left, or is nobody here
-- (docs/adr/0045). Policies know no clock: who is away is whoever has a day of return, which the freshness chore takes out a month after it.
-- Whoever says that they have left the post speaks for nobody.

CREATE OR REPLACE FUNCTION rapporteur_speaks_for(who text) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT s.country), '{}') FROM (
    SELECT pc.country FROM contact c JOIN point_of_contact pc ON pc.community_id = c.community_id AND pc.contact_id = c.id
      WHERE c.community_id = current_setting('rapporteur.community') AND c.person_id = who AND c.left_at IS NULL
    UNION ALL SELECT pc.country FROM contact c JOIN point_of_contact pc ON pc.community_id = c.community_id AND pc.deputy_id = c.id
      JOIN contact h ON h.community_id = pc.community_id AND h.id = pc.contact_id
      LEFT JOIN person p ON p.community_id = h.community_id AND p.id = h.person_id AND p.left_at IS NULL AND p.suspended_at IS NULL
      WHERE c.community_id = current_setting('rapporteur.community') AND c.person_id = who AND c.left_at IS NULL
        AND (h.away_until IS NOT NULL OR h.left_at IS NOT NULL OR p.id IS NULL)
    UNION ALL SELECT country FROM correspondent WHERE community_id = current_setting('rapporteur.community') AND person_id = who
  ) s
$$;
