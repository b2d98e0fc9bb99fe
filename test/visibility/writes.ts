import type { Reader } from "../../src/core/services/store/reader.ts";
import type { Facts, Row } from "./facts.ts";
import { ORACLE } from "./oracle.ts";

/** Whether a person may do something with a row: add one like it, change it, take it away. */
export type May = (row: Row, writer: Reader, facts: Facts) => boolean;

/** What may be done with a table's rows; in this order as the policies `adds`, `changes` and `removes`. */
export type Writes = readonly [adds: May, changes: May, removes: May];

const ORDER = ["guest", "member", "moderator", "admin"];
const power = (writer: Reader): number => (writer.kind === "person" ? ORDER.indexOf(writer.role) : -1);
const isWriter = (writer: Reader, id: unknown): boolean =>
  writer.kind === "person" && writer.personId !== undefined && writer.personId === id;

const least =
  (role: string): May =>
  (_row, writer) =>
    power(writer) >= ORDER.indexOf(role);
const guestsOwn =
  (column: string): May =>
  (row, writer) =>
    isWriter(writer, row[column]);
const own =
  (column: string): May =>
  (row, writer) =>
    power(writer) > 0 && isWriter(writer, row[column]);
const any =
  (...all: readonly May[]): May =>
  (row, writer, facts) =>
    all.some((may) => may(row, writer, facts));
const all =
  (...each: readonly May[]): May =>
  (row, writer, facts) =>
    each.every((may) => may(row, writer, facts));
const shared: May = (row) => row["person_id"] === null;
const same = (may: May): Writes => [may, may, may];

const never: May = () => false;
const always: May = () => true;
const members = least("member");
const moderators = least("moderator");
const admins = least("admin");
/** A moderator makes members, an administrator moderators too. */
const gives: May = any(
  all((row) => row["role"] === "member", moderators),
  admins,
);
const hosts: May = any(own("organiser_id"), own("chair_id"));
const meetingsHosts: May = (row, writer, facts) => hosts(facts.one("meeting", row["meeting_id"])!, writer, facts);
const running = any(meetingsHosts, moderators);
const itself = any(own("person_id"), meetingsHosts, moderators);
const waits: May = (row) => row["published_at"] === null;
const undecided: May = (row) => row["decision"] === null;

/** Who suggested what cites, as long as they may see both; and moderators. */
const cites: May = any(moderators, (row, writer, facts) => {
  const [from, to] = [facts.one("resource", row["from_id"])!, facts.one("resource", row["to_id"])!];
  const seen = [from, to].every((one) => ORACLE["resource"]!(one, writer, facts));
  return seen && own("submitted_by_id")(from, writer, facts);
});
/** Whose collection it is, as long as they may see it and what is in it; and moderators. */
const collects: May = any(moderators, (row, writer, facts) => {
  const collection = facts.one("resource_collection", row["collection_id"])!;
  return ORACLE["resource_collection_item"]!(row, writer, facts) && own("owner_id")(collection, writer, facts);
});

/** Whoever runs the meeting that a conclusion comes of. */
const concludes: May = (row, writer, facts) => row["meeting_id"] !== null && meetingsHosts(row, writer, facts);
/** Whether a point of contact is not there, so that its deputy answers. */
function isGone({ contact_id: id }: Row, facts: Facts): boolean {
  const holder = facts.one("contact", id)!;
  const person = holder["person_id"] === null ? undefined : facts.one("person", holder["person_id"]);
  const here = person !== undefined && person["left_at"] === null && person["suspended_at"] === null;
  return !here || holder["away_until"] !== null || holder["left_at"] !== null;
}
/** Countries that named somebody who has not left the post, or named them as the deputy of one who is not there, or whose correspondent they are. */
const speaksFor = (person: Row, facts: Facts): unknown[] => [
  ...facts
    .where("contact", "person_id", person["id"])
    .filter((own) => own["left_at"] === null)
    .flatMap(({ id }) => [
      ...facts.where("point_of_contact", "contact_id", id),
      ...facts.where("point_of_contact", "deputy_id", id).filter((row) => isGone(row, facts)),
    ])
    .map((row) => row["country"]),
  ...facts.where("correspondent", "person_id", person["id"]).map((row) => row["country"]),
];
/** Whoever suggested a resource, until it is published; and who speaks for its country. */
const suggested = all((row) => row["published_at"] === null, own("submitted_by_id"));
const editsResource: May = any(suggested, (row, writer, facts) => {
  const person = writer.kind === "person" ? facts.one("person", writer.personId) : undefined;
  return person !== undefined && power(writer) >= 1 && speaksFor(person, facts).includes(row["country"]);
});
const editsIts: May = (row, writer, facts) => editsResource(facts.one("resource", row["resource_id"])!, writer, facts);
/** Whoever asked the channel. */
const asks: May = (row, writer, facts) =>
  own("asker_id")(facts.one("resource_question", row["question_id"])!, writer, facts);
const alike = (a: unknown, b: unknown) => String(a).toLowerCase() === String(b).toLowerCase();
/** Those to whom it falls: named themselves, by their country, agency or office, or by their own contact. */
const answersFor: May = (row, writer, facts) => {
  const person = writer.kind === "person" ? facts.one("person", writer.personId) : undefined;
  if (!person || power(writer) < 1) return false;
  return facts.where("conclusion_owner", "conclusion_id", row["id"]).some((owner) => {
    if (owner["person_id"] !== null) return owner["person_id"] === person["id"];
    if (owner["country"] !== null)
      return owner["country"] === person["country"] || speaksFor(person, facts).includes(owner["country"]);
    const own = facts.where("contact", "person_id", person["id"]);
    if (owner["agency"] !== null) return own.some((one) => alike(one["organisation"], owner["agency"]));
    const contact = owner["contact_id"] === null ? undefined : facts.one("contact", owner["contact_id"]);
    if (!contact || contact["person_id"] !== null) return contact?.["person_id"] === person["id"];
    return own.some(
      (one) => one["country"] === contact["country"] && alike(one["organisation"], contact["organisation"]),
    );
  });
};
const itsConclusion = (row: Row, facts: Facts): Row => facts.one("conclusion", row["conclusion_id"])!;
const answersForIts: May = (row, writer, facts) => answersFor(itsConclusion(row, facts), writer, facts);
/** Whoever recorded it or runs its meeting, as long as they may see it; and moderators. */
const directs: May = any(moderators, (row, writer, facts) => {
  const one = itsConclusion(row, facts);
  return ORACLE["conclusion"]!(one, writer, facts) && any(own("author_id"), concludes)(one, writer, facts);
});

/** Who speaks for a country, as long as they see what it is about; and moderators. */
const tracks: May = any(moderators, (row, writer, facts) => {
  const person = writer.kind === "person" ? facts.one("person", writer.personId) : undefined;
  if (!person || power(writer) < 1) return false;
  return (
    ORACLE["conclusion"]!(itsConclusion(row, facts), writer, facts) && speaksFor(person, facts).includes(row["country"])
  );
});

/** Who may write what, said anew from the migration's remarks: the product itself may do all of it. */
export const WRITES: Readonly<Record<string, Writes>> = {
  // A community is founded and erased by the product.
  community: [never, moderators, never],
  space: same(admins),
  channel: [moderators, moderators, admins],
  topic: same(never),
  former_space: same(admins),
  greeting: same(never),
  community_logo: same(admins),
  // A function counts them.
  topic_look_up: same(never),
  person: [never, any(guestsOwn("id"), moderators), never],
  handle: [never, admins, never],
  link_code: same(guestsOwn("person_id")),
  link_try: same(guestsOwn("person_id")),
  // The product joins and parts; a trigger notes what came.
  link: same(never),
  link_part: same(never),
  feed: same(own("person_id")),
  invite: same(admins),
  // Guests write nothing: the product asks, withdraws and lets in for them.
  membership_request: [never, moderators, never],
  // Who may give a role makes codes for it.
  invitation_code: [all(guestsOwn("created_by_id"), gives), gives, never],
  allowed_domain: [moderators, never, moderators],
  contact: same(moderators),
  contact_topic: same(moderators),
  point_of_contact: same(moderators),
  // What was official once stays.
  mandate: [moderators, moderators, never],
  correspondent: same(moderators),
  mandate_follow: same(own("person_id")),
  contact_change: [moderators, never, moderators],
  contact_request: [own("asker_id"), any(own("asker_id"), own("owner_id")), never],
  contact_block: [own("owner_id"), never, own("owner_id")],
  contact_report: [any(own("reporter_id"), moderators), moderators, moderators],
  // Triggers write them.
  contact_word: same(never),
  contact_address: same(moderators),
  meeting: [members, any(hosts, moderators), moderators],
  occurrence_change: same(running),
  invitation: same(running),
  meeting_document: same(running),
  meeting_edit: [any(own("person_id"), moderators), running, members],
  native_event: same(running),
  // A place that is given up becomes another's.
  rsvp: [itself, members, itself],
  attendance: same(itself),
  mute: same(itself),
  session: [running, members, never],
  note: [own("author_id"), members, members],
  minutes_correction: [own("by_id"), never, never],
  agenda_point: [own("asked_by_id"), running, any(own("asked_by_id"), running)],
  poll: [members, any(own("organiser_id"), moderators), never],
  poll_option: [members, never, never],
  poll_vote: same(own("person_id")),
  conclusion: [any(own("author_id"), moderators), any(own("author_id"), concludes, answersFor, moderators), never],
  conclusion_owner: [directs, any(directs, answersForIts), directs],
  conclusion_version: [any(own("by_id"), moderators), any(own("by_id"), directs), any(own("by_id"), directs)],
  // The history only grows.
  conclusion_change: [any(own("by_id"), moderators), never, never],
  conclusion_tracking: [tracks, tracks, never],
  exposure: [never, never, moderators],
  digest: [
    any(all(shared, moderators), own("person_id")),
    any(all(shared, any(own("made_by_id"), moderators)), own("person_id")),
    never,
  ],
  resource: [any(suggested, moderators), any(editsResource, moderators), moderators],
  resource_topic: same(any(editsIts, moderators)),
  resource_title: same(any(editsIts, moderators)),
  resource_file: same(any(editsIts, moderators)),
  // Triggers alone change them.
  resource_passage: [any(editsIts, moderators), never, any(editsIts, moderators)],
  // The product alone stores bytes.
  stored_file: same(never),
  stored_file_chunk: same(never),
  // The history only grows.
  resource_change: [any(own("by_id"), moderators), never, never],
  resource_citation: [cites, cites, never],
  resource_collection: same(any(own("owner_id"), moderators)),
  resource_collection_item: same(collects),
  resource_subscription: same(own("person_id")),
  resource_useful: same(own("person_id")),
  // The bot alone looks at addresses.
  resource_check: [never, never, never],
  resource_freshness: [moderators, moderators, never],
  resource_flag: [any(own("by_id"), moderators), moderators, never],
  resource_question_waiter: same(own("person_id")),
  resource_question: [own("asker_id"), any(own("asker_id"), moderators), never],
  // Who gave it, or a moderator, takes it back; who asks says whether it is the one.
  resource_answer: [own("by_id"), any(own("by_id"), asks, moderators), never],
  glossary_term: [
    any(
      all(waits, (row) => row["removed_at"] === null, own("submitted_by_id")),
      moderators,
    ),
    moderators,
    moderators,
  ],
  // An operator's.
  dictionary: same(never),
  dictionary_entry: same(never),
  review_item: [any(all(undecided, own("submitted_by_id")), moderators), moderators, moderators],
  // The history only grows.
  review_decision: [moderators, never, never],
  review_interest: same(own("person_id")),
  posting: same(members),
  search_total: same(members),
  search_word: same(members),
  search_document: same(members),
  search_segment: same(members),
  search_list: same(members),
  search_gone: same(members),
  // Triggers note what is due.
  search_due: [never, never, members],
  delivery: same(members),
  card: [never, members, never],
  card_change: same(never),
  card_pace: same(never),
  post: same(never),
  // The log only grows.
  audit: [always, never, never],
  audit_key: same(never),
  audit_person: same(never),
};
