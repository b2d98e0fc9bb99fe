-- Which contacts others were merged into: few, and asked for at every write of a contact.
CREATE INDEX "contact_merged" ON "contact" ("community_id") WHERE "former_references" <> '{}' OR "former_ids" <> '{}';
