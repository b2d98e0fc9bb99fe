-- What is typed of a title in another language, or of a citation, is looked for by its beginning (resource-lookup.ts):
-- starts_with uses an index under row-level security only where that compares bytes.
DROP INDEX "resource_title_community_id_folded_idx";
CREATE INDEX "resource_title_community_id_folded_idx" ON "resource_title"("community_id", "folded" COLLATE "C");
CREATE INDEX "resource_community_id_citation_idx" ON "resource"("community_id", "citation" COLLATE "C");
