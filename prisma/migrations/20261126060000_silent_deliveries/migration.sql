-- CreateIndex: what says nothing is looked for before every claim, and is few among the many that are planned.
CREATE INDEX "delivery_silent_idx" ON "delivery"("attempt_at") WHERE state = 'planned' AND kind IN ('wave', 'lapse');
