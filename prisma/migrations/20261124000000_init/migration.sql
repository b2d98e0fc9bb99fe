-- Trigram similarity, for forgiving typos. A trusted extension: the database's owner may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "audit" (
    "community_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("community_id","seq")
);

-- CreateTable
CREATE TABLE "seen" (
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seen_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "community" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "community_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "space" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,

    CONSTRAINT "space_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "channel" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "space_id" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "clearance" TEXT NOT NULL DEFAULT 'green',

    CONSTRAINT "channel_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "topic" (
    "community_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "labels" JSONB NOT NULL,
    "also" TEXT[],

    CONSTRAINT "topic_pkey" PRIMARY KEY ("community_id","key")
);

-- CreateTable
CREATE TABLE "conclusion" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "reference" TEXT,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "sharing" TEXT NOT NULL DEFAULT 'green',
    "meeting_id" TEXT,
    "pillar_key" TEXT,
    "topic_key" TEXT,
    "country" TEXT,
    "author_id" TEXT,
    "concluded_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "conclusion_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "digest" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cron" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "space_id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "covered_until" TIMESTAMPTZ(3) NOT NULL,
    "made_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "stopped_at" TIMESTAMPTZ(3),

    CONSTRAINT "digest_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "contact" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "reference" TEXT,
    "name" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "languages" TEXT[],
    "sharing" TEXT NOT NULL DEFAULT 'green',
    "sealed_emails" TEXT,
    "sealed_phones" TEXT,
    "sealed_note" TEXT,
    "folded" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "contact_topic" (
    "community_id" TEXT NOT NULL,
    "contact_id" TEXT NOT NULL,
    "topic_key" TEXT NOT NULL,

    CONSTRAINT "contact_topic_pkey" PRIMARY KEY ("community_id","contact_id","topic_key")
);

-- CreateTable
CREATE TABLE "point_of_contact" (
    "community_id" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "topic_key" TEXT NOT NULL,
    "contact_id" TEXT NOT NULL,

    CONSTRAINT "point_of_contact_pkey" PRIMARY KEY ("community_id","country","topic_key")
);

-- CreateTable
CREATE TABLE "delivery" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "occurrence" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "space_id" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "leased_by" TEXT,
    "receipt" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "post" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "space_id" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "view" JSONB NOT NULL,
    "caller" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "seq" BIGSERIAL NOT NULL,

    CONSTRAINT "post_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "starts_local" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER NOT NULL,
    "place" TEXT,
    "repeat" TEXT NOT NULL,
    "remind_minutes" INTEGER NOT NULL,
    "organiser_id" TEXT,
    "platform" TEXT NOT NULL,
    "space_id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "person" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "language" TEXT,
    "zone" TEXT,
    "country" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "handle" (
    "community_id" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,

    CONSTRAINT "handle_pkey" PRIMARY KEY ("community_id","platform","external_id")
);

-- CreateTable
CREATE TABLE "resource" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "country" TEXT,
    "language" TEXT NOT NULL,
    "summary" TEXT,
    "sharing" TEXT NOT NULL DEFAULT 'green',
    "folded" TEXT NOT NULL,
    "submitted_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "resource_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "resource_topic" (
    "community_id" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,
    "topic_key" TEXT NOT NULL,

    CONSTRAINT "resource_topic_pkey" PRIMARY KEY ("community_id","resource_id","topic_key")
);

-- CreateTable
CREATE TABLE "review_item" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "submitted_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT,
    "reason" TEXT,
    "decided_by_id" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_item_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "posting" (
    "community_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "doc" TEXT NOT NULL,
    "tf" REAL NOT NULL,
    "len" REAL NOT NULL,
    "fields" SMALLINT NOT NULL,
    "sharing" SMALLINT NOT NULL,
    "owner" TEXT,

    CONSTRAINT "posting_pkey" PRIMARY KEY ("community_id","kind","term","doc")
);

-- CreateTable
CREATE TABLE "search_total" (
    "community_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "docs" INTEGER NOT NULL,
    "length" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "search_total_pkey" PRIMARY KEY ("community_id","kind")
);

-- CreateTable
CREATE TABLE "search_word" (
    "community_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "word" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("community_id","kind","word")
);

-- CreateIndex
CREATE INDEX "seen_at_idx" ON "seen"("at");

-- CreateIndex
CREATE UNIQUE INDEX "community_slug_key" ON "community"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "space_platform_external_id_key" ON "space"("platform", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "channel_community_id_space_id_external_id_key" ON "channel"("community_id", "space_id", "external_id");

-- CreateIndex
CREATE INDEX "conclusion_community_id_created_at_idx" ON "conclusion"("community_id", "created_at");

-- CreateIndex
CREATE INDEX "conclusion_community_id_concluded_at_idx" ON "conclusion"("community_id", "concluded_at");

-- CreateIndex
CREATE UNIQUE INDEX "conclusion_community_id_reference_key" ON "conclusion"("community_id", "reference");

-- CreateIndex
-- Collation "C", so that the beginning of a name is found through the index whatever the database's locale.
CREATE INDEX "contact_community_id_folded_idx" ON "contact"("community_id", "folded" COLLATE "C");

-- CreateIndex
CREATE INDEX "contact_community_id_country_idx" ON "contact"("community_id", "country");

-- CreateIndex
CREATE UNIQUE INDEX "contact_community_id_reference_key" ON "contact"("community_id", "reference");

-- CreateIndex
CREATE INDEX "contact_topic_community_id_topic_key_idx" ON "contact_topic"("community_id", "topic_key");

-- CreateIndex
CREATE INDEX "point_of_contact_community_id_contact_id_idx" ON "point_of_contact"("community_id", "contact_id");

-- CreateIndex
CREATE INDEX "delivery_state_attempt_at_idx" ON "delivery"("state", "attempt_at");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_community_id_key_key" ON "delivery"("community_id", "key");

-- CreateIndex
CREATE INDEX "post_community_id_seq_idx" ON "post"("community_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "post_community_id_key_key" ON "post"("community_id", "key");

-- CreateIndex
CREATE INDEX "meeting_community_id_starts_at_idx" ON "meeting"("community_id", "starts_at");

-- CreateIndex
CREATE INDEX "meeting_community_id_folded_idx" ON "meeting"("community_id", "folded");

-- CreateIndex
CREATE INDEX "handle_community_id_person_id_idx" ON "handle"("community_id", "person_id");

-- CreateIndex
-- Collation "C", so that the beginning of a name is found through the index whatever the database's locale.
CREATE INDEX "resource_community_id_folded_idx" ON "resource"("community_id", "folded" COLLATE "C");

-- CreateIndex
CREATE INDEX "resource_topic_community_id_topic_key_idx" ON "resource_topic"("community_id", "topic_key");

-- CreateIndex
CREATE INDEX "review_item_community_id_decision_created_at_idx" ON "review_item"("community_id", "decision", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "review_item_community_id_subject_kind_subject_id_key" ON "review_item"("community_id", "subject_kind", "subject_id");

-- CreateIndex
CREATE INDEX "posting_doc_community_id_kind_idx" ON "posting"("doc", "community_id", "kind");

-- CreateIndex
CREATE INDEX "search_word_word_idx" ON "search_word" USING GIN ("word" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "space" ADD CONSTRAINT "space_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_community_id_space_id_fkey" FOREIGN KEY ("community_id", "space_id") REFERENCES "space"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conclusion" ADD CONSTRAINT "conclusion_community_id_meeting_id_fkey" FOREIGN KEY ("community_id", "meeting_id") REFERENCES "meeting"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conclusion" ADD CONSTRAINT "conclusion_community_id_pillar_key_fkey" FOREIGN KEY ("community_id", "pillar_key") REFERENCES "topic"("community_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conclusion" ADD CONSTRAINT "conclusion_community_id_topic_key_fkey" FOREIGN KEY ("community_id", "topic_key") REFERENCES "topic"("community_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conclusion" ADD CONSTRAINT "conclusion_community_id_author_id_fkey" FOREIGN KEY ("community_id", "author_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest" ADD CONSTRAINT "digest_community_id_made_by_id_fkey" FOREIGN KEY ("community_id", "made_by_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_topic" ADD CONSTRAINT "contact_topic_community_id_contact_id_fkey" FOREIGN KEY ("community_id", "contact_id") REFERENCES "contact"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_topic" ADD CONSTRAINT "contact_topic_community_id_topic_key_fkey" FOREIGN KEY ("community_id", "topic_key") REFERENCES "topic"("community_id", "key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "point_of_contact" ADD CONSTRAINT "point_of_contact_community_id_contact_id_fkey" FOREIGN KEY ("community_id", "contact_id") REFERENCES "contact"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_community_id_organiser_id_fkey" FOREIGN KEY ("community_id", "organiser_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handle" ADD CONSTRAINT "handle_community_id_person_id_fkey" FOREIGN KEY ("community_id", "person_id") REFERENCES "person"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource" ADD CONSTRAINT "resource_community_id_submitted_by_id_fkey" FOREIGN KEY ("community_id", "submitted_by_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_topic" ADD CONSTRAINT "resource_topic_community_id_resource_id_fkey" FOREIGN KEY ("community_id", "resource_id") REFERENCES "resource"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_topic" ADD CONSTRAINT "resource_topic_community_id_topic_key_fkey" FOREIGN KEY ("community_id", "topic_key") REFERENCES "topic"("community_id", "key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_item" ADD CONSTRAINT "review_item_community_id_submitted_by_id_fkey" FOREIGN KEY ("community_id", "submitted_by_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_item" ADD CONSTRAINT "review_item_community_id_decided_by_id_fkey" FOREIGN KEY ("community_id", "decided_by_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Isolation of communities. The bot works on a community's rows as the role below, which sees only the rows of the
-- community named in the setting `rapporteur.community` of its transaction (src/core/store/store.ts). The owner of the
-- tables, as which the bot does what concerns no single community, is not bound by the policies.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rapporteur_scoped') THEN
    CREATE ROLE rapporteur_scoped NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- roles belong to the whole server: another database of it was quicker
END
$$;
DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'rapporteur_scoped', 'USAGE') THEN
    EXECUTE format('GRANT rapporteur_scoped TO %I', current_user);
  END IF;
END
$$;

GRANT USAGE ON SCHEMA public TO rapporteur_scoped;
GRANT SELECT, UPDATE ON "community" TO rapporteur_scoped;
ALTER TABLE "community" ENABLE ROW LEVEL SECURITY;
CREATE POLICY scoped ON "community" TO rapporteur_scoped USING (id = current_setting('rapporteur.community'));

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['space', 'channel', 'topic', 'person', 'handle', 'contact', 'contact_topic', 'point_of_contact',
    'meeting', 'conclusion', 'digest', 'resource', 'resource_topic', 'review_item', 'posting', 'search_total', 'search_word',
    'delivery', 'post', 'audit']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY scoped ON %I TO rapporteur_scoped USING (community_id = current_setting(''rapporteur.community'')) WITH CHECK (community_id = current_setting(''rapporteur.community''))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO rapporteur_scoped', t);
  END LOOP;
END
$$;
GRANT USAGE ON SEQUENCE "post_seq_seq" TO rapporteur_scoped;

-- The audit log only grows, whoever asks.
REVOKE UPDATE, DELETE ON "audit" FROM rapporteur_scoped;
CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only';
END
$$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit" FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

-- Words of the current community that look like the given one. Similarity operators are not leak-proof, so under
-- row-level security they could not use the trigram index; this function filters by community itself.
CREATE FUNCTION near_words(in_kind text, wanted text, wanted_at_least real) RETURNS TABLE (word text, likeness real)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT w.word, similarity(w.word, wanted) FROM search_word w
  WHERE w.community_id = current_setting('rapporteur.community') AND w.kind = in_kind AND w.word % wanted
    AND similarity(w.word, wanted) >= wanted_at_least
  ORDER BY similarity(w.word, wanted) DESC, w.word
$$;
