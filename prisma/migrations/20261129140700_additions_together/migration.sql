-- What is added to the library at about one time is one message in a channel: its card is about the first, and names the others.
CREATE INDEX "card_also_idx" ON "card" USING gin ((detail -> 'also')) WHERE kind = 'addition';

CREATE OR REPLACE FUNCTION card_resource_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM cards_follow(NEW.community_id, ARRAY[NEW.id] || ARRAY(SELECT c.subject_id FROM card c
    WHERE c.community_id = NEW.community_id AND c.kind = 'addition' AND c.detail -> 'also' ? NEW.id), NULL, true);
  RETURN NULL;
END
$$;
