-- What is due is looked for by its day, of few of very many conclusions.
CREATE INDEX "conclusion_community_id_due_on_idx" ON "conclusion"("community_id", "due_on");
