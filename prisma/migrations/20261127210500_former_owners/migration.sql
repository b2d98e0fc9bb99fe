-- Whose suggestion a document is was noted, where a link of accounts brought it, by the rows of the index as it was before segments
-- (20261127151000_agreed_links). When a document leaves that index, because it is filed anew or was written, the note goes with it.
CREATE FUNCTION keeps_part() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO link_part (community_id, link_id, of_table, of_column, key)
  SELECT p.community_id, p.link_id, 'search_document', 'owner', jsonb_build_object('kind', OLD.kind, 'doc', OLD.doc)::text
  FROM link_part p
  WHERE p.community_id = OLD.community_id AND p.of_table = 'posting' AND p.of_column = 'owner'
    AND p.key = jsonb_build_object('kind', OLD.kind, 'term', OLD.term, 'doc', OLD.doc)::text
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
CREATE TRIGGER keeps_part_owner AFTER DELETE ON "posting" FOR EACH ROW WHEN (OLD.owner IS NOT NULL) EXECUTE FUNCTION keeps_part();
