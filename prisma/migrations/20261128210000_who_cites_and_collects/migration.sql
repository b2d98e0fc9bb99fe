-- Who cites, or puts into a collection, may see what they name: what may be written does not hang on what reading leaves to be seen.
DO $$
DECLARE
  from_there text := 'EXISTS (SELECT FROM resource r WHERE r.community_id = resource_citation.community_id AND r.id = resource_citation.from_id)';
  to_there text := 'EXISTS (SELECT FROM resource r WHERE r.community_id = resource_citation.community_id AND r.id = resource_citation.to_id)';
  seen text := 'r.label <= {label} AND (r.published_at IS NOT NULL OR r.submitted_by_id = {member})';
  citing text := '{power} >= 2 OR (EXISTS (SELECT FROM resource r WHERE r.community_id = resource_citation.community_id
    AND r.id = resource_citation.to_id AND ' || seen || ') AND EXISTS (SELECT FROM resource r WHERE r.community_id = resource_citation.community_id
    AND r.id = resource_citation.from_id AND r.label <= {label} AND r.submitted_by_id = {member}))';
  collection_there text := 'EXISTS (SELECT FROM resource_collection c WHERE c.community_id = resource_collection_item.community_id AND c.id = resource_collection_item.collection_id)';
  resource_there text := 'EXISTS (SELECT FROM resource r WHERE r.community_id = resource_collection_item.community_id AND r.id = resource_collection_item.resource_id)';
  collecting text := '{power} >= 2 OR (EXISTS (SELECT FROM resource r WHERE r.community_id = resource_collection_item.community_id
    AND r.id = resource_collection_item.resource_id AND ' || seen || ') AND EXISTS (SELECT FROM resource_collection c
    WHERE c.community_id = resource_collection_item.community_id AND c.id = resource_collection_item.collection_id
    AND c.label <= {label} AND c.owner_id = {member}))';
BEGIN
  PERFORM rapporteur_policies('resource_citation', from_there || ' AND ' || to_there, citing, citing, NULL);
  PERFORM rapporteur_policies('resource_collection_item', collection_there || ' AND ' || resource_there, collecting, collecting, collecting);
END
$$;

-- How many people found published resources useful, of those that the reader may see by their label; never who.
CREATE OR REPLACE FUNCTION rapporteur_useful(of_resources text[]) RETURNS TABLE (resource_id text, people integer) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.resource_id, count(*)::int FROM resource_useful u
  JOIN resource r ON r.community_id = u.community_id AND r.id = u.resource_id
  WHERE u.community_id = current_setting('rapporteur.community') AND u.resource_id = ANY (of_resources)
    AND r.published_at IS NOT NULL AND r.label <= current_setting('rapporteur.label')::smallint
  GROUP BY 1
$$;
