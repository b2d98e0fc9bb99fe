import type { Label } from "../../../kernel/language/message-ids.ts";
import { flag } from "../../../kernel/options/kinds/simple.ts";
import { opt } from "../../../kernel/options/options.ts";
import { type ImportColumn, many, maybe, one, optional, own, some } from "../../../services/imports/column.ts";
import { storedSharing } from "../../../services/imports/sharing-column.ts";
import { personOption } from "../../../services/people/person-option.ts";
import { hoursOption } from "../../../services/preferences/hours-option.ts";
import { topicOption } from "../../../services/taxonomy/term-option.ts";
import { AGENCY_KINDS } from "../../../services/questions/agencies/agency-kinds.ts";
import { readEmails, readPhones } from "../fields/reachable.ts";
import { CITY_LABELS, VISIBILITY_LABELS } from "../fields/visibility-labels.ts";
import { emptied, marked } from "../../../services/imports/written/marks.ts";
import { readMoment } from "./moment.ts";
import { perTopic } from "./per-topic.ts";

/** A cell that is empty, or a column that is not there, says nothing. */
const said = <T>(column: ImportColumn<T>): ImportColumn<T | undefined> => optional(column, undefined);

const topics = said(some(topicOption("import.columns.topics")));

/** For which topics a contact is its country's single point of contact: none, all of its own, or those listed. */
const poc: ImportColumn<"all" | readonly string[] | undefined> = said(
  own<"all" | readonly string[]>("import.columns.poc", async (text, reading) => {
    const answer = await flag.read(text, reading);
    return "value" in answer
      ? { value: answer.value === true ? "all" : [] }
      : many(topicOption("import.columns.topics")).read(text, reading);
  }),
);

const shownTo = (names: Label) => maybe(opt.choice(names, VISIBILITY_LABELS));
const nothing: readonly never[] = [];

/** What a file may say of contacts, but for the marks that a table has. */
export const PLAIN = {
  reference: maybe(opt.text("import.columns.reference", 80)),
  name: one(opt.text("import.columns.name", 120)),
  organisation: one(opt.text("import.columns.organisation", 200)),
  post: one(opt.text("import.columns.post", 200)),
  country: one(opt.country("import.columns.country")),
  languages: some(opt.language("import.columns.languages")),
  topics,
  poc,
  emails: said(own("import.columns.emails", readEmails)),
  phones: said(own("import.columns.phones", readPhones)),
  mobiles: said(own("import.columns.mobiles", readPhones)),
  always: said(own("import.columns.always", readPhones)),
  note: maybe(opt.long("import.columns.note", 2_000)),
  phonesfor: shownTo("import.columns.phones-for"),
  mobilesfor: shownTo("import.columns.mobiles-for"),
  alwaysfor: shownTo("import.columns.always-for"),
  emailsfor: shownTo("import.columns.emails-for"),
  notefor: shownTo("import.columns.note-for"),
  cityfor: maybe(opt.choice("import.columns.city-for", CITY_LABELS)),
  agency: maybe(opt.choice("import.columns.agency-kind", AGENCY_KINDS)),
  city: maybe(opt.text("import.columns.city", 80)),
  zone: maybe(opt.zone("import.columns.zone")),
  hours: maybe(hoursOption("import.columns.hours")),
  fluent: said(some(opt.language("import.columns.fluent"))),
  expert: said(some(topicOption("import.columns.expert"))),
  since: perTopic(one(opt.day("import.columns.since", "back"))),
  until: perTopic(one(opt.day("import.columns.until", "ahead"))),
  namedby: perTopic(one(opt.text("import.columns.named-by", 120))),
  mandate: perTopic(one(opt.text("import.columns.mandate", 300))),
  deputy: perTopic(one(opt.text("import.columns.deputy", 80))),
  away: maybe(opt.day("import.columns.away", "ahead")),
  source: maybe(opt.text("import.columns.source", 120)),
  sharing: said(storedSharing),
  person: maybe(personOption("import.columns.person")),
  updated: said(own("import.columns.updated", readMoment)),
};

/** The columns of a table: marks before what a spreadsheet would compute are taken away, and a dash takes out what is there. */
export const TABLE = {
  ...PLAIN,
  reference: marked(PLAIN.reference),
  name: marked(PLAIN.name),
  organisation: marked(PLAIN.organisation),
  post: marked(PLAIN.post),
  topics: emptied(PLAIN.topics, nothing),
  poc: emptied(PLAIN.poc, nothing),
  emails: emptied(PLAIN.emails, nothing),
  phones: emptied(PLAIN.phones, nothing),
  mobiles: emptied(PLAIN.mobiles, nothing),
  always: emptied(PLAIN.always, nothing),
  note: emptied(PLAIN.note, null),
  agency: emptied(PLAIN.agency, null),
  city: emptied(PLAIN.city, null),
  zone: emptied(PLAIN.zone, null),
  hours: emptied(PLAIN.hours, null),
  fluent: emptied(PLAIN.fluent, nothing),
  expert: emptied(PLAIN.expert, nothing),
  since: emptied(PLAIN.since, null),
  until: emptied(PLAIN.until, null),
  namedby: emptied(PLAIN.namedby, null),
  mandate: emptied(PLAIN.mandate, null),
  deputy: emptied(PLAIN.deputy, null),
  away: emptied(PLAIN.away, null),
  source: emptied(PLAIN.source, null),
};

/** The columns of cards, which need not say what a contact that is there already has: same names, and values that may be absent. */
export type ContactColumns = {
  readonly [K in keyof typeof TABLE]: ImportColumn<ValueOf<(typeof TABLE)[K]> | undefined>;
};
type ValueOf<C> = C extends ImportColumn<infer T> ? T : never;

/** What is said of a contact, by column. */
export type ContactValues = { readonly [K in keyof ContactColumns]: ValueOf<ContactColumns[K]> };

/** Keys of the columns. */
export type ColumnKey = keyof ContactColumns;
