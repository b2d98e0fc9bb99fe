-- CreateTable
CREATE TABLE "contact_address" (
    "community_id" TEXT NOT NULL,
    "contact_id" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "national" TEXT,
    "key_id" TEXT NOT NULL,
    "label" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "contact_address_pkey" PRIMARY KEY ("community_id","contact_id","digest")
);

-- CreateIndex
CREATE INDEX "contact_address_community_id_digest_idx" ON "contact_address"("community_id", "digest");

-- CreateIndex
CREATE INDEX "contact_address_community_id_national_idx" ON "contact_address"("community_id", "national");

-- AddForeignKey
ALTER TABLE "contact_address" ADD CONSTRAINT "contact_address_community_id_contact_id_fkey" FOREIGN KEY ("community_id", "contact_id") REFERENCES "contact"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A digest is told of as its contact is, and carries its label.
SELECT rapporteur_policies('contact_address', 'label <= {label}', '{power} >= 2', '{power} >= 2', '{power} >= 2');
CREATE TRIGGER carries_contact BEFORE INSERT OR UPDATE OF contact_id ON "contact_address" FOR EACH ROW EXECUTE FUNCTION carries_contact();
CREATE FUNCTION contact_addresses_read() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE contact_address SET label = NEW.label WHERE community_id = NEW.community_id AND contact_id = NEW.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER addresses_read AFTER UPDATE ON "contact" FOR EACH ROW WHEN (OLD.label IS DISTINCT FROM NEW.label) EXECUTE FUNCTION contact_addresses_read();
