-- CreateTable
CREATE TABLE "card_change" (
    "id" BIGSERIAL NOT NULL,
    "community_id" TEXT NOT NULL,
    "card_id" TEXT NOT NULL,

    CONSTRAINT "card_change_pkey" PRIMARY KEY ("id")
);

-- The product's own.
SELECT rapporteur_policies('card_change', NULL, NULL, NULL, NULL);

-- Notes that cards are to show something else: those about these times of subjects, or about all where they are NULL; also those of
-- what is over. A note is a row of its own and holds no card: whoever answers keeps nobody waiting who changes a message or answers,
-- too. They are counted up where cards are taken up (src/core/services/cards/count-changes.ts).
CREATE OR REPLACE FUNCTION cards_follow(of_community text, of_subjects text[], of_times text[], also_over boolean) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO card_change (community_id, card_id)
  SELECT community_id, id FROM card WHERE community_id = of_community AND subject_id = ANY (of_subjects)
    AND (of_times IS NULL OR time = ANY (of_times)) AND (also_over OR over_at IS NULL)
$$;
