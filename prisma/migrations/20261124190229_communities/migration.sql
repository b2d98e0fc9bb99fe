-- AlterTable
ALTER TABLE "handle" ADD COLUMN     "language" TEXT,
ADD COLUMN     "left_at" TIMESTAMPTZ(3),
ADD COLUMN     "name" TEXT,
ADD COLUMN     "spaces" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "standing" TEXT,
ADD COLUMN     "zone" TEXT;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "role_by_hand" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "invite" (
    "community_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "invite_pkey" PRIMARY KEY ("community_id","hash")
);

-- CreateTable
CREATE TABLE "former_space" (
    "community_id" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "left_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "former_space_pkey" PRIMARY KEY ("community_id","platform","external_id")
);

-- CreateTable
CREATE TABLE "greeting" (
    "community_id" TEXT NOT NULL,
    "space_id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "greeting_pkey" PRIMARY KEY ("community_id","space_id","channel")
);

-- CreateTable
CREATE TABLE "setup_try" (
    "platform" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "tries" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setup_try_pkey" PRIMARY KEY ("platform","external_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "invite_hash_key" ON "invite"("hash");

-- CreateIndex
CREATE INDEX "handle_platform_external_id_idx" ON "handle"("platform", "external_id");

-- AddForeignKey
ALTER TABLE "invite" ADD CONSTRAINT "invite_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_space" ADD CONSTRAINT "former_space_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "greeting" ADD CONSTRAINT "greeting_community_id_space_id_fkey" FOREIGN KEY ("community_id", "space_id") REFERENCES "space"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Isolation, as at the end of the first migration. Nobody inside a community has to do with tries to join one.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['invite', 'former_space', 'greeting']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY scoped ON %I TO rapporteur_scoped USING (community_id = current_setting(''rapporteur.community'')) WITH CHECK (community_id = current_setting(''rapporteur.community''))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO rapporteur_scoped', t);
  END LOOP;
END
$$;

-- An audit log goes with its community and not before: what belongs to one that is there can still not be deleted.
DROP TRIGGER audit_append_only ON "audit";
CREATE FUNCTION audit_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM community WHERE id = OLD.community_id) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'the audit log is append-only';
END
$$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON "audit" FOR EACH ROW EXECUTE FUNCTION audit_stays();
CREATE TRIGGER audit_not_emptied BEFORE TRUNCATE ON "audit" FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

-- Whoever still works in a community while it is erased waits here, and then finds it gone and is undone.
CREATE OR REPLACE FUNCTION audit_end(of_community text) RETURNS TABLE (seq integer, hash text) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit ' || of_community, 0));
  IF NOT EXISTS (SELECT FROM community c WHERE c.id = of_community) THEN
    RAISE EXCEPTION 'community % is gone', of_community;
  END IF;
  RETURN QUERY SELECT a.seq, a.hash FROM audit a WHERE a.community_id = of_community ORDER BY a.seq DESC LIMIT 1;
END
$$;

-- Erases the current community whole: every table that names a community is emptied of it, whichever there are. Tables
-- that others still point at are tried again after those. The second pass takes what was being written meanwhile.
CREATE FUNCTION erase_community() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  gone text := current_setting('rapporteur.community');
  waiting text[];
  again text[];
  t text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit ' || gone, 0));
  FOR pass IN 1..2 LOOP
    SELECT coalesce(array_agg(c.relname::text ORDER BY c.relname), '{}') INTO waiting
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'community_id' AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND (pass = 2 OR c.relname <> 'audit');
    WHILE cardinality(waiting) > 0 LOOP
      again := '{}';
      FOREACH t IN ARRAY waiting LOOP
        BEGIN
          EXECUTE format('DELETE FROM %I WHERE community_id = $1', t) USING gone;
        EXCEPTION WHEN foreign_key_violation OR restrict_violation THEN
          again := again || t;
        END;
      END LOOP;
      IF cardinality(again) = cardinality(waiting) THEN
        RAISE EXCEPTION 'tables of community % hold each other: %', gone, again;
      END IF;
      waiting := again;
    END LOOP;
    DELETE FROM community WHERE id = gone;
  END LOOP;
END
$$;
REVOKE ALL ON FUNCTION erase_community() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_community() TO rapporteur_scoped;
