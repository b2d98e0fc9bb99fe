import { problem } from "../../../kernel/errors/errors.ts";
import { fold } from "../../../kernel/text/fold.ts";
import type { ImportFault } from "../../../services/imports/fault.ts";
import { importKind } from "../../../services/imports/kind.ts";
import type { ReadRow } from "../../../services/imports/read-rows.ts";
import { twins } from "../../../services/imports/twins.ts";
import type { GivenContact } from "../contact.ts";
import { cardColumns } from "./cards/card-columns.ts";
import { readCards } from "./cards/read-cards.ts";
import { type ContactColumns, TABLE } from "./columns.ts";
import { givenOf } from "./given.ts";
import { saveRows } from "./save-rows.ts";

declare module "../../../services/imports/imports.ts" {
  interface Imports {
    contacts: true;
  }
}

/** Contacts, from tables and vCards. */
export const contactRows = importKind<ContactColumns, GivenContact>({
  rank: 10,
  counted: (rows, t) => t("import.counted.contacts", { rows }),
  demo: "import.demo.contacts",
  columns: TABLE,
  defaults: {
    country: { says: "contact.operator.country", takes: "country", column: "country" },
    languages: { says: "contact.operator.languages", takes: "languages", column: "languages", list: true },
    date: { says: "contact.operator.date", takes: "date", column: "updated" },
  },
  other: { columns: cardColumns, read: readCards },
  check: (rows) => [
    ...twins(rows, {
      reference: { column: "reference", of: ({ reference }) => reference ?? undefined },
      saying: {
        column: "name",
        of: ({ name, organisation, country }) =>
          name && organisation && country ? [fold(name), fold(organisation), country].join("\n") : undefined,
      },
    }),
    ...rivals(rows),
  ],
  input: givenOf,
  save: saveRows,
});

/** Rows that make somebody the point of contact for what an earlier row gives to somebody else, or for nothing. */
function rivals(rows: readonly ReadRow<ContactColumns>[]): ImportFault[] {
  const taken = new Map<string, number>();
  return rows.flatMap(({ line, values, fault }) => {
    const { country, topics = [], poc = [] } = values;
    const nothing = poc === "all" && topics.length === 0 ? [fault("poc", problem("import.poc.nothing"))] : [];
    if (country === undefined) return nothing;
    const twice = (poc === "all" ? topics : poc).flatMap((topic) => {
      const key = `${country} ${topic}`;
      const other = taken.get(key);
      if (other !== undefined) return [fault("poc", problem("import.poc.twice", { line: other, country, topic }))];
      taken.set(key, line);
      return [];
    });
    return [...nothing, ...twice];
  });
}
