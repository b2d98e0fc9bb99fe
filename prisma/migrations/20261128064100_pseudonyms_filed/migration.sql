-- By what a pseudonym of the audit log is found, nobody computes without the bot's key: a copy of the database does not say whose it is.
-- What is there is filed by a chore; until then each is opened.
DROP INDEX "audit_person_community_id_pseudonym_key";
ALTER TABLE "audit_person" DROP COLUMN "pseudonym",
ADD COLUMN     "digest" TEXT,
ADD COLUMN     "key_id" TEXT;

-- CreateIndex
CREATE INDEX "audit_person_community_id_digest_idx" ON "audit_person"("community_id", "digest");

-- The end of a community's audit chain, held for this transaction (whoever appends next waits), which keys sign it no more, and
-- what names these persons: one row. It is told to whoever appends; the log itself is not theirs to read.
CREATE OR REPLACE FUNCTION audit_end(of_community text, of_persons text[]) RETURNS TABLE (seq integer, hash text, key_id text, retired text[], persons jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM audit_of(of_community);
  -- Who is to be given a name is held first, as everybody does who waits for the end of the chain while they hold persons.
  PERFORM FROM person p WHERE p.community_id = of_community AND p.id = ANY (of_persons)
    AND NOT EXISTS (SELECT FROM audit_person n WHERE n.community_id = p.community_id AND n.named = p.id) ORDER BY p.id FOR KEY SHARE OF p;
  PERFORM pg_advisory_xact_lock(hashtextextended('audit ' || of_community, 0));
  IF NOT EXISTS (SELECT FROM community c WHERE c.id = of_community) THEN
    RAISE EXCEPTION 'community % is gone', of_community;
  END IF;
  RETURN QUERY SELECT a.seq, a.hash, a.key_id,
    ARRAY(SELECT k.id FROM audit_key k WHERE k.community_id = of_community),
    (SELECT coalesce(jsonb_agg(jsonb_build_object('named', p.named, 'sealed', p.sealed)), '[]')
      FROM audit_person p WHERE p.community_id = of_community AND p.named = ANY (of_persons))
    FROM (SELECT 1) one LEFT JOIN LATERAL
      (SELECT l.seq, l.hash, l.key_id FROM audit l WHERE l.community_id = of_community ORDER BY l.seq DESC LIMIT 1) a ON true;
END
$$;

-- Keeps what names persons in the log, in place of what was there; whoever is no person of the community is named by nothing.
DROP FUNCTION audit_name(text, text[], text[], text[]);
CREATE FUNCTION audit_name(of_community text, of_persons text[], seals text[], digests text[], of_key text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM audit_of(of_community);
  INSERT INTO audit_person AS a (community_id, named, person_id, sealed, digest, key_id)
  SELECT of_community, n.named, p.id, n.sealed, n.digest, of_key FROM unnest(of_persons, seals, digests) AS n(named, sealed, digest)
  JOIN person p ON p.community_id = of_community AND p.id = n.named
  ON CONFLICT (community_id, named) DO UPDATE
    SET person_id = excluded.person_id, sealed = excluded.sealed, digest = excluded.digest, key_id = excluded.key_id;
END
$$;
REVOKE ALL ON FUNCTION audit_name(text, text[], text[], text[], text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_name(text, text[], text[], text[], text) TO rapporteur_scoped;
