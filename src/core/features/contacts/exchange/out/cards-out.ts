import { countryName, readCountry } from "../../../../kernel/language/countries.ts";
import type { Language } from "../../../../kernel/language/language.ts";
import { escapedText } from "../cards/card-text.ts";
import { ALWAYS_TYPE, OWN_PROPERTY } from "../cards/property-names.ts";
import type { Phone } from "../../fields/phone.ts";
import { cellsOf, type OutColumn } from "./cells-out.ts";
import type { ExportedContact } from "./exported.ts";

/** The versions of vCard that are written: 4 (RFC 6350), and 3 (RFC 2426) for programs that know no other. */
export type CardVersion = "3.0" | "4.0";

/** What is in properties that no standard has. */
const OWN: readonly OutColumn[] = [
  ...([
    "poc",
    "phonesfor",
    "mobilesfor",
    "alwaysfor",
    "cityfor",
    "emailsfor",
    "notefor",
    "agency",
    "hours",
    "fluent",
    "since",
    "until",
    "namedby",
  ] as const),
  ...(["mandate", "deputy", "away", "source", "sharing"] as const),
];

const LONGEST = 75;

/** How cards are written: a note of how far each may be passed on, unless they are one's own; names of countries in that language. */
interface Written {
  readonly label?: string;
  readonly version: CardVersion;
  readonly language: Language;
}

/** Contacts as vCards. */
export function contactCards(contacts: readonly ExportedContact[], written: Written): string {
  return contacts
    .map((one) =>
      propertiesOf(one, written)
        .map((line) => `${folded(line)}\r\n`)
        .join(""),
    )
    .join("");
}

function propertiesOf(contact: ExportedContact, { label, version, language }: Written): string[] {
  const { whole, fields } = contact;
  const cells = cellsOf(contact);
  const text = escapedText;
  const is4 = version === "4.0";
  const said = (name: string, value: string) => (value === "" ? [] : [`${name}:${text(value)}`]);
  const country = text(countryName(whole.country, language));
  // By its code, too, where its name is one that is not read again.
  const code =
    readCountry(countryName(whole.country, language)) === whole.country && !is4 ? "" : `;CC=${whole.country}`;
  return [
    ...["BEGIN:VCARD", `VERSION:${version}`],
    `UID${is4 ? ";VALUE=text" : ""}:${text(cells.reference)}`,
    ...[`FN:${text(whole.name)}`, ...(is4 ? [] : [`N:${text(whole.name)};;;;`])],
    ...[`ORG:${text(whole.organisation)}`, `TITLE:${text(whole.post)}`],
    ...fields.emails.map((email) => `EMAIL${is4 ? ";TYPE=work" : ";TYPE=INTERNET"}:${text(email)}`),
    ...fields.phones.map((phone) => telephone(phone, is4)),
    `ADR;TYPE=work${code}:;;;${text(whole.city ?? "")};;;${country}`,
    ...whole.languages.map((spoken, at) => `LANG;PREF=${at + 1}:${spoken}`),
    ...(whole.zone === null ? [] : [`TZ${is4 ? "" : ";VALUE=text"}:${text(whole.zone)}`]),
    ...(whole.topics.length === 0 ? [] : [`CATEGORIES:${whole.topics.map(text).join(",")}`]),
    ...whole.expert.map((topic) => `EXPERTISE;LEVEL=expert:${text(topic)}`),
    ...OWN.flatMap((key) => said(`${OWN_PROPERTY}${key.toUpperCase()}`, cells[key])),
    ...said("NOTE", fields.note ?? ""),
    ...said("NOTE", label ?? ""),
    ...[`REV:${is4 ? wholeSecond(contact.updatedAt) : contact.updatedAt.toISOString()}`, "END:VCARD"],
  ];
}

const SECOND_MS = 1_000;

/** "20261124T150000Z"; a second that has begun is over, so that what came within it is not later. */
const wholeSecond = (at: Date): string =>
  new Date(Math.ceil(at.getTime() / SECOND_MS) * SECOND_MS).toISOString().replace(/[-:]|\.\d+/g, "");

const TYPES = { desk: "work,voice", mobile: "cell,voice", always: `work,voice,${ALWAYS_TYPE}` } as const;

function telephone({ number, kind = "desk" }: Phone, is4: boolean): string {
  const [, global, extension] = /^(\+\d+)(?:;ext=(\d+))?$/.exec(number) ?? [];
  if (is4 && global !== undefined)
    return `TEL;VALUE=uri;TYPE="${TYPES[kind]}":tel:${global}${extension === undefined ? "" : `;ext=${extension}`}`;
  const written = global === undefined ? number : `${global}${extension === undefined ? "" : ` ext. ${extension}`}`;
  const types = is4 ? `TYPE="${TYPES[kind]}"` : `TYPE=${TYPES[kind]}`;
  return `TEL;${is4 ? "VALUE=text;" : ""}${types}:${escapedText(written)}`;
}

/** A line in parts of at most 75 bytes, never within a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > LONGEST) {
      parts.push(part);
      // The blank that begins the next one counts.
      [part, bytes] = [" ", 1];
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join("\r\n");
}
