-- Which calendars were made with an account that came by a link is noted for as long as the link is one, not only while the two can be
-- parted as they were: what nobody confirmed stays limited, and goes with whoever is parted.
CREATE OR REPLACE FUNCTION notes_part() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  of_row jsonb := to_jsonb(NEW);
  of_key text;
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD)->>TG_ARGV[0] IS NOT DISTINCT FROM of_row->>TG_ARGV[0] THEN
    RETURN NULL;
  END IF;
  SELECT jsonb_object_agg(TG_ARGV[n], of_row->TG_ARGV[n])::text INTO of_key FROM generate_series(1, TG_NARGS - 1) n;
  INSERT INTO link_part (community_id, link_id, of_table, of_column, key)
  SELECT l.community_id, l.id, TG_TABLE_NAME, TG_ARGV[0], of_key FROM link l
  WHERE l.community_id = NEW.community_id AND l.id = current_setting('rapporteur.link') AND l.person_id = of_row->>TG_ARGV[0]
    AND (l.before IS NOT NULL OR TG_TABLE_NAME = 'feed')
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
