-- In a database that went back, what platforms show by now of its events and boards is as little known as what their messages show: they are
-- made to say anew what they are to say, whatever they were noted to say.
CREATE FUNCTION shown_in_doubt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE native_event SET says = '' WHERE external_id IS NOT NULL AND says NOT IN ('off', 'making');
  UPDATE channel SET board_says = '' WHERE board_id IS NOT NULL AND board_says <> 'ending';
  RETURN NULL;
END
$$;
CREATE TRIGGER shown_in_doubt AFTER UPDATE OF doubtful_until ON "origin" FOR EACH ROW
  WHEN (NEW.doubtful_until IS DISTINCT FROM OLD.doubtful_until) EXECUTE FUNCTION shown_in_doubt();
