import type { Reader } from "../../src/core/services/store/reader.ts";
import type { Facts, Row } from "./facts.ts";

/** Whether a reader may see a row of a table. */
export type Sees = (row: Row, reader: Reader, facts: Facts) => boolean;

// TLP 2.0, least sensitive first; an unknown label counts as the most sensitive.
const LABELS = ["clear", "green", "amber", "amber+strict", "red"];
const rank = (label: unknown): number =>
  LABELS.includes(String(label)) ? LABELS.indexOf(String(label)) : LABELS.length - 1;

/** The most sensitive label that the reader may see. */
function ceiling(reader: Reader): string {
  if (reader.kind === "nobody") return "clear";
  if (reader.kind === "channel") return reader.clearance;
  return { guest: "clear", member: "amber", moderator: "red", admin: "red" }[reader.role];
}

const bears = (label: unknown, reader: Reader): boolean => rank(label) <= rank(ceiling(reader));
const isPerson = (reader: Reader, id: unknown): boolean =>
  reader.kind === "person" && reader.personId !== undefined && reader.personId === id;
const moderates = (reader: Reader): boolean =>
  reader.kind === "person" && (reader.role === "moderator" || reader.role === "admin");

/** Whom one reads among: what a meeting is open to is asked of that company, not only of the reader. */
function amongModerators(reader: Reader): boolean {
  return moderates(reader) || (reader.kind === "channel" && rank(reader.clearance) > rank("amber"));
}
function amongMembers(reader: Reader): boolean {
  return (
    amongModerators(reader) ||
    (reader.kind === "person" && reader.role === "member") ||
    (reader.kind === "channel" && reader.clearance !== "clear")
  );
}

const runs = (reader: Reader, meeting: Row): boolean =>
  isPerson(reader, meeting["organiser_id"]) || isPerson(reader, meeting["chair_id"]);

function invites(meeting: Row, reader: Reader, facts: Facts): boolean {
  const lines = facts.where("invitation", "meeting_id", meeting["id"]);
  if (lines.length === 0 || amongModerators(reader) || runs(reader, meeting)) return true;
  const person = reader.kind === "person" ? facts.one("person", reader.personId) : undefined;
  return lines.some(({ kind, value }) => {
    if (kind === "everyone") return true;
    if (kind === "role") return value === "guest" || (value === "member" && amongMembers(reader));
    if (!person) return false;
    if (kind === "person") return value === person["id"];
    if (kind === "country") return value === person["country"];
    return kind === "topic" && (person["topics"] as unknown[]).includes(value);
  });
}

const meeting: Sees = (row, reader, facts) => bears(row["sharing"], reader) && invites(row, reader, facts);
const resource: Sees = (row, reader) =>
  bears(row["sharing"], reader) &&
  (row["published_at"] !== null || moderates(reader) || isPerson(reader, row["submitted_by_id"]));
const contact: Sees = (row, reader) => bears(row["sharing"], reader);
const term: Sees = (row, reader) =>
  (row["published_at"] !== null && row["removed_at"] === null) ||
  moderates(reader) ||
  isPerson(reader, row["submitted_by_id"]);

/** As the row of another table that a column names; a row that names none is judged by `without`. */
function as(table: string, sees: Sees, column: string, without = false): Sees {
  return (row, reader, facts) => {
    const other = row[column] === null ? undefined : facts.one(table, row[column]);
    return other ? sees(other, reader, facts) : without;
  };
}
const both =
  (...all: readonly Sees[]): Sees =>
  (row, reader, facts) =>
    all.every((sees) => sees(row, reader, facts));

const itsMeeting = as("meeting", meeting, "meeting_id");
const orNoMeeting = as("meeting", meeting, "meeting_id", true);
const itsContact = as("contact", contact, "contact_id");
const itsResource = as("resource", resource, "resource_id");
/** Bytes are known to whoever may see something whose file they are. */
const itsFile: Sees = (row, reader, facts) =>
  facts.where("resource_file", "sha256", row["sha256"]).some((file) => itsResource(file, reader, facts));
const ownLabel: Sees = (row, reader) => bears(row["sharing"], reader);
// What comes of a meeting bears its own label and at least the meeting's.
const outcome = both(ownLabel, orNoMeeting);
const reviewed: Sees = (row, reader) => moderates(reader) || isPerson(reader, row["submitted_by_id"]);
const itsConclusion = as("conclusion", outcome, "conclusion_id");
const itsPoll = as("poll", outcome, "poll_id");
const itsSession = as("session", itsMeeting, "session_id");
const own =
  (column = "person_id"): Sees =>
  (row, reader) =>
    isPerson(reader, row[column]);
const everybody: Sees = () => true;
const nobody: Sees = () => false;
const moderators: Sees = (_row, reader) => moderates(reader);

/** Who comes is seen by themselves, by whoever runs the meeting, and by moderators. */
const rsvp: Sees = (row, reader, facts) =>
  moderates(reader) || isPerson(reader, row["person_id"]) || runs(reader, facts.one("meeting", row["meeting_id"])!);
/** Votes are seen by those who cast them, by whoever runs the poll, and by moderators. */
const vote: Sees = (row, reader, facts) =>
  moderates(reader) ||
  isPerson(reader, row["person_id"]) ||
  isPerson(reader, facts.one("poll", row["poll_id"])!["organiser_id"]);

/** What is searched: the same documents as people see, what they say, and the label that they are filed under; nothing where not everybody who may read that finds them. */
interface Searched {
  readonly table: string;
  readonly sees: Sees;
  readonly says: (document: Row, facts: Facts) => readonly unknown[];
  readonly label: (document: Row, facts: Facts) => number | undefined;
}
const meetingOf = (row: Row, facts: Facts): Row | undefined =>
  row["meeting_id"] === null ? undefined : facts.one("meeting", row["meeting_id"]);
const isOpen = (meetingRow: Row, facts: Facts): boolean => {
  const lines = facts.where("invitation", "meeting_id", meetingRow["id"]);
  return (
    lines.length === 0 || lines.some(({ kind, value }) => kind === "everyone" || (kind === "role" && value === "guest"))
  );
};
const searched: Readonly<Record<string, Searched>> = {
  meeting: {
    table: "meeting",
    sees: meeting,
    says: (d) => [d["title"], d["place"], d["agenda"]],
    label: (d, facts) => (isOpen(d, facts) ? rank(d["sharing"]) : undefined),
  },
  contact: {
    table: "contact",
    sees: contact,
    says: (d) => [d["name"], d["organisation"], d["post"]],
    label: (d) => rank(d["sharing"]),
  },
  resource: {
    table: "resource",
    sees: resource,
    says: (d) => [d["title"], d["summary"]],
    label: (d) => (d["published_at"] === null ? undefined : rank(d["sharing"])),
  },
  conclusion: {
    table: "conclusion",
    sees: outcome,
    says: (d, facts) => [
      ...[d["text"], meetingOf(d, facts)?.["title"]],
      ...facts.where("conclusion_version", "conclusion_id", d["id"]).map((one) => one["text"]),
    ],
    label: (d, facts) => {
      const its = meetingOf(d, facts);
      if (its === undefined) return rank(d["sharing"]);
      return isOpen(its, facts) ? Math.max(rank(d["sharing"]), rank(its["sharing"])) : undefined;
    },
  },
};
const posting: Sees = (row, reader, facts) => {
  const { table, sees } = searched[String(row["kind"])]!;
  const document = facts.one(table, row["doc"]);
  return document !== undefined && sees(document, reader, facts);
};
/** What is of all documents of a label together. */
const ofItsLabel: Sees = (row, reader) => Number(row["label"]) <= rank(ceiling(reader));
/** A word at a label is told to whoever may read something published of that label in which it stands. */
const word: Sees = (row, reader, facts) => {
  const { table, says, label } = searched[String(row["kind"])]!;
  if (!ofItsLabel(row, reader, facts)) return false;
  const said = (d: Row) => says(d, facts).join(" ").toLowerCase().includes(String(row["word"]));
  return facts.rows(table).some((d) => label(d, facts) === Number(row["label"]) && said(d));
};

/** Who asks for something of a contact, and who is asked, know of it. */
const request: Sees = (row, reader) => isPerson(reader, row["asker_id"]) || isPerson(reader, row["owner_id"]);

/** What somebody asks a channel is read by who may read what could be said there, and with it what was answered. */
const asked: Sees = (row, reader) =>
  isPerson(reader, row["asker_id"]) || Number(row["cleared"]) <= rank(ceiling(reader));

/** What is said to somebody is theirs as long as they may see what it is about. That a request was said is between two people. */
const delivery: Sees = (row, reader, facts) => {
  if (moderates(reader) && row["kind"] !== "request") return true;
  const subjects: readonly (readonly [table: string, sees: Sees])[] = [
    ["meeting", meeting],
    ["poll", outcome],
    ["session", itsMeeting],
    ["resource", resource],
    ["glossary_term", term],
    ["contact_request", request],
    ["resource_question", asked],
  ];
  return (
    isPerson(reader, row["person_id"]) &&
    subjects.some(([table, sees]) => {
      const subject = facts.one(table, row["subject_id"]);
      return subject !== undefined && sees(subject, reader, facts);
    })
  );
};

/**
 * Who may see which rows of each table, said anew from the rules (docs/privacy.md): from what people wrote – labels, invitations,
 * who made what, what is published – and never from what the database carries for its policies.
 */
export const ORACLE: Readonly<Record<string, Sees>> = {
  community: everybody,
  space: everybody,
  channel: everybody,
  topic: everybody,
  former_space: everybody,
  greeting: everybody,
  // It stands on what members hand out.
  community_logo: (_row, reader) => reader.kind === "person" && reader.role !== "guest",
  topic_look_up: moderators,
  person: everybody,
  handle: everybody,
  digest: (row, reader) => row["person_id"] === null || isPerson(reader, row["person_id"]),
  membership_request: (row, reader) => moderates(reader) || isPerson(reader, row["person_id"]),
  invitation_code: moderators,
  allowed_domain: moderators,
  invite: (_row, reader) => reader.kind === "person" && reader.role === "admin",
  link_code: own(),
  link_try: own(),
  link: (row, reader) =>
    isPerson(reader, row["person_id"]) ||
    isPerson(reader, row["asker_id"]) ||
    (reader.kind === "person" && reader.role === "admin"),
  link_part: nobody,
  feed: own(),
  contact,
  contact_topic: itsContact,
  point_of_contact: itsContact,
  mandate: itsContact,
  correspondent: (row, reader) => moderates(reader) || isPerson(reader, row["person_id"]),
  mandate_follow: own(),
  contact_change: moderators,
  contact_request: request,
  contact_block: own("owner_id"),
  contact_report: (row, reader) => moderates(reader) || isPerson(reader, row["reporter_id"]),
  contact_word: itsContact,
  contact_address: itsContact,
  meeting,
  occurrence_change: itsMeeting,
  invitation: itsMeeting,
  // The paper of a meeting names the resource, which may ask for more.
  meeting_document: both(itsMeeting, itsResource),
  meeting_edit: itsMeeting,
  native_event: itsMeeting,
  rsvp: both(itsMeeting, rsvp),
  attendance: itsMeeting,
  mute: both(itsMeeting, own()),
  session: itsMeeting,
  note: itsSession,
  minutes_correction: itsSession,
  agenda_point: itsMeeting,
  poll: outcome,
  poll_option: itsPoll,
  poll_vote: both(itsPoll, vote),
  conclusion: outcome,
  // A contact that is to do it is known to whoever may see the contact.
  conclusion_owner: both(
    itsConclusion,
    (row, reader, facts) => row["contact_id"] === null || itsContact(row, reader, facts),
  ),
  conclusion_version: itsConclusion,
  conclusion_change: itsConclusion,
  conclusion_tracking: itsConclusion,
  exposure: both(itsConclusion, moderators),
  resource,
  resource_topic: itsResource,
  resource_file: itsResource,
  resource_passage: itsResource,
  stored_file: itsFile,
  stored_file_chunk: itsFile,
  resource_title: itsResource,
  resource_change: itsResource,
  resource_citation: both(as("resource", resource, "from_id"), as("resource", resource, "to_id")),
  resource_collection: (row, reader) => bears(row["sharing"], reader),
  resource_collection_item: both(
    as("resource_collection", (row, reader) => bears(row["sharing"], reader), "collection_id"),
    itsResource,
  ),
  resource_subscription: own(),
  resource_useful: own(),
  resource_check: itsResource,
  resource_freshness: itsResource,
  resource_flag: (row, reader) => moderates(reader) || isPerson(reader, row["by_id"]),
  resource_question: asked,
  resource_question_waiter: own(),
  resource_answer: as("resource_question", asked, "question_id"),
  glossary_term: term,
  dictionary: everybody,
  dictionary_entry: everybody,
  review_item: reviewed,
  review_decision: as("review_item", reviewed, "item_id"),
  review_interest: own(),
  posting,
  search_word: word,
  search_total: ofItsLabel,
  search_document: posting,
  search_segment: ofItsLabel,
  search_list: ofItsLabel,
  search_gone: ofItsLabel,
  search_due: nobody,
  delivery,
  card: nobody,
  card_change: nobody,
  card_pace: nobody,
  post: nobody,
  audit: nobody,
  audit_key: nobody,
  audit_person: nobody,
};
