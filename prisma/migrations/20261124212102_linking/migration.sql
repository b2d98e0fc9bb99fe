-- AlterTable
ALTER TABLE "handle" ADD COLUMN     "came_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "space" ADD COLUMN     "moderator_role" TEXT,
ADD COLUMN     "moderator_role_name" TEXT;

-- CreateTable
CREATE TABLE "link_code" (
    "community_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "link_code_pkey" PRIMARY KEY ("community_id","hash")
);

-- CreateTable
CREATE TABLE "link_try" (
    "community_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "tries" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_try_pkey" PRIMARY KEY ("community_id","person_id")
);

-- CreateIndex
CREATE INDEX "link_code_community_id_person_id_idx" ON "link_code"("community_id", "person_id");

-- AddForeignKey
ALTER TABLE "link_code" ADD CONSTRAINT "link_code_community_id_person_id_fkey" FOREIGN KEY ("community_id", "person_id") REFERENCES "person"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_try" ADD CONSTRAINT "link_try_community_id_person_id_fkey" FOREIGN KEY ("community_id", "person_id") REFERENCES "person"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Isolation, as at the end of the first migration.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['link_code', 'link_try']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY scoped ON %I TO rapporteur_scoped USING (community_id = current_setting(''rapporteur.community'')) WITH CHECK (community_id = current_setting(''rapporteur.community''))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO rapporteur_scoped', t);
  END LOOP;
END
$$;
