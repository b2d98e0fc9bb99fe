import { hoursOption } from "../../services/preferences/hours-option.ts";
import { topicOption } from "../../services/taxonomy/term-option.ts";
import { personOption } from "../../services/people/person-option.ts";
import type { ContactInput } from "./contact.ts";
import { AGENCY_KINDS } from "../../services/questions/agencies/agency-kinds.ts";
import { keptNumber, type PhoneKind } from "./fields/phone.ts";
import { readEmails, readPhones } from "./fields/reachable.ts";
import { VISIBILITY_LABELS } from "./fields/visibility-labels.ts";
import { saveContacts } from "./saving/save-contacts.ts";
import { defined } from "../../kernel/values/defined.ts";
import type { Label } from "../../kernel/language/message-ids.ts";
import { problem } from "../../kernel/errors/errors.ts";
import { fold } from "../../kernel/text/fold.ts";
import { flag } from "../../kernel/options/kinds/simple.ts";
import { opt } from "../../kernel/options/options.ts";
import { type Column, type ValuesOf, many, maybe, one, optional, own, some } from "../../services/imports/column.ts";
import type { Fault } from "../../services/imports/fault.ts";
import { importKind } from "../../services/imports/kind.ts";
import type { ReadRow } from "../../services/imports/read-rows.ts";
import { sharing } from "../../services/imports/sharing-column.ts";
import { twins } from "../../services/imports/twins.ts";

const topics = many(topicOption("import.columns.topics"));

/** For which topics a contact is its country's single point of contact: none, all of its own, or those listed. */
const poc: Column<"all" | readonly string[]> = optional(
  own<"all" | readonly string[]>("import.columns.poc", async (text, reading) => {
    const said = await flag.read(text, reading);
    return "value" in said ? { value: said.value === true ? "all" : [] } : topics.read(text, reading);
  }),
  [],
);

const shownTo = (names: Label) => maybe(opt.choice(names, VISIBILITY_LABELS));

const columns = {
  reference: maybe(opt.text("import.columns.reference", 80)),
  name: one(opt.text("import.columns.name", 120)),
  organisation: one(opt.text("import.columns.organisation", 200)),
  post: one(opt.text("import.columns.post", 200)),
  country: one(opt.country("import.columns.country")),
  languages: some(opt.language("import.columns.languages")),
  topics,
  poc,
  emails: optional(own("import.columns.emails", readEmails), []),
  phones: optional(own("import.columns.phones", readPhones), []),
  mobiles: optional(own("import.columns.mobiles", readPhones), []),
  always: optional(own("import.columns.always", readPhones), []),
  note: maybe(opt.long("import.columns.note", 2_000)),
  ...{ phonesfor: shownTo("import.columns.phones-for"), emailsfor: shownTo("import.columns.emails-for") },
  notefor: shownTo("import.columns.note-for"),
  agency: maybe(opt.choice("import.columns.agency-kind", AGENCY_KINDS)),
  city: maybe(opt.text("import.columns.city", 80)),
  zone: maybe(opt.zone("import.columns.zone")),
  hours: maybe(hoursOption("import.columns.hours")),
  fluent: many(opt.language("import.columns.fluent")),
  expert: many(topicOption("import.columns.expert")),
  since: maybe(opt.day("import.columns.since", "back")),
  until: maybe(opt.day("import.columns.until", "ahead")),
  namedby: maybe(opt.text("import.columns.named-by", 120)),
  mandate: maybe(opt.text("import.columns.mandate", 300)),
  deputy: maybe(opt.text("import.columns.deputy", 80)),
  away: maybe(opt.day("import.columns.away", "ahead")),
  source: maybe(opt.text("import.columns.source", 120)),
  sharing,
  person: maybe(personOption("import.columns.person")),
};

declare module "../../services/imports/imports.ts" {
  interface Imports {
    contacts: true;
  }
}

/** Contacts. */
export const contactRows = importKind<typeof columns, ContactInput>({
  rank: 10,
  counted: (rows, t) => t("import.counted.contacts", { rows }),
  demo: "import.demo.contacts",
  columns,
  check: (rows) => [
    ...twins(rows, {
      reference: { column: "reference", of: ({ reference }) => reference },
      saying: {
        column: "name",
        of: ({ name, organisation, country }) =>
          name && organisation && country ? [fold(name), fold(organisation), country].join("\n") : undefined,
      },
    }),
    ...rivals(rows),
    ...strangers(rows),
  ],
  input: (values) => contactOf(values),
  save: ({ db, ...saving }, contacts) => saveContacts(db, saving, contacts),
});

/** Rows that make somebody the point of contact for what an earlier row gives to somebody else, or for nothing. */
function rivals(rows: readonly ReadRow<typeof columns>[]): Fault[] {
  const taken = new Map<string, number>();
  const faults: Fault[] = [];
  for (const { line, values, fault } of rows) {
    const { country, topics: of = [], poc: single = [] } = values;
    if (single === "all" && values.topics?.length === 0) faults.push(fault("poc", problem("import.poc.nothing")));
    if (!country) continue;
    for (const topic of single === "all" ? of : single) {
      const key = `${country} ${topic}`;
      const other = taken.get(key);
      if (other === undefined) taken.set(key, line);
      else faults.push(fault("poc", problem("import.poc.twice", { line: other, country, topic })));
    }
  }
  return faults;
}

/** Rows whose deputy is no row of the file. */
function strangers(rows: readonly ReadRow<typeof columns>[]): Fault[] {
  const known = new Set(rows.map(({ values }) => values.reference));
  return rows
    .filter(({ values: { deputy } }) => deputy !== undefined && !known.has(deputy))
    .map(({ values: { deputy = "" }, fault }) => fault("deputy", problem("import.deputy", { deputy })));
}

/** A row as it is saved. */
function contactOf(values: ValuesOf<typeof columns>): ContactInput {
  const { reference, note, person, agency, city, zone, hours, source } = values;
  const { topics: worksOn, poc: single, fluent, expert, emails, country } = values;
  const named = single === "all" ? worksOn : single;
  const numbers = (typed: readonly string[], kind?: PhoneKind) =>
    typed.map((one) => ({ number: keptNumber(one, country), ...defined({ kind }) }));
  return {
    ...{ name: values.name, organisation: values.organisation, post: values.post, country, emails },
    ...{ languages: [...new Set([...values.languages, ...fluent])], sharing: values.sharing, poc: named },
    topics: [...new Set([...worksOn, ...expert, ...named])],
    phones: [...numbers(values.phones), ...numbers(values.mobiles, "mobile"), ...numbers(values.always, "always")],
    visibility: defined({ phones: values.phonesfor, emails: values.emailsfor, note: values.notefor }),
    mandate: defined({
      since: values.since?.date,
      until: values.until?.date,
      namedBy: values.namedby,
      note: values.mandate,
      deputy: values.deputy,
    }),
    ...defined({ reference, note, person, agency, city, zone, source, awayUntil: values.away?.date }),
    ...(hours === undefined || hours === "off" ? {} : { hours }),
    ...(fluent.length === 0 ? {} : { fluent }),
    ...(expert.length === 0 ? {} : { expert }),
  };
}
