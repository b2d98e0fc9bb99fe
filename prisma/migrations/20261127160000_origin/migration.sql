-- CreateTable
CREATE TABLE "origin" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "fingerprint" TEXT NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL,
    "doubtful_until" TIMESTAMPTZ(3),
    "lost_since" TIMESTAMPTZ(3),

    CONSTRAINT "origin_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "origin" ADD CONSTRAINT "origin_one" CHECK ("id" = 1);

-- The timeline of the write-ahead log, which a promoted standby and a recovery to a point in time begin anew
-- (https://www.postgresql.org/docs/current/continuous-archiving.html#BACKUP-TIMELINES); '' where the server does not tell it.
CREATE FUNCTION rapporteur_timeline() RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN left(pg_walfile_name(pg_current_wal_lsn()), 8);
EXCEPTION WHEN OTHERS THEN
  RETURN '';
END $$;

-- What tells this database from a copy: its cluster, itself, a table of it that a restored dump makes anew, the timeline, and of an embedded
-- one the file it lies in, which it tells itself (origin.place).
CREATE FUNCTION rapporteur_origin() RETURNS text LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
DECLARE cluster text := '';
BEGIN
  BEGIN
    cluster := (SELECT system_identifier::text FROM pg_control_system());
  EXCEPTION WHEN OTHERS THEN NULL;
  END;
  RETURN concat_ws('/', cluster, (SELECT oid FROM pg_database WHERE datname = current_database()), 'delivery'::regclass::oid,
    rapporteur_timeline(), coalesce(current_setting('origin.place', true), ''));
END $$;

-- Until when what was due may have been said although the ledger does not know, and since when that may have been; until now, and as long as
-- bots are not left stopped for, where this is another database than was noted.
CREATE FUNCTION rapporteur_doubt(moment timestamptz) RETURNS TABLE (until timestamptz, since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT CASE WHEN o.same THEN o.doubtful_until ELSE moment END, CASE WHEN o.same THEN o.lost_since ELSE moment - interval '14 days' END
  FROM (SELECT doubtful_until, lost_since, fingerprint = rapporteur_origin() AS same FROM origin) o
$$;

-- What messages show by now is not known either: they are written anew, but for those that have long been over. In order of id, as everybody
-- locks them.
CREATE FUNCTION cards_in_doubt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE card SET shows = NULL, wanted = card.wanted + 1
  FROM (
    SELECT community_id, id FROM card WHERE over_at IS NULL OR over_at >= NEW.lost_since ORDER BY community_id, id FOR UPDATE
  ) c
  WHERE card.community_id = c.community_id AND card.id = c.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER cards_in_doubt AFTER UPDATE OF doubtful_until ON "origin" FOR EACH ROW
  WHEN (NEW.doubtful_until IS DISTINCT FROM OLD.doubtful_until) EXECUTE FUNCTION cards_in_doubt();
