-- What comes of a meeting is found by whoever may see it: beside its label, the index carries whom the meeting is open to.
ALTER TABLE "search_document" ADD COLUMN "meeting_id" TEXT,
ADD COLUMN "open_to" SMALLINT NOT NULL DEFAULT 0;

-- What is to be filed anew. Triggers note it; whoever wrote files it in the same transaction, a chore what was left.
CREATE TABLE "search_due" (
    "community_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "doc" TEXT NOT NULL,
    "tx" BIGINT NOT NULL DEFAULT txid_current(),

    CONSTRAINT "search_due_pkey" PRIMARY KEY ("community_id","kind","doc")
);

-- CreateIndex
CREATE INDEX "search_due_community_id_tx_idx" ON "search_due"("community_id", "tx");

-- Notes documents, in their order: transactions that note the same wait for each other, and none deadlock.
CREATE FUNCTION search_notes_due(of_community text, of_kind text, docs text[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO search_due (community_id, kind, doc) SELECT DISTINCT of_community, of_kind, d.doc FROM unnest(docs) d(doc) ORDER BY 3
  ON CONFLICT (community_id, kind, doc) DO UPDATE SET tx = txid_current()
$$;
REVOKE ALL ON FUNCTION search_notes_due(text, text, text[]) FROM PUBLIC;

-- A conclusion is filed by what it says and is about. Who may not see it any more does not find it from that moment on, whenever it is filed.
CREATE FUNCTION conclusion_is_searched() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM search_notes_due(NEW.community_id, 'conclusion', ARRAY[NEW.id]);
  IF TG_OP = 'UPDATE' THEN
    IF NEW.withdrawn_at IS NOT NULL OR (OLD.label, OLD.open_to) IS DISTINCT FROM (NEW.label, NEW.open_to) OR OLD.meeting_id IS DISTINCT FROM NEW.meeting_id THEN
      DELETE FROM search_document WHERE community_id = NEW.community_id AND kind = 'conclusion' AND doc = NEW.id;
    END IF;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER is_searched AFTER INSERT OR UPDATE OF text, language, sharing, label, open_to, meeting_id, pillar_key, topic_key, country, concluded_at, withdrawn_at
  ON "conclusion" FOR EACH ROW EXECUTE FUNCTION conclusion_is_searched();

-- It is found by its meeting's title, too.
CREATE FUNCTION meeting_is_called() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM search_notes_due(NEW.community_id, 'conclusion', (SELECT array_agg(c.id) FROM conclusion c
    WHERE c.community_id = NEW.community_id AND c.meeting_id = NEW.id AND c.withdrawn_at IS NULL));
  RETURN NULL;
END
$$;
CREATE TRIGGER is_called AFTER UPDATE OF title ON "meeting" FOR EACH ROW WHEN (OLD.title IS DISTINCT FROM NEW.title) EXECUTE FUNCTION meeting_is_called();

-- Those that are there.
INSERT INTO "search_due" (community_id, kind, doc) SELECT community_id, 'conclusion', id FROM "conclusion" WHERE withdrawn_at IS NULL;

DO $$
BEGIN
  PERFORM rapporteur_policies('search_document', '{meeting} AND (owner IS NULL OR owner = nullif({me}, '''') OR {role} >= 2)', '{power} >= 1', '{power} >= 1', '{power} >= 1');
  -- Whoever files reads it as the product does.
  PERFORM rapporteur_policies('search_due', NULL, NULL, NULL, '{power} >= 1');
END
$$;
