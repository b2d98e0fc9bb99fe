-- CreateTable
CREATE TABLE "community_logo" (
    "community_id" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "community_logo_pkey" PRIMARY KEY ("community_id")
);

-- CreateTable
CREATE TABLE "topic_look_up" (
    "community_id" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "topic_key" TEXT NOT NULL,
    "slot" SMALLINT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "topic_look_up_pkey" PRIMARY KEY ("community_id","month","topic_key","slot")
);

-- AddForeignKey
ALTER TABLE "community_logo" ADD CONSTRAINT "community_logo_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_look_up" ADD CONSTRAINT "topic_look_up_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A logo stands on what members hand out. How often topics were asked for is told to moderators, from five on; nobody writes it but the function below.
SELECT rapporteur_policies('community_logo', '{role} >= 1', '{power} >= 3', '{power} >= 3', '{power} >= 3');
SELECT rapporteur_policies('topic_look_up', '{role} >= 2', NULL, NULL, NULL);

-- Counts that topics were asked for, once each. Whoever asks may not read how often others did; that they asked is noted nowhere.
CREATE FUNCTION topics_looked_up(topics text[], at_month date) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO topic_look_up AS l (community_id, month, topic_key, slot, count)
  SELECT t.community_id, at_month, t.key, s.slot, 1
  FROM (SELECT floor(random() * 8)::smallint AS slot) s
  JOIN topic t ON t.community_id = current_setting('rapporteur.community') AND t.kind = 'topic' AND t.key = ANY (topics)
  ORDER BY t.key
  ON CONFLICT (community_id, month, topic_key, slot) DO UPDATE SET count = l.count + 1
$$;
REVOKE ALL ON FUNCTION topics_looked_up(text[], date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION topics_looked_up(text[], date) TO rapporteur_scoped;
