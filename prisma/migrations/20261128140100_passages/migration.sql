-- The documents that resources are, and their passages (docs/adr/0047-files-live-in-the-store.md).

-- CreateTable
CREATE TABLE "stored_file" (
    "community_id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("community_id","sha256")
);

-- CreateTable
CREATE TABLE "stored_file_chunk" (
    "community_id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "stored_file_chunk_pkey" PRIMARY KEY ("community_id","sha256","number")
);

-- CreateTable
CREATE TABLE "resource_file" (
    "community_id" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "pages" INTEGER,
    "textless" INTEGER NOT NULL DEFAULT 0,
    "attached_at" TIMESTAMPTZ(3) NOT NULL,
    "label" SMALLINT NOT NULL DEFAULT 0,
    "owner" TEXT,

    CONSTRAINT "resource_file_pkey" PRIMARY KEY ("community_id","resource_id")
);

-- CreateTable
CREATE TABLE "resource_passage" (
    "community_id" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "number" TEXT,
    "heading" TEXT,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "page" INTEGER,
    "label" SMALLINT NOT NULL DEFAULT 0,
    "owner" TEXT,

    CONSTRAINT "resource_passage_pkey" PRIMARY KEY ("community_id","resource_id","ordinal")
);

-- CreateIndex
CREATE INDEX "resource_file_community_id_sha256_idx" ON "resource_file"("community_id", "sha256");

-- AddForeignKey
ALTER TABLE "stored_file_chunk" ADD CONSTRAINT "stored_file_chunk_community_id_sha256_fkey" FOREIGN KEY ("community_id", "sha256") REFERENCES "stored_file"("community_id", "sha256") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_file" ADD CONSTRAINT "resource_file_community_id_resource_id_fkey" FOREIGN KEY ("community_id", "resource_id") REFERENCES "resource"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_file" ADD CONSTRAINT "resource_file_community_id_sha256_fkey" FOREIGN KEY ("community_id", "sha256") REFERENCES "stored_file"("community_id", "sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_passage" ADD CONSTRAINT "resource_passage_community_id_resource_id_fkey" FOREIGN KEY ("community_id", "resource_id") REFERENCES "resource"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Bytes of documents are packed already: no time is lost on packing them again.
ALTER TABLE "stored_file_chunk" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

-- A resource's file and passages carry its label, and its submitter while it awaits review.
CREATE TRIGGER carries_resource BEFORE INSERT OR UPDATE OF resource_id ON "resource_file" FOR EACH ROW EXECUTE FUNCTION carries_resource();
CREATE TRIGGER carries_resource BEFORE INSERT OR UPDATE OF resource_id ON "resource_passage" FOR EACH ROW EXECUTE FUNCTION carries_resource();
CREATE FUNCTION resource_text_reads_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  awaiting text := CASE WHEN NEW.published_at IS NULL THEN coalesce(NEW.submitted_by_id, '') END;
BEGIN
  UPDATE resource_file SET label = NEW.label, owner = awaiting WHERE community_id = NEW.community_id AND resource_id = NEW.id;
  UPDATE resource_passage SET label = NEW.label, owner = awaiting WHERE community_id = NEW.community_id AND resource_id = NEW.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER text_reads_changed AFTER UPDATE ON "resource" FOR EACH ROW
  WHEN (OLD.label IS DISTINCT FROM NEW.label OR OLD.published_at IS DISTINCT FROM NEW.published_at OR OLD.submitted_by_id IS DISTINCT FROM NEW.submitted_by_id)
  EXECUTE FUNCTION resource_text_reads_changed();

-- Whoever writes passages files them; who may not see them any more does not find them from that moment on, whenever they are filed anew.
CREATE FUNCTION passages_are_gone() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM search_document d USING was w
  WHERE d.community_id = w.community_id AND d.kind = 'passage' AND d.doc = w.resource_id || '.' || w.ordinal;
  RETURN NULL;
END
$$;
CREATE FUNCTION passages_read_anew() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM search_document d USING was w
  WHERE d.community_id = w.community_id AND d.kind = 'passage' AND d.doc = w.resource_id || '.' || w.ordinal;
  PERFORM search_notes_due(c.community_id, 'passage', array_agg(c.resource_id || '.' || c.ordinal)) FROM changed c GROUP BY c.community_id;
  RETURN NULL;
END
$$;
CREATE TRIGGER are_gone AFTER DELETE ON "resource_passage" REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION passages_are_gone();
CREATE TRIGGER read_anew AFTER UPDATE ON "resource_passage" REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT
  EXECUTE FUNCTION passages_read_anew();

-- Passages are found by their resource's title and labels, too.
CREATE FUNCTION resource_is_called() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM search_notes_due(NEW.community_id, 'passage', (SELECT array_agg(p.resource_id || '.' || p.ordinal) FROM resource_passage p
    WHERE p.community_id = NEW.community_id AND p.resource_id = NEW.id));
  RETURN NULL;
END
$$;
CREATE TRIGGER is_called AFTER UPDATE OF title, kind, country, language ON "resource" FOR EACH ROW
  WHEN ((OLD.title, OLD.kind, OLD.country, OLD.language) IS DISTINCT FROM (NEW.title, NEW.kind, NEW.country, NEW.language))
  EXECUTE FUNCTION resource_is_called();
CREATE FUNCTION resource_topics_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM search_notes_due(p.community_id, 'passage', array_agg(p.resource_id || '.' || p.ordinal))
  FROM (SELECT DISTINCT community_id, resource_id FROM changed) c
  JOIN resource_passage p ON p.community_id = c.community_id AND p.resource_id = c.resource_id GROUP BY p.community_id;
  RETURN NULL;
END
$$;
CREATE TRIGGER topics_added AFTER INSERT ON "resource_topic" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION resource_topics_changed();
CREATE TRIGGER topics_removed AFTER DELETE ON "resource_topic" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION resource_topics_changed();

-- A file that is no document's any more goes. Whoever stores one of the community waits meanwhile, and finds it there or gone.
CREATE FUNCTION stored_file_is_needed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('stored_file ' || OLD.community_id, 0));
  DELETE FROM stored_file s WHERE s.community_id = OLD.community_id AND s.sha256 = OLD.sha256
    AND NOT EXISTS (SELECT FROM resource_file f WHERE f.community_id = s.community_id AND f.sha256 = s.sha256);
  RETURN NULL;
END
$$;
CREATE TRIGGER is_needed AFTER DELETE OR UPDATE OF sha256 ON "resource_file" FOR EACH ROW EXECUTE FUNCTION stored_file_is_needed();

DO $$
DECLARE
  seen text := 'label <= {label} AND (owner IS NULL OR owner = nullif({me}, '''') OR {role} >= 2)';
  edits text := '{power} >= 2 OR rapporteur_edits(resource_id, {member})';
BEGIN
  -- The product alone stores bytes: they are counted against the community's room.
  PERFORM rapporteur_policies('stored_file', 'EXISTS (SELECT FROM resource_file f WHERE f.community_id = stored_file.community_id AND f.sha256 = stored_file.sha256)', NULL, NULL, NULL);
  PERFORM rapporteur_policies('stored_file_chunk', 'EXISTS (SELECT FROM resource_file f WHERE f.community_id = stored_file_chunk.community_id AND f.sha256 = stored_file_chunk.sha256)', NULL, NULL, NULL);
  -- Whoever may change the resource.
  PERFORM rapporteur_policies('resource_file', seen, edits, edits, edits);
  PERFORM rapporteur_policies('resource_passage', seen, edits, NULL, edits);
END
$$;
