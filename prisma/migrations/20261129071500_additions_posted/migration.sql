-- Where what is added to the library is posted, one message each.
ALTER TABLE "channel" ADD COLUMN "additions_since" TIMESTAMPTZ(3);

-- What was posted of a resource stays true while a change of it can be taken back. Its topics and titles change with it.
CREATE FUNCTION card_resource_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM cards_follow(NEW.community_id, ARRAY[NEW.id], NULL, true);
  RETURN NULL;
END
$$;
CREATE TRIGGER card_resource_changed AFTER UPDATE ON "resource" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION card_resource_changed();
