-- By what an entry is known again, so that a question does not read it again to find that out. What was filed before has none until it is merged.
ALTER TABLE "search_document" ADD COLUMN "digest" BIGINT;
