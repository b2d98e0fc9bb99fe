-- AlterTable
ALTER TABLE "contact" ADD COLUMN     "agency" TEXT,
ADD COLUMN     "away_until" DATE,
ADD COLUMN     "city" TEXT,
ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "fluent" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "hours" TEXT,
ADD COLUMN     "source" TEXT,
ADD COLUMN     "verified_at" TIMESTAMPTZ(3),
ADD COLUMN     "verified_by_id" TEXT,
ADD COLUMN     "visibility" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "zone" TEXT;

-- AlterTable
ALTER TABLE "contact_topic" ADD COLUMN     "level" SMALLINT NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "point_of_contact" ADD COLUMN     "deputy_id" TEXT,
ADD COLUMN     "named_by" TEXT,
ADD COLUMN     "note" TEXT,
ADD COLUMN     "since" DATE,
ADD COLUMN     "until" DATE;

-- CreateTable
CREATE TABLE "mandate" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "topic_key" TEXT NOT NULL,
    "contact_id" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "since" DATE,
    "until" DATE,
    "named_by" TEXT,
    "recorded_by_id" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "label" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "mandate_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "contact_change" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "contact_id" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_change_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateIndex
CREATE INDEX "contact_community_id_verified_by_id_idx" ON "contact"("community_id", "verified_by_id");

-- CreateIndex
CREATE INDEX "point_of_contact_community_id_deputy_id_idx" ON "point_of_contact"("community_id", "deputy_id");

-- CreateIndex
CREATE INDEX "mandate_community_id_country_topic_key_idx" ON "mandate"("community_id", "country", "topic_key");

-- CreateIndex
CREATE INDEX "mandate_community_id_contact_id_idx" ON "mandate"("community_id", "contact_id");

-- CreateIndex
CREATE INDEX "mandate_community_id_recorded_by_id_idx" ON "mandate"("community_id", "recorded_by_id");

-- CreateIndex
CREATE INDEX "contact_change_community_id_contact_id_changed_at_idx" ON "contact_change"("community_id", "contact_id", "changed_at");

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_community_id_verified_by_id_fkey" FOREIGN KEY ("community_id", "verified_by_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_community_id_recorded_by_id_fkey" FOREIGN KEY ("community_id", "recorded_by_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_change" ADD CONSTRAINT "contact_change_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A mandate is told of as its contact is. What a contact was before a change holds its private fields: moderators take it back.
SELECT rapporteur_policies('mandate', 'label <= {label}', '{power} >= 2', '{power} >= 2', NULL);
SELECT rapporteur_policies('contact_change', '{role} >= 2', '{power} >= 2', NULL, '{power} >= 2');

-- A deputy who is gone is none.
CREATE FUNCTION deputy_gone() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE point_of_contact SET deputy_id = NULL WHERE community_id = OLD.community_id AND deputy_id = OLD.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER deputy_gone AFTER DELETE ON "contact" FOR EACH ROW EXECUTE FUNCTION deputy_gone();

CREATE TRIGGER carries_contact BEFORE INSERT OR UPDATE OF contact_id ON "mandate" FOR EACH ROW EXECUTE FUNCTION carries_contact();
CREATE OR REPLACE FUNCTION contact_reads_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE contact_topic SET label = NEW.label WHERE community_id = NEW.community_id AND contact_id = NEW.id;
  UPDATE point_of_contact SET label = NEW.label WHERE community_id = NEW.community_id AND contact_id = NEW.id;
  UPDATE contact_word SET label = NEW.label WHERE community_id = NEW.community_id AND contact_id = NEW.id;
  UPDATE mandate SET label = NEW.label WHERE community_id = NEW.community_id AND contact_id = NEW.id;
  RETURN NULL;
END
$$;

-- Who verified and who recorded can be told apart again when two persons are parted.
CREATE TRIGGER notes_part_verified_by_id AFTER INSERT OR UPDATE OF verified_by_id ON "contact" FOR EACH ROW
  WHEN (NEW.verified_by_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('verified_by_id', 'id');
CREATE TRIGGER notes_part_recorded_by_id AFTER INSERT OR UPDATE OF recorded_by_id ON "mandate" FOR EACH ROW
  WHEN (NEW.recorded_by_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('recorded_by_id', 'id');

-- Whoever is a point of contact now begins the record.
INSERT INTO "mandate" (community_id, id, country, topic_key, contact_id, holder, recorded_at)
SELECT p.community_id, substr(md5(p.country || ' ' || p.topic_key), 1, 10), p.country, p.topic_key, p.contact_id, concat_ws(', ', c.name, nullif(c.organisation, '')), c.updated_at
FROM "point_of_contact" p JOIN "contact" c ON c.community_id = p.community_id AND c.id = p.contact_id;
