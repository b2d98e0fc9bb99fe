-- Folded names are compared byte by byte. Their indexes always were; now equality may use them, too, as it only does where the
-- column has the same collation (https://www.postgresql.org/docs/current/indexes-collations.html).
DROP TRIGGER contact_words_changed ON "contact";
ALTER TABLE "contact" ALTER COLUMN "folded" TYPE TEXT COLLATE "C";
CREATE TRIGGER contact_words_changed AFTER UPDATE ON "contact" FOR EACH ROW WHEN (OLD.folded IS DISTINCT FROM NEW.folded) EXECUTE FUNCTION contact_words_changed();
ALTER TABLE "resource" ALTER COLUMN "folded" TYPE TEXT COLLATE "C";
