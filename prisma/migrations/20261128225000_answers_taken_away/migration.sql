-- A moderator takes back an answer that should not stand below a question, as they do a question.
SELECT rapporteur_policies('resource_answer',
  'EXISTS (SELECT FROM resource_question q WHERE q.community_id = resource_answer.community_id AND q.id = resource_answer.question_id)',
  'by_id = {member}',
  'by_id = {member} OR {power} >= 2 OR EXISTS (SELECT FROM resource_question q WHERE q.community_id = resource_answer.community_id AND q.id = resource_answer.question_id AND q.asker_id = {member})',
  NULL);
