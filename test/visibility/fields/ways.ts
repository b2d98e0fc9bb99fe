import type { InvocationInput } from "../../../src/core/kernel/commands/platform.ts";
import { optionsOf } from "../../../src/core/kernel/options/options.ts";
import type { PrivateField } from "../../../src/core/features/contacts/fields/visibility.ts";
import { CATALOGUE } from "../../../src/features.ts";
import { deedOf, entriesOf } from "./around.ts";
import type { Target } from "./directory.ts";

/** A way in which something of a contact may be said. */
interface Way {
  /** What is sent about one contact; `other` is another. */
  readonly each?: (target: Target, other: Target) => readonly InvocationInput[];
  /** What is sent once, and may tell of any. */
  readonly once?: readonly InvocationInput[];
  /** It asks by a private field: whoever may not read that is not told the name either. */
  readonly byField?: true;
  /** Which it is, where it is not for those for whom the most of them are. */
  readonly field?: PrivateField;
  /** Whoever may read a contact's fields is shown them by it: so the test can fail. */
  readonly shows?: true;
  /** Moderators are shown by each answer the fields of all that they may read. */
  readonly showsAll?: true;
  /** It makes a document. */
  readonly paper?: true;
}

const values = (
  path: string,
  given: Readonly<Record<string, string | number | boolean>>,
  mode?: "ask",
): InvocationInput => ({ kind: "values", path, values: given, ...(mode ? { mode } : {}) });
const line = (text: string): InvocationInput => ({ kind: "line", line: text });
const talk = (text: string): InvocationInput => ({ kind: "talk", text });

/** Every option by which somebody can name a contact, completed. */
const NAMING = CATALOGUE.commands.flatMap(({ path, input }) =>
  optionsOf(input)
    .filter(({ kind }) => kind.reference === "contact")
    .map(({ name }) => ({ path, option: name })),
);
const completed = (text: string, options = NAMING): InvocationInput[] =>
  options.map((one) => ({ kind: "suggest", ...one, text, values: {} }));
/** They are one kind of option: what is typed about each contact is tried with one of them. */
const ONE = NAMING.slice(0, 1);

/** All of them. A new one is an entry here, and fields.test.ts asks it of every role for every contact. */
export const WAYS: Readonly<Record<string, Way>> = {
  "find by words": { each: ({ name }) => [values("contact find", { words: name })] },
  "find by e-mail": { byField: true, each: ({ secrets }) => [values("contact find", { words: secrets.emails })] },
  "find by phone": {
    byField: true,
    // In turn as it is dialled from abroad, and in the country.
    each: ({ visibility, secrets: { phones } }, other) => [
      values("contact find", { words: visibility < other.visibility ? phones : phones.replace("+595", "0") }),
    ],
  },
  "find by mobile": {
    ...{ byField: true, field: "mobiles" },
    each: ({ secrets }) => [values("contact find", { words: secrets.mobiles })],
  },
  "find by 24/7 number": {
    ...{ byField: true, field: "always" },
    each: ({ secrets }) => [values("find", { words: secrets.always })],
  },
  "find by note": { byField: true, each: ({ secrets }) => [values("contact find", { words: secrets.note })] },
  "lists of contacts": {
    once: ["country:PY", "topic:tracing", "poc:true", "language:es", "language:es page:2"].map((asked) =>
      line(`contact find ${asked}`),
    ),
  },
  "find everywhere": {
    each: ({ name }) => [talk(name)],
    once: [talk("who is Paraguay's contact for tracing?"), line("find tracing")],
  },
  "find everywhere by a field": {
    byField: true,
    each: ({ secrets }) => [values("find", { words: secrets.emails })],
  },
  card: { shows: true, each: ({ id }) => [values("contact show", { contact: id })] },
  "history of mandates": { each: ({ id }) => [values("contact show", { contact: id, history: true })] },
  "the form of a card’s button": { each: ({ id }) => [values("contact edit", { contact: id }, "ask")] },
  "what somebody else changed": {
    each: ({ id }) => [values("contact undo", { contact: id, change: "0000000000" })],
  },
  "two side by side": { each: ({ id }, other) => [values("contact merge", { contact: id, other: other.id })] },
  "likely duplicates": { once: [line("contact duplicates")] },
  "what is said to be wrong": { each: ({ id }) => [values("contact reports", { contact: id })] },
  completion: { each: ({ name }) => completed(name.slice(0, 6), ONE), once: completed("zora") },
  "completion by a field": { byField: true, each: ({ secrets }) => completed(secrets.emails, ONE) },
  "a copy of one’s own data, and its vCards": { once: [line("me export")] },
  "one’s own data": { once: ["me held", "me seen", "me", "home"].map(line) },
  "what can be asked for": {
    each: ({ id }) => [values("contact request", { contact: id }, "ask")],
    once: [line("contact asked")],
  },
  "what was said, read by another": {
    each: ({ id }) => [values("contact said", { contact: id, change: "said-0000000000" })],
  },
  "what is to be looked at": { once: ["contact stale", "contact correspondent"].map(line) },
  "who a country named": { once: ["PY", "BR", "MX", "AR"].map((country) => line(`contact named ${country}`)) },
  "whether it is oneself": {
    each: ({ id }) => [values("contact claim", { contact: id, end: true })],
    once: [line("contact me")],
  },
  "the directory on paper": {
    paper: true,
    once: ["format:docx", "format:pdf", "format:docx phones:true", "format:docx phones:true country:PY"].map((how) =>
      line(`contact directory ${how}`),
    ),
  },
  "a file of all contacts": {
    ...{ paper: true, showsAll: true },
    once: ["csv", "xlsx", "vcard", "vcard3"].map((format) => line(`contact export format:${format}`)),
  },
  "a file of some contacts": {
    paper: true,
    once: ["csv country:PY", "xlsx topic:tracing", "vcard country:BR", "vcard3 topic:tracing"].map((which) =>
      line(`contact export format:${which}`),
    ),
  },
  "who covers what": {
    paper: true,
    once: ["", " topic:tracing", " format:pdf"].map((how) => line(`contact coverage${how}`)),
  },
  // What is drawn is the document that is also printed.
  "a picture of who covers what": {
    once: ["format:png", "topic:tracing format:png"].map((how) => line(`contact coverage ${how}`)),
  },
  "the review queue": { once: [line("review list")] },
  "a card of the review queue": {
    each: (target) => entriesOf(target).map((item) => values("review show", { item })),
  },
  "what became of an entry": {
    each: (target) => entriesOf(target).map((item) => values("review history", { item })),
  },
  "somebody’s account": { once: [line('person show person:"The owner"')] },
  "what is said when it was verified": { each: ({ id }) => [values("contact verify", { contact: id })] },
  "whose mandate one follows": {
    each: ({ id }) => [values("contact follow", { contact: id })],
    once: [line("contact follow")],
  },
  "what is theirs to do": {
    each: (target) => [values("conclusion show", { conclusion: deedOf(target) })],
    once: ["conclusion list", "conclusion find deeds on tracing", "find deeds on tracing"].map(line),
  },
  "a report of what is to be done": { paper: true, once: [line("conclusion report format:docx label:red")] },
  "the audit log": { once: ["audit", "audit kind:contact", "audit kind:contact page:2"].map(line) },
  "what was sent": { once: [line("deliveries")] },
  "a digest": { once: [line("digest now")] },
  "what the community is": { once: ["community show", "members"].map(line) },
  "what is wrong with what was typed": {
    each: ({ name }) => [values("contact mandate", { contact: `${name} x`, topic: "no such topic" })],
  },
  "what is wrong with a field that was typed": {
    byField: true,
    each: ({ secrets }) => [values("contact edit", { contact: secrets.emails, city: "X" })],
  },
  // The last, as whoever sees none of that name adds one.
  "whom one adds again": {
    each: ({ name }) => [values("contact add", { name, organisation: "X", post: "Y", country: "PY", languages: "es" })],
  },
};
