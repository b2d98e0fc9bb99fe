-- CreateTable
CREATE TABLE "meeting_edit" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "occurrence" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "person_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "before" JSONB NOT NULL,
    "followed_by" TEXT,

    CONSTRAINT "meeting_edit_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateIndex
CREATE INDEX "meeting_edit_community_id_meeting_id_idx" ON "meeting_edit"("community_id", "meeting_id");

-- AddForeignKey
ALTER TABLE "meeting_edit" ADD CONSTRAINT "meeting_edit_community_id_meeting_id_fkey" FOREIGN KEY ("community_id", "meeting_id") REFERENCES "meeting"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_edit" ADD CONSTRAINT "meeting_edit_community_id_person_id_fkey" FOREIGN KEY ("community_id", "person_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Isolation, as at the end of the first migration.
ALTER TABLE "meeting_edit" ENABLE ROW LEVEL SECURITY;
CREATE POLICY scoped ON "meeting_edit" TO rapporteur_scoped USING (community_id = current_setting('rapporteur.community')) WITH CHECK (community_id = current_setting('rapporteur.community'));
GRANT SELECT, INSERT, UPDATE, DELETE ON "meeting_edit" TO rapporteur_scoped;
