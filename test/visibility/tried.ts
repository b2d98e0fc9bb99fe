import type { Policy } from "./attempts.ts";
import type { PersonId } from "./readers.ts";

/** Something that somebody would try, as SQL on the filled community. */
export interface Tried {
  readonly who: PersonId;
  readonly sentence: string;
  readonly statement: string;
}

/** What people may do. */
export const MAY: readonly Tried[] = [
  {
    who: "chair",
    sentence: "changes their own conclusion",
    statement: `update conclusion set text = 'x' where id = 'cclearfree'`,
  },
  {
    who: "steward",
    sentence: "changes a member's conclusion",
    statement: `update conclusion set text = 'x' where id = 'cclearfree'`,
  },
  {
    who: "organiser",
    sentence: "adopts what their meeting proposes",
    statement: `update conclusion set status = 'dropped' where id = 'cclearmcleareveryone'`,
  },
  {
    who: "plain",
    sentence: "words a conclusion in another language",
    statement: `insert into conclusion_version (community_id, conclusion_id, language, text, by_id, at) values ('c1', 'cclearfree', 'fr', 'x', 'plain', now())`,
  },
  { who: "plain", sentence: "adds a meeting", statement: meeting() },
  {
    who: "chair",
    sentence: "moves a meeting that they chair",
    statement: `update meeting set place = 'x' where id = 'mcleareveryone'`,
  },
  {
    who: "organiser",
    sentence: "hands a meeting over",
    statement: `update meeting set organiser_id = 'plain', chair_id = null where id = 'mcleareveryone'`,
  },
  {
    who: "organiser",
    sentence: "invites to their meeting",
    statement: `insert into invitation (community_id, meeting_id, kind, value) values ('c1', 'mclearpersons', 'person', 'plain')`,
  },
  { who: "steward", sentence: "changes a contact", statement: `update contact set post = 'x' where id = 'kcleara'` },
  {
    who: "plain",
    sentence: "moves to another country",
    statement: `update person set country = 'PY' where id = 'plain'`,
  },
  {
    who: "voter",
    sentence: "changes their vote",
    statement: `update poll_vote set vote = 'no' where poll_id = 'pclearfree' and person_id = 'voter'`,
  },
  { who: "submitter", sentence: "suggests a resource", statement: resource("null") },
  {
    who: "steward",
    sentence: "publishes what was suggested",
    statement: `update resource set published_at = now() where id = 'rclearwaits'`,
  },
  {
    who: "steward",
    sentence: "clears a channel for more",
    statement: `update channel set clearance = 'red' where id = 'forclear'`,
  },
];

/** What they may not, and the policy that stops it. */
export const MAY_NOT: readonly (Tried & { readonly by: readonly [policy: Policy, table: string] })[] = [
  {
    who: "voter",
    sentence: "changes another's conclusion",
    statement: `update conclusion set text = 'x' where id = 'cclearfree'`,
    by: ["changes", "conclusion"],
  },
  {
    who: "voter",
    sentence: "makes a conclusion another's",
    statement: `insert into conclusion_owner (community_id, conclusion_id, number, person_id) values ('c1', 'cclearfree', 9, 'plain')`,
    by: ["adds", "conclusion_owner"],
  },
  {
    who: "steward",
    sentence: "changes the history of a conclusion",
    statement: `update conclusion_change set became = 'x' where conclusion_id = 'cclearfree'`,
    by: ["changes", "conclusion_change"],
  },
  {
    who: "steward",
    sentence: "changes the history of a resource",
    statement: `update resource_change set became = 'x' where resource_id = 'rclearout'`,
    by: ["changes", "resource_change"],
  },
  {
    who: "plain",
    sentence: "says that a law is repealed",
    statement: `update resource set legal_status = 'repealed' where id = 'rclearout'`,
    by: ["changes", "resource"],
  },
  {
    who: "plain",
    sentence: "gives a resource another title",
    statement: `insert into resource_title (community_id, resource_id, language, title, folded) values ('c1', 'rclearout', 'pt', 'x', 'x')`,
    by: ["adds", "resource_title"],
  },
  { who: "visitor", sentence: "adds a meeting", statement: meeting(), by: ["adds", "meeting"] },
  {
    who: "plain",
    sentence: "moves another's meeting",
    statement: `update meeting set place = 'x' where id = 'mcleareveryone'`,
    by: ["changes", "meeting"],
  },
  {
    who: "organiser",
    sentence: "takes a meeting away",
    statement: `delete from meeting where id = 'mcleareveryone'`,
    by: ["removes", "meeting"],
  },
  {
    who: "plain",
    sentence: "invites to another's meeting",
    statement: `insert into invitation (community_id, meeting_id, kind, value) values ('c1', 'mclearpersons', 'person', 'plain')`,
    by: ["adds", "invitation"],
  },
  {
    who: "plain",
    sentence: "changes a contact",
    statement: `update contact set post = 'x' where id = 'kcleara'`,
    by: ["changes", "contact"],
  },
  {
    who: "plain",
    sentence: "lowers a contact's label",
    statement: `update contact set sharing = 'clear' where id = 'kambera'`,
    by: ["changes", "contact"],
  },
  {
    who: "plain",
    sentence: "gives another a name",
    statement: `update person set name = 'x' where id = 'called'`,
    by: ["changes", "person"],
  },
  {
    who: "plain",
    sentence: "votes for another",
    statement: `insert into poll_vote (community_id, poll_id, number, person_id, vote, at) values ('c1', 'pclearfree', 2, 'called', 'yes', now())`,
    by: ["adds", "poll_vote"],
  },
  {
    who: "steward",
    sentence: "votes for another",
    statement: `insert into poll_vote (community_id, poll_id, number, person_id, vote, at) values ('c1', 'pclearfree', 2, 'called', 'yes', now())`,
    by: ["adds", "poll_vote"],
  },
  {
    who: "steward",
    sentence: "changes another's vote",
    statement: `update poll_vote set vote = 'no' where poll_id = 'pclearfree' and person_id = 'voter'`,
    by: ["changes", "poll_vote"],
  },
  {
    who: "submitter",
    sentence: "publishes what they suggested",
    statement: `update resource set published_at = now() where id = 'rclearwaits'`,
    by: ["changes", "resource"],
  },
  {
    who: "submitter",
    sentence: "adds a resource that is published",
    statement: resource("now()"),
    by: ["adds", "resource"],
  },
  {
    who: "submitter",
    sentence: "approves what they suggested",
    statement: `update review_item set decision = 'approved' where id = 'vrclearwaits'`,
    by: ["changes", "review_item"],
  },
  {
    who: "plain",
    sentence: "clears a channel for more",
    statement: `update channel set clearance = 'red' where id = 'forclear'`,
    by: ["changes", "channel"],
  },
];

function meeting() {
  return `insert into meeting (community_id, id, title, starts_local, zone, starts_at, minutes, platform, space_id, channel, folded, created_at)
    values ('c1', 'new', 'New', '2027-01-01T10:00', 'UTC', now(), 60, 'console', 'test', 'general', 'new', now())`;
}
function resource(published: string) {
  return `insert into resource (community_id, id, title, url, kind, language, folded, submitted_by_id, created_at, published_at)
    values ('c1', 'new', 'New', 'https://example.org/', 'guide', 'en', 'new', 'submitter', now(), ${published})`;
}
