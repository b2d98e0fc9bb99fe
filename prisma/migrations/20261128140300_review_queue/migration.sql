-- One review queue: who looks at an entry, what was decided about it and why, and what moderators know (docs/adr/0050).

-- AlterTable
ALTER TABLE "review_item" ADD COLUMN     "claimed_by_id" TEXT,
ADD COLUMN     "claimed_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "review_decision" (
    "community_id" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "reason" TEXT,
    "was" JSONB,
    "became" JSONB,
    "by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "waited" INTEGER,

    CONSTRAINT "review_decision_pkey" PRIMARY KEY ("community_id","item_id","number")
);

-- CreateTable
CREATE TABLE "review_interest" (
    "community_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "countries" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "review_interest_pkey" PRIMARY KEY ("community_id","person_id")
);

-- CreateIndex
CREATE INDEX "review_item_community_id_claimed_by_id_idx" ON "review_item"("community_id", "claimed_by_id");

-- CreateIndex
CREATE INDEX "review_item_community_id_submitted_by_id_idx" ON "review_item"("community_id", "submitted_by_id");

-- CreateIndex
CREATE INDEX "review_decision_community_id_by_id_idx" ON "review_decision"("community_id", "by_id");

-- CreateIndex
CREATE INDEX "review_decision_community_id_at_idx" ON "review_decision"("community_id", "at");

-- AddForeignKey
ALTER TABLE "review_item" ADD CONSTRAINT "review_item_community_id_claimed_by_id_fkey" FOREIGN KEY ("community_id", "claimed_by_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_decision" ADD CONSTRAINT "review_decision_community_id_item_id_fkey" FOREIGN KEY ("community_id", "item_id") REFERENCES "review_item"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_decision" ADD CONSTRAINT "review_decision_community_id_by_id_fkey" FOREIGN KEY ("community_id", "by_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_interest" ADD CONSTRAINT "review_interest_community_id_person_id_fkey" FOREIGN KEY ("community_id", "person_id") REFERENCES "person"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was decided before is the first that the history tells of it.
INSERT INTO "review_decision" ("community_id", "item_id", "number", "what", "reason", "by_id", "at", "waited")
  SELECT community_id, id, 1, decision, reason, decided_by_id, decided_at, greatest(0, extract(epoch FROM decided_at - created_at) / 60)::int
  FROM "review_item" WHERE decision IS NOT NULL AND decided_at IS NOT NULL;

-- Moderators see what became of everything, whoever submitted a thing what became of that. The history only grows.
SELECT rapporteur_policies('review_decision',
  'EXISTS (SELECT FROM review_item i WHERE i.community_id = review_decision.community_id AND i.id = review_decision.item_id)',
  '{power} >= 2', NULL, NULL);
-- What a moderator knows is theirs to say; who is told of something is looked up for whoever sends it.
SELECT rapporteur_policies('review_interest', 'person_id = {me}', 'person_id = {member}', 'person_id = {member}', 'person_id = {member}');

CREATE TRIGGER notes_part_claimed_by_id AFTER INSERT OR UPDATE OF claimed_by_id ON "review_item" FOR EACH ROW
  WHEN (NEW.claimed_by_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('claimed_by_id', 'id');
CREATE TRIGGER notes_part_by_id AFTER INSERT OR UPDATE OF by_id ON "review_decision" FOR EACH ROW
  WHEN (NEW.by_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('by_id', 'item_id', 'number');
CREATE TRIGGER notes_part_person_id AFTER INSERT OR UPDATE OF person_id ON "review_interest" FOR EACH ROW
  WHEN (NEW.person_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('person_id', 'person_id');
