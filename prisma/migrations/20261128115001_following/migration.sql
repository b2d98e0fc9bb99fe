-- How countries carry out what was recommended, and who answers for what an agency, an office or a country is to do (docs/adr/0045).

-- CreateTable
CREATE TABLE "conclusion_tracking" (
    "community_id" TEXT NOT NULL,
    "conclusion_id" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "evidence" TEXT,
    "by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conclusion_tracking_pkey" PRIMARY KEY ("community_id","conclusion_id","country")
);

-- CreateIndex
CREATE INDEX "conclusion_tracking_community_id_by_id_idx" ON "conclusion_tracking"("community_id", "by_id");

-- AddForeignKey
ALTER TABLE "conclusion_tracking" ADD CONSTRAINT "conclusion_tracking_community_id_conclusion_id_fkey" FOREIGN KEY ("community_id", "conclusion_id") REFERENCES "conclusion"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conclusion_tracking" ADD CONSTRAINT "conclusion_tracking_community_id_by_id_fkey" FOREIGN KEY ("community_id", "by_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Countries for which a person speaks: that named them as a point of contact, or whose national correspondent they are.
CREATE FUNCTION rapporteur_speaks_for(who text) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT s.country), '{}') FROM (
    SELECT pc.country FROM contact c JOIN point_of_contact pc ON pc.community_id = c.community_id AND pc.contact_id = c.id
      WHERE c.community_id = current_setting('rapporteur.community') AND c.person_id = who
    UNION ALL SELECT country FROM correspondent WHERE community_id = current_setting('rapporteur.community') AND person_id = who
  ) s
$$;
REVOKE ALL ON FUNCTION rapporteur_speaks_for(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rapporteur_speaks_for(text) TO rapporteur_scoped;

-- Also what is to be done by a country that named them, by their agency, and by an office in which they work.
CREATE OR REPLACE FUNCTION rapporteur_answers_for(who text) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT o.conclusion_id), '{}') FROM (
    SELECT conclusion_id FROM conclusion_owner WHERE community_id = current_setting('rapporteur.community') AND person_id = who
    UNION ALL SELECT o.conclusion_id FROM person p JOIN conclusion_owner o ON o.community_id = p.community_id AND o.country = p.country
      WHERE p.community_id = current_setting('rapporteur.community') AND p.id = who
    UNION ALL SELECT o.conclusion_id FROM conclusion_owner o
      WHERE o.community_id = current_setting('rapporteur.community') AND o.country = ANY (rapporteur_speaks_for(who))
    UNION ALL SELECT o.conclusion_id FROM contact c JOIN conclusion_owner o ON o.community_id = c.community_id AND o.contact_id = c.id
      WHERE c.community_id = current_setting('rapporteur.community') AND c.person_id = who
    UNION ALL SELECT o.conclusion_id FROM contact c JOIN conclusion_owner o ON o.community_id = c.community_id AND lower(o.agency) = lower(c.organisation)
      WHERE c.community_id = current_setting('rapporteur.community') AND c.person_id = who
    UNION ALL SELECT o.conclusion_id FROM contact c JOIN contact k ON k.community_id = c.community_id AND k.person_id IS NULL
        AND k.country IS NOT DISTINCT FROM c.country AND lower(k.organisation) = lower(c.organisation)
      JOIN conclusion_owner o ON o.community_id = k.community_id AND o.contact_id = k.id
      WHERE c.community_id = current_setting('rapporteur.community') AND c.person_id = who
  ) o
$$;

-- Who sees a conclusion sees how countries carry it out; who speaks for a country says so, and moderators.
DO $$
DECLARE
  its text := 'EXISTS (SELECT FROM conclusion c WHERE c.community_id = conclusion_tracking.community_id AND c.id = conclusion_tracking.conclusion_id)';
  speaks text := ' AND country = ANY ((SELECT rapporteur_speaks_for({member}))::text[])) OR {power} >= 2';
BEGIN
  PERFORM rapporteur_policies('conclusion_tracking', its, '(' || its || speaks, '(' || its || speaks, NULL);
END
$$;
CREATE TRIGGER notes_part_by_id AFTER INSERT OR UPDATE OF by_id ON "conclusion_tracking" FOR EACH ROW
  WHEN (NEW.by_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('by_id', 'conclusion_id', 'country');
