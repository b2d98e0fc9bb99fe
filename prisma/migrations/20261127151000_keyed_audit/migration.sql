-- AlterTable
ALTER TABLE "audit" ADD COLUMN     "countersigned" TEXT,
ADD COLUMN     "key_id" TEXT;

-- CreateTable
CREATE TABLE "audit_key" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "retired_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_key_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "audit_person" (
    "community_id" TEXT NOT NULL,
    "named" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,

    CONSTRAINT "audit_person_pkey" PRIMARY KEY ("community_id","named")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_person_community_id_pseudonym_key" ON "audit_person"("community_id", "pseudonym");

-- CreateIndex
CREATE INDEX "audit_person_community_id_person_id_idx" ON "audit_person"("community_id", "person_id");

-- AddForeignKey
ALTER TABLE "audit_person" ADD CONSTRAINT "audit_person_community_id_person_id_fkey" FOREIGN KEY ("community_id", "person_id") REFERENCES "person"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The product's own: who a pseudonym of the audit log is, and by which keys older entries are checked.
DO $$
BEGIN
  PERFORM rapporteur_policies('audit_key',    NULL, NULL, NULL, NULL);
  PERFORM rapporteur_policies('audit_person', NULL, NULL, NULL, NULL);
END
$$;

-- Throws where the transaction is another community's.
CREATE FUNCTION audit_of(of_community text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('rapporteur.community', true) NOT IN ('', of_community) THEN
    RAISE EXCEPTION 'another community''s chain';
  END IF;
END
$$;

-- The end of a community's audit chain, held for this transaction (whoever appends next waits), which keys sign it no more, and
-- the pseudonyms of these persons: one row. It is told to whoever appends; the log itself is not theirs to read. What ran before
-- this appended what no key signs, and finds its function gone.
DROP FUNCTION audit_end(text);
CREATE FUNCTION audit_end(of_community text, of_persons text[]) RETURNS TABLE (seq integer, hash text, key_id text, retired text[], persons jsonb)
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
    (SELECT coalesce(jsonb_agg(jsonb_build_object('named', p.named, 'pseudonym', p.pseudonym, 'sealed', p.sealed)), '[]')
      FROM audit_person p WHERE p.community_id = of_community AND p.named = ANY (of_persons))
    FROM (SELECT 1) one LEFT JOIN LATERAL
      (SELECT l.seq, l.hash, l.key_id FROM audit l WHERE l.community_id = of_community ORDER BY l.seq DESC LIMIT 1) a ON true;
END
$$;

-- Keeps what names persons in the log, in place of what was there; whoever is no person of the community is named by nothing.
CREATE FUNCTION audit_name(of_community text, of_persons text[], pseudonyms text[], seals text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM audit_of(of_community);
  INSERT INTO audit_person AS a (community_id, named, person_id, pseudonym, sealed)
  SELECT of_community, n.named, p.id, n.pseudonym, n.sealed FROM unnest(of_persons, pseudonyms, seals) AS n(named, pseudonym, sealed)
  JOIN person p ON p.community_id = of_community AND p.id = n.named
  ON CONFLICT (community_id, named) DO UPDATE
    SET person_id = excluded.person_id, pseudonym = excluded.pseudonym, sealed = excluded.sealed;
END
$$;

-- Keeps what a key's entries are checked by when it signs no more.
CREATE FUNCTION audit_retire(of_community text, of_key text, what_checks text, at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM audit_of(of_community);
  INSERT INTO audit_key (community_id, id, sealed, retired_at) VALUES (of_community, of_key, what_checks, at)
  ON CONFLICT (community_id, id) DO NOTHING;
END
$$;

-- Old entries can go where a checkpoint says that they do, and all of them with their community.
CREATE INDEX "audit_checkpoint_idx" ON "audit" ("community_id", "seq") WHERE action = 'chain.checkpoint';
CREATE OR REPLACE FUNCTION audit_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND (NOT EXISTS (SELECT FROM community WHERE id = OLD.community_id) OR EXISTS (
    SELECT FROM audit c WHERE c.community_id = OLD.community_id AND c.action = 'chain.checkpoint' AND c.seq > OLD.seq
      AND (c.detail ->> 'through')::integer >= OLD.seq)) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'the audit log is append-only';
END
$$;

-- Deletes what a checkpoint says is cut off, and the keys by which nothing is checked any more. The product's alone.
CREATE FUNCTION audit_cut(of_community text, through integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM audit_of(of_community);
  IF coalesce(nullif(current_setting('rapporteur.power', true), '')::integer, 4) < 4 THEN
    RAISE EXCEPTION 'the audit log is append-only';
  END IF;
  DELETE FROM audit a WHERE a.community_id = of_community AND a.seq <= through;
  -- A change of keys is checked by both.
  DELETE FROM audit_key k WHERE k.community_id = of_community
    AND NOT EXISTS (SELECT FROM audit a WHERE a.community_id = of_community AND (a.key_id = k.id OR a.action = 'chain.rotated' AND a.detail ->> 'from' = k.id));
END
$$;

REVOKE ALL ON FUNCTION audit_of(text), audit_end(text, text[]), audit_name(text, text[], text[], text[]),
  audit_retire(text, text, text, timestamptz), audit_cut(text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_of(text), audit_end(text, text[]), audit_name(text, text[], text[], text[]),
  audit_retire(text, text, text, timestamptz), audit_cut(text, integer) TO rapporteur_scoped;
