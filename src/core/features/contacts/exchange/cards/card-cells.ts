import { createHash } from "node:crypto";
import { problem } from "../../../../kernel/errors/errors.ts";
import { readCountry } from "../../../../kernel/language/countries.ts";
import type { ImportFault } from "../../../../services/imports/fault.ts";
import type { ColumnKey } from "../columns.ts";
import type { VCard } from "./card.ts";
import { plainText, split } from "./card-text.ts";
import { countryOfNumber, numberOf } from "./card-numbers.ts";
import {
  type VCardCell,
  cell,
  firstOf,
  joined,
  NONE,
  preference,
  type Value,
  type VCardValues,
  whole,
} from "./card-values.ts";
import { decodedValue, typesOf } from "./property.ts";
import { ALWAYS_TYPE, LABEL_NOTE, PROPERTY_OF } from "./property-names.ts";

const LONGEST_REFERENCE = 80;
const THINGS = /^(?:group|location|application|device|thing)$/i;

/** What a card says, column by column. */
export class CardCells implements VCardValues {
  readonly faults: ImportFault[] = [];
  readonly #card: VCard;

  constructor(card: VCard) {
    this.#card = card;
  }

  /** Whether it stands for somebody, or for an office. */
  get isContact(): boolean {
    return !this.values("KIND").some(({ text }) => THINGS.test(text.trim()));
  }

  of(column: ColumnKey): VCardCell {
    return (SPECIAL[column] ?? own(column))(this);
  }

  values(name: string): readonly Value[] {
    return this.#card.properties
      .filter((property) => property.name === name)
      .flatMap((property): Value[] => {
        const text = decodedValue(property);
        if (text !== undefined) return [{ text, line: property.line, types: typesOf(property), property }];
        if (!this.faults.some(({ line }) => line === property.line))
          this.faults.push({ line: property.line, column: name, problem: problem("contact.import.card.encoding") });
        return [];
      })
      .sort((a, b) => preference(a) - preference(b));
  }
}

const FAX = /^(?:fax|pager|modem|bbs|tlx|textphone)$/;

/** Numbers of one kind. */
const numbers = (cells: VCardValues, kind: "phones" | "mobiles" | "always"): VCardCell =>
  cell(
    cells.values("TEL").filter(({ types }) => !types.some((type) => FAX.test(type)) && kindOf(types) === kind),
    ({ text }) => numberOf(plainText(text)),
  );

function kindOf(types: readonly string[]): "phones" | "mobiles" | "always" {
  if (types.includes(ALWAYS_TYPE)) return "always";
  return types.some((type) => type === "cell" || type === "mobile") ? "mobiles" : "phones";
}

/** Where one works, else any address. */
const addresses = (cells: VCardValues): readonly Value[] => {
  const all = cells.values("ADR");
  return [...all.filter(({ types }) => types.includes("work")), ...all.filter(({ types }) => !types.includes("work"))];
};

const component = ({ text }: Value, at: number): string => joined(split(split(text, ";")[at] ?? "", ","), ", ");

const CITY = 3;
const COUNTRY = 6;

function countryCell(cells: VCardValues): VCardCell {
  const codes = ({ property }: Value) => property.params.get("CC")?.[0] ?? "";
  const said = firstOf(
    () => whole(addresses(cells), codes),
    () => whole(addresses(cells), (value) => component(value, COUNTRY)),
  );
  if (said.text !== "" && readCountry(said.text) !== undefined) return said;
  // Whoever has a telephone there is there.
  return firstOf(
    () => whole(cells.values("TEL"), ({ text }) => countryOfNumber(plainText(text)) ?? ""),
    () => said,
  );
}

function nameCell(cells: VCardValues): VCardCell {
  return firstOf(
    () => whole(cells.values("FN"), ({ text }) => plainText(text)),
    () =>
      whole(cells.values("N"), ({ text }) => {
        const [family = "", given = "", additional = "", prefix = "", suffix = ""] = split(text, ";");
        return joined(
          [prefix, given, additional, family, suffix].flatMap((part) => split(part, ",")),
          " ",
        );
      }),
    () => whole(cells.values("NICKNAME"), ({ text }) => plainText(text)),
    () => organisationCell(cells),
  );
}

const organisationCell = (cells: VCardValues): VCardCell =>
  whole(cells.values("ORG"), ({ text }) => joined(split(text, ";"), ", "));

const list =
  (name: string, only: (value: Value) => boolean = () => true) =>
  (cells: VCardValues): VCardCell =>
    cell(cells.values(name).filter(only), ({ text }) => split(text, ",").map(plainText));

const own =
  (column: ColumnKey) =>
  (cells: VCardValues): VCardCell =>
    whole(cells.values(PROPERTY_OF[column]), ({ text }) => plainText(text));

/** What other programs would not take over, and we cannot: an identifier that is too long for a reference. */
const reference = (text: string): string =>
  text.length > LONGEST_REFERENCE ? createHash("sha256").update(text).digest("base64url") : text;

/** How a revision is written there, as ISO 8601 has it: "20261124T150000Z". */
const moment = (text: string): string =>
  text
    .trim()
    .replace(/^(\d{4})(\d\d)(\d\d)/, "$1-$2-$3")
    .replace(/T(\d\d)(\d\d)(\d\d)/, "T$1:$2:$3");

const MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

const SPECIAL: Readonly<Partial<Record<ColumnKey, (cells: VCardValues) => VCardCell>>> = {
  reference: (cells) => whole(cells.values("UID"), ({ text }) => reference(plainText(text).trim())),
  name: nameCell,
  organisation: organisationCell,
  post: (cells) =>
    firstOf(...["TITLE", "ROLE"].map((name) => () => whole(cells.values(name), ({ text }) => plainText(text)))),
  country: countryCell,
  city: (cells) => whole(addresses(cells), (value) => component(value, CITY)),
  languages: (cells) => cell(cells.values("LANG"), ({ text }) => [(text.split("-")[0] ?? "").toLowerCase()]),
  topics: list("CATEGORIES"),
  expert: list("EXPERTISE", ({ property }) => /^expert$/i.test(property.params.get("LEVEL")?.[0] ?? "")),
  emails: (cells) =>
    cell(cells.values("EMAIL"), ({ text }) => [
      plainText(text)
        .trim()
        .replace(/^mailto:/i, ""),
    ]),
  phones: (cells) => numbers(cells, "phones"),
  mobiles: (cells) => numbers(cells, "mobiles"),
  always: (cells) => numbers(cells, "always"),
  note: (cells) => {
    const notes = cells.values("NOTE").filter(({ text }) => !LABEL_NOTE.test(text));
    const text = notes.map((one) => plainText(one.text).trim()).filter((one) => one !== "");
    return notes[0] ? { text: text.join("\n\n"), line: notes[0].line } : NONE;
  },
  updated: (cells) => whole(cells.values("REV"), ({ text }) => (MOMENT.test(moment(text)) ? moment(text) : "")),
};
