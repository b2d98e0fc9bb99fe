-- A meeting is filed by what it and its single times are called and are about. Who may not see it any more does not find it from that moment on.
CREATE FUNCTION meeting_is_searched() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM search_notes_due(NEW.community_id, 'meeting', ARRAY[NEW.id]);
  IF TG_OP = 'UPDATE' THEN
    IF NEW.cancelled_at IS NOT NULL OR (OLD.label, OLD.open_to) IS DISTINCT FROM (NEW.label, NEW.open_to) THEN
      DELETE FROM search_document WHERE community_id = NEW.community_id AND kind = 'meeting' AND doc = NEW.id;
    END IF;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER is_searched AFTER INSERT OR UPDATE OF title, place, agenda, sharing, label, open_to, starts_at, ends_at, rule, cancelled_at
  ON "meeting" FOR EACH ROW EXECUTE FUNCTION meeting_is_searched();

CREATE FUNCTION time_is_searched() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM search_notes_due(coalesce(NEW.community_id, OLD.community_id), 'meeting', ARRAY[coalesce(NEW.meeting_id, OLD.meeting_id)]);
  RETURN NULL;
END
$$;
CREATE TRIGGER is_searched AFTER INSERT OR DELETE OR UPDATE OF title, place, agenda ON "occurrence_change" FOR EACH ROW EXECUTE FUNCTION time_is_searched();

-- Those that are there.
INSERT INTO "search_due" (community_id, kind, doc) SELECT community_id, 'meeting', id FROM "meeting" WHERE cancelled_at IS NULL;
