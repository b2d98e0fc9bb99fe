import { topicOption } from "../../services/taxonomy/term-option.ts";
import { personOption } from "../../services/people/person-option.ts";
import type { ContactInput } from "./contact.ts";
import { readEmails, readPhones } from "./reachable.ts";
import { saveContacts } from "./save-contacts.ts";
import { defined } from "../../kernel/values/defined.ts";
import { problem } from "../../kernel/errors/errors.ts";
import { fold } from "../../kernel/text/fold.ts";
import { flag } from "../../kernel/options/kinds/simple.ts";
import { opt } from "../../kernel/options/options.ts";
import { type Column, many, maybe, one, optional, own, some } from "../../services/imports/column.ts";
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
  note: maybe(opt.long("import.columns.note", 2_000)),
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
  ],
  input({ reference, note, person, topics: worksOn, poc: single, ...rest }) {
    const named = single === "all" ? worksOn : single;
    return {
      ...rest,
      topics: [...new Set([...worksOn, ...named])],
      poc: named,
      ...defined({ reference, note, person }),
    };
  },
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
