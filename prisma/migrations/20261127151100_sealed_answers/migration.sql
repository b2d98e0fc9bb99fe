-- What is noted with an answer is sealed from now on; what was there before is sealed by a regular chore, because no key is known here.

CREATE OR REPLACE FUNCTION card_subject_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  old_row jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
  new_row jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE to_jsonb(NEW) END;
  of_community text := coalesce(new_row ->> 'community_id', old_row ->> 'community_id');
  subjects text[] := ARRAY[old_row ->> TG_ARGV[0], new_row ->> TG_ARGV[0]];
  times text[];
BEGIN
  IF TG_TABLE_NAME IN ('rsvp', 'occurrence_change') THEN
    -- They carry who may see their meeting; and a note, which no card shows, is sealed anew when keys are rotated.
    old_row := old_row - 'label' - 'open_to' - 'note';
    new_row := new_row - 'label' - 'open_to' - 'note';
  END IF;
  IF old_row = new_row THEN
    RETURN NULL;
  END IF;
  IF TG_TABLE_NAME IN ('rsvp', 'occurrence_change') THEN
    times := array_remove(ARRAY[old_row ->> 'occurrence', new_row ->> 'occurrence'], NULL);
    -- An answer about all times is one about each.
    times := CASE WHEN '' = ANY (times) THEN NULL ELSE times || ''::text END;
  END IF;
  IF TG_TABLE_NAME NOT IN ('poll', 'poll_vote') THEN
    subjects := subjects || card_meetings_before(of_community, subjects);
  END IF;
  PERFORM cards_follow(of_community, subjects, times, TG_TABLE_NAME NOT IN ('rsvp', 'poll_vote'));
  RETURN NULL;
END
$$;
