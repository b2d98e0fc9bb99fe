-- Who opened private fields of something since then, by their names in the audit log, and under which of these the reader did anything:
-- what is asked before each card, with what else stands on it.
CREATE FUNCTION looked_lately(of_subject text, since timestamptz) RETURNS TABLE (actors text[], names jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT
    array(SELECT DISTINCT a.actor_id FROM audit a WHERE a.community_id = current_setting('rapporteur.community') AND a.action = 'contact.look'
      AND a.subject = of_subject AND a.at >= since AND a.actor_id IS NOT NULL),
    (SELECT coalesce(jsonb_agg(jsonb_build_object('named', p.named, 'sealed', p.sealed)), '[]') FROM audit_person p
      WHERE p.community_id = current_setting('rapporteur.community') AND p.person_id = nullif(current_setting('rapporteur.person'), ''))
$$;
REVOKE ALL ON FUNCTION looked_lately(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION looked_lately(text, timestamptz) TO rapporteur_scoped;

-- Who is away is asked wherever contacts stand in order; of a large directory all of it was read for that.
CREATE INDEX "contact_away_idx" ON "contact"("community_id", "country") WHERE "away_until" IS NOT NULL;
