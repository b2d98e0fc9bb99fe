import type { PersonalRows, MentionedElsewhere } from "../../services/privacy/holding.ts";
import { questionHolds } from "./channel-questions/question-people.ts";

/** What the library holds about people: what they suggested, and what they changed. */
export const holds: readonly PersonalRows[] = [
  {
    ...{ label: "held.resources", table: "resource", person: ["submitted_by_id"], becomes: "nameless" },
    shows: [
      ...["title", "url", "kind", "country", "body", "year", "adopted_on", "in_force_on", "language", "languages"],
      ...["summary", "crimes", "citation", "court", "case_number", "outcome", "legal_status", "status_as_of"],
      ...["source", "read_on", "sharing", "created_at", "published_at", "changed_at"],
    ],
  },
  {
    ...{ label: "held.resources.changes", table: "resource_change", person: ["by_id"], becomes: "nameless" },
    shows: ["resource_id", "what", "was", "became", "why", "at"],
  },
  {
    ...{ label: "held.collections", table: "resource_collection", person: ["owner_id"], becomes: "nameless" },
    shows: ["title", "sharing", "created_at"],
    also: ["folded"],
  },
  {
    ...{ label: "held.subscriptions", table: "resource_subscription", person: ["person_id"], becomes: "gone" },
    shows: ["words", "kind", "country", "topic_key", "crime", "language", "since"],
    also: ["words_key"],
  },
  {
    ...{ label: "held.useful", table: "resource_useful", person: ["person_id"], becomes: "gone" },
    shows: ["resource_id", "at"],
  },
  {
    ...{
      label: "held.resources.verified",
      table: "resource_freshness",
      person: ["verified_by_id"],
      becomes: "nameless",
    },
    shows: ["resource_id", "verified_at", "found"],
  },
  {
    ...{ label: "held.resources.asked", table: "resource_freshness", person: ["asked_id"], becomes: "nameless" },
    shows: ["resource_id", "asked_at", "turn", "unanswered_at"],
  },
  {
    ...{ label: "held.resources.flags", table: "resource_flag", person: ["by_id"], becomes: "nameless" },
    shows: ["resource_id", "what", "at", "settled_at"],
  },
  ...questionHolds,
];

/** Where else people stand in texts about resources. */
export const mentions: readonly MentionedElsewhere[] = [
  {
    label: "mention.texts",
    columns: [
      ...["resource.title", "resource.url", "resource.summary", "resource.folded", "resource.body"],
      ...["resource.citation", "resource.court", "resource.case_number", "resource.outcome", "resource.source"],
      ...["resource_citation.note", "resource_collection.title", "resource_collection.folded"],
      ...["resource_title.title", "resource_title.folded"],
      ...["resource_file.name", "resource_passage.number", "resource_passage.heading", "resource_passage.text"],
      ...["resource_change.was", "resource_change.became", "resource_change.why"],
      ...["resource_flag.what", "resource_check.url", "resource_check.final_url"],
      ...["resource_question.words", "resource_question.folded", "resource_subscription.words"],
      ...["resource_answer.title", "resource_answer.url", "resource_answer.address", "resource_answer.note"],
    ],
    becomes: "mention.texts.becomes",
  },
  {
    label: "mention.search",
    columns: ["resource_topic.owner", "resource_file.owner", "resource_passage.owner"],
    becomes: "mention.search.becomes",
  },
];
