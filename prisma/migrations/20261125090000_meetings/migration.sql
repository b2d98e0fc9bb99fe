-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "person_id" TEXT;

-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "agenda" TEXT,
ADD COLUMN     "capacity" INTEGER,
ADD COLUMN     "chair_id" TEXT,
ADD COLUMN     "changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "continues" TEXT,
ADD COLUMN     "ends_at" TIMESTAMPTZ(3),
ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "leads" JSONB,
ADD COLUMN     "link" TEXT,
ADD COLUMN     "rsvp_minutes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "rule" TEXT,
ADD COLUMN     "sequence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sharing" TEXT NOT NULL DEFAULT 'green',
ADD COLUMN     "uid" TEXT;

-- Repetition becomes an RFC 5545 rule, the time of the reminder a list, and a reminder's occurrence says when that
-- time was to begin and of which lead it is: what was said under the old key is not said again under a new one.
UPDATE "meeting" SET
  "rule" = CASE WHEN "repeat" = 'weekly' THEN 'FREQ=WEEKLY'
    WHEN "repeat" = 'monthly' AND substr("starts_local", 9, 2)::int <= 28 THEN 'FREQ=MONTHLY;BYMONTHDAY=' || substr("starts_local", 9, 2)::int
    WHEN "repeat" = 'monthly' THEN 'FREQ=MONTHLY;BYMONTHDAY=' || (SELECT string_agg(d::text, ',' ORDER BY d) FROM generate_series(28, substr("starts_local", 9, 2)::int) d) || ';BYSETPOS=-1' END,
  "ends_at" = CASE WHEN "repeat" = 'once' THEN "starts_at" + make_interval(mins => "minutes") END,
  "leads" = to_jsonb(ARRAY["remind_minutes"]);
UPDATE "delivery" d SET
  "key" = 'reminder/' || split_part(d."key", '/', 2) || '/' || replace(replace(r.slot, ':', '%3A'), ' ', '%20') || substr(d."key", length(split_part(d."key", '/', 1) || '/' || split_part(d."key", '/', 2) || '/' || split_part(d."key", '/', 3)) + 1),
  "occurrence" = r.slot
FROM (SELECT d."community_id", d."id", d."occurrence" || ' ' || to_char((d."due_at" + make_interval(mins => m."remind_minutes")) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"') || ' ' || m."remind_minutes" AS slot
  FROM "delivery" d JOIN "meeting" m ON m."community_id" = d."community_id" AND m."id" = d."subject_id" WHERE d."kind" = 'reminder') r
WHERE r."community_id" = d."community_id" AND r."id" = d."id";
ALTER TABLE "meeting" DROP COLUMN "remind_minutes", DROP COLUMN "repeat";

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "topics" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "feed" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "feed_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "occurrence_change" (
    "community_id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "occurrence" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "starts_local" TEXT,
    "starts_at" TIMESTAMPTZ(3),
    "minutes" INTEGER,
    "title" TEXT,
    "place" TEXT,
    "link" TEXT,
    "agenda" TEXT,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "occurrence_change_pkey" PRIMARY KEY ("community_id","meeting_id","occurrence")
);

-- CreateTable
CREATE TABLE "invitation" (
    "community_id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("community_id","meeting_id","kind","value")
);

-- CreateTable
CREATE TABLE "meeting_document" (
    "community_id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,

    CONSTRAINT "meeting_document_pkey" PRIMARY KEY ("community_id","meeting_id","resource_id")
);

-- CreateTable
CREATE TABLE "rsvp" (
    "community_id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "occurrence" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "note" TEXT,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "seat" TEXT,
    "queued_at" TIMESTAMPTZ(3),
    "offered_until" TIMESTAMPTZ(3),

    CONSTRAINT "rsvp_pkey" PRIMARY KEY ("community_id","meeting_id","occurrence","person_id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "community_id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "occurrence" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("community_id","meeting_id","occurrence","person_id")
);

-- CreateTable
CREATE TABLE "mute" (
    "community_id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "occurrence" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mute_pkey" PRIMARY KEY ("community_id","meeting_id","occurrence","person_id")
);

-- CreateTable
CREATE TABLE "native_event" (
    "community_id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "occurrence" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "space_id" TEXT NOT NULL,
    "external_id" TEXT,
    "says" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "native_event_pkey" PRIMARY KEY ("community_id","meeting_id","occurrence","platform","space_id")
);

-- CreateTable
CREATE TABLE "session" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "occurrence" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "space_id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "open_in" TEXT,
    "opened_by_id" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "note" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "session_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "href" TEXT,
    "author_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "note_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "poll" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "zone" TEXT NOT NULL,
    "place" TEXT,
    "link" TEXT,
    "sharing" TEXT NOT NULL DEFAULT 'green',
    "organiser_id" TEXT,
    "platform" TEXT NOT NULL,
    "space_id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "closes_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "meeting_id" TEXT,

    CONSTRAINT "poll_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "poll_option" (
    "community_id" TEXT NOT NULL,
    "poll_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "starts_local" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "poll_option_pkey" PRIMARY KEY ("community_id","poll_id","number")
);

-- CreateTable
CREATE TABLE "poll_vote" (
    "community_id" TEXT NOT NULL,
    "poll_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "person_id" TEXT NOT NULL,
    "vote" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "poll_vote_pkey" PRIMARY KEY ("community_id","poll_id","number","person_id")
);

-- CreateIndex
CREATE INDEX "feed_community_id_person_id_idx" ON "feed"("community_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "feed_community_id_hash_key" ON "feed"("community_id", "hash");

-- CreateIndex
CREATE INDEX "occurrence_change_community_id_starts_at_idx" ON "occurrence_change"("community_id", "starts_at");

-- CreateIndex
CREATE INDEX "rsvp_community_id_person_id_idx" ON "rsvp"("community_id", "person_id");

-- CreateIndex
CREATE INDEX "rsvp_seat_offered_until_idx" ON "rsvp"("seat", "offered_until");

-- CreateIndex
CREATE INDEX "attendance_community_id_person_id_idx" ON "attendance"("community_id", "person_id");

-- CreateIndex
CREATE INDEX "mute_community_id_person_id_idx" ON "mute"("community_id", "person_id");

-- CreateIndex
CREATE INDEX "session_community_id_meeting_id_idx" ON "session"("community_id", "meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_community_id_open_in_key" ON "session"("community_id", "open_in");

-- CreateIndex
CREATE INDEX "note_community_id_session_id_idx" ON "note"("community_id", "session_id");

-- CreateIndex
CREATE INDEX "poll_vote_community_id_person_id_idx" ON "poll_vote"("community_id", "person_id");

-- CreateIndex
CREATE INDEX "delivery_community_id_subject_id_idx" ON "delivery"("community_id", "subject_id");

-- CreateIndex
CREATE INDEX "delivery_community_id_person_id_due_at_idx" ON "delivery"("community_id", "person_id", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_community_id_uid_key" ON "meeting"("community_id", "uid");

-- AddForeignKey
ALTER TABLE "feed" ADD CONSTRAINT "feed_community_id_person_id_fkey" FOREIGN KEY ("community_id", "person_id") REFERENCES "person"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_community_id_person_id_fkey" FOREIGN KEY ("community_id", "person_id") REFERENCES "person"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_community_id_chair_id_fkey" FOREIGN KEY ("community_id", "chair_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrence_change" ADD CONSTRAINT "occurrence_change_community_id_meeting_id_fkey" FOREIGN KEY ("community_id", "meeting_id") REFERENCES "meeting"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_community_id_meeting_id_fkey" FOREIGN KEY ("community_id", "meeting_id") REFERENCES "meeting"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_document" ADD CONSTRAINT "meeting_document_community_id_meeting_id_fkey" FOREIGN KEY ("community_id", "meeting_id") REFERENCES "meeting"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_document" ADD CONSTRAINT "meeting_document_community_id_resource_id_fkey" FOREIGN KEY ("community_id", "resource_id") REFERENCES "resource"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rsvp" ADD CONSTRAINT "rsvp_community_id_meeting_id_fkey" FOREIGN KEY ("community_id", "meeting_id") REFERENCES "meeting"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rsvp" ADD CONSTRAINT "rsvp_community_id_person_id_fkey" FOREIGN KEY ("community_id", "person_id") REFERENCES "person"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_community_id_meeting_id_fkey" FOREIGN KEY ("community_id", "meeting_id") REFERENCES "meeting"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_community_id_person_id_fkey" FOREIGN KEY ("community_id", "person_id") REFERENCES "person"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mute" ADD CONSTRAINT "mute_community_id_meeting_id_fkey" FOREIGN KEY ("community_id", "meeting_id") REFERENCES "meeting"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mute" ADD CONSTRAINT "mute_community_id_person_id_fkey" FOREIGN KEY ("community_id", "person_id") REFERENCES "person"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "native_event" ADD CONSTRAINT "native_event_community_id_meeting_id_fkey" FOREIGN KEY ("community_id", "meeting_id") REFERENCES "meeting"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_community_id_meeting_id_fkey" FOREIGN KEY ("community_id", "meeting_id") REFERENCES "meeting"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_community_id_opened_by_id_fkey" FOREIGN KEY ("community_id", "opened_by_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_community_id_session_id_fkey" FOREIGN KEY ("community_id", "session_id") REFERENCES "session"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_community_id_author_id_fkey" FOREIGN KEY ("community_id", "author_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll" ADD CONSTRAINT "poll_community_id_organiser_id_fkey" FOREIGN KEY ("community_id", "organiser_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll" ADD CONSTRAINT "poll_community_id_meeting_id_fkey" FOREIGN KEY ("community_id", "meeting_id") REFERENCES "meeting"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_option" ADD CONSTRAINT "poll_option_community_id_poll_id_fkey" FOREIGN KEY ("community_id", "poll_id") REFERENCES "poll"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_vote" ADD CONSTRAINT "poll_vote_community_id_poll_id_fkey" FOREIGN KEY ("community_id", "poll_id") REFERENCES "poll"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_vote" ADD CONSTRAINT "poll_vote_community_id_poll_id_number_fkey" FOREIGN KEY ("community_id", "poll_id", "number") REFERENCES "poll_option"("community_id", "poll_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_vote" ADD CONSTRAINT "poll_vote_community_id_person_id_fkey" FOREIGN KEY ("community_id", "person_id") REFERENCES "person"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Isolation, as at the end of the first migration.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['occurrence_change', 'invitation', 'meeting_document', 'rsvp', 'attendance', 'mute', 'native_event', 'session', 'note',
    'poll', 'poll_option', 'poll_vote', 'feed']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY scoped ON %I TO rapporteur_scoped USING (community_id = current_setting(''rapporteur.community'')) WITH CHECK (community_id = current_setting(''rapporteur.community''))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO rapporteur_scoped', t);
  END LOOP;
END
$$;
