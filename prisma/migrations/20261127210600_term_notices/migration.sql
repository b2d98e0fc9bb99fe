-- A person sees what is said to them of a term that they may see, as of resources.
SELECT rapporteur_policies('delivery', '{role} >= 2 OR (person_id = {me} AND (
    EXISTS (SELECT FROM meeting m WHERE m.community_id = delivery.community_id AND m.id = delivery.subject_id)
    OR EXISTS (SELECT FROM poll p WHERE p.community_id = delivery.community_id AND p.id = delivery.subject_id)
    OR EXISTS (SELECT FROM session s WHERE s.community_id = delivery.community_id AND s.id = delivery.subject_id)
    OR EXISTS (SELECT FROM resource r WHERE r.community_id = delivery.community_id AND r.id = delivery.subject_id)
    OR EXISTS (SELECT FROM glossary_term t WHERE t.community_id = delivery.community_id AND t.id = delivery.subject_id)))',
  '{power} >= 1', '{power} >= 1', '{power} >= 1');
