import type { Context } from "../../../kernel/commands/command.ts";
import type { Label } from "../../../kernel/language/message-ids.ts";
import { sharingText } from "../../../kernel/views/sharing-text.ts";
import { agencyLabel } from "../../../services/questions/agencies/agency-kinds.ts";
import { dayInWords } from "../fields/day.ts";
import { levelOf, SHOWN_FIELDS, type ShownField } from "../fields/visibility.ts";
import { VISIBILITY_LABELS } from "../fields/visibility-labels.ts";
import type { WholeContact } from "../saving/whole-contact.ts";
import type { WhichOfTwo } from "./united.ts";

/** One field of two contacts and of the one that they become, in words: "" where there is nothing. */
export interface ComparedField {
  readonly label: string;
  readonly values: Readonly<Record<WhichOfTwo, string>>;
  readonly after: string;
}

/** In whose words fields are compared. */
export interface ComparingWords extends Pick<Context, "db" | "community" | "t" | "format"> {
  readonly term: (key: string) => string;
}

type Read = readonly [label: Label, read: (whole: WholeContact) => string];

/** What two contacts say, field by field, beside what they will be together; fields of which neither says anything are left out. */
export async function comparedRows(
  words: ComparingWords,
  both: Readonly<Record<WhichOfTwo, WholeContact>>,
  after: WholeContact,
): Promise<readonly ComparedField[]> {
  const row = ([label, read]: Read): ComparedField => ({
    ...{ label: words.t(label), after: read(after) },
    values: { stays: read(both.stays), goes: read(both.goes) },
  });
  return [
    ...single(words).map(row),
    ...lists(words).map(row),
    ...rights(words, await namesOf(words, [both.stays, both.goes])).map(row),
  ].filter(({ values }) => values.stays !== "" || values.goes !== "");
}

/** What is taken from one of them. */
const single = ({ t, format }: ComparingWords): readonly Read[] => [
  ["contact.edit.name", ({ name }) => name],
  ["contact.edit.organisation", ({ organisation }) => organisation],
  ["contact.edit.post", ({ post }) => post],
  ["contact.agency", ({ agency }) => labelled(t, agencyLabel(agency))],
  ["contact.country", ({ country }) => format.country(country)],
  ["contact.edit.city", ({ city }) => city ?? ""],
  ["contact.edit.zone", ({ zone }) => zone ?? ""],
  ["contact.merge.hours", ({ hours }) => hours ?? ""],
  ["contact.edit.back", ({ awayUntil }) => day(awayUntil, format)],
  ["contact.merge.left", ({ leftAt }) => day(leftAt, format)],
  ["contact.merge.source", ({ source }) => source ?? ""],
  ["contact.merge.confirmed", ({ confirmedAt }) => day(confirmedAt, format)],
  ["contact.merge.verified", ({ verifiedAt }) => day(verifiedAt, format)],
];

/** What both have stays. */
const lists = ({ format, term }: ComparingWords): readonly Read[] => [
  ["contact.languages", ({ languages }) => languages.map((code) => format.languageName(code)).join(", ")],
  ["contact.topics", ({ topics }) => topics.map(term).join(", ")],
  ["contact.merge.mandates", ({ mandates }) => mandates.map(({ topic }) => term(topic)).join(", ")],
];

/** Whose it is, and who sees what: of two the narrower. */
const rights = ({ t }: ComparingWords, people: ReadonlyMap<string, string>): readonly Read[] => [
  ["contact.edit.person", ({ personId }) => people.get(personId ?? "") ?? ""],
  ["contact.edit.sharing", ({ sharing }) => sharingText(sharing, t)],
  ...SHOWN_FIELDS.map(
    (field): Read => [
      SHOWN_TO[field],
      ({ visibility }) =>
        visibility[field] === undefined && SELDOM.has(field) ? "" : t(VISIBILITY_LABELS[levelOf(visibility, field)]),
    ],
  ),
];

// Of these most contacts say nothing.
const SELDOM: ReadonlySet<ShownField> = new Set(["mobiles", "always", "city"]);

const SHOWN_TO = {
  phones: "contact.edit.phone-for",
  mobiles: "contact.edit.mobile-for",
  always: "contact.edit.always-for",
  emails: "contact.edit.email-for",
  note: "contact.edit.note-for",
  city: "contact.edit.city-for",
} as const;

const labelled = (t: Context["t"], label: Label | undefined): string => (label === undefined ? "" : t(label));

const day = (at: string | null, format: Context["format"]): string =>
  at === null ? "" : dayInWords(at.slice(0, 10), format);

async function namesOf(
  { db, community }: ComparingWords,
  both: readonly WholeContact[],
): Promise<ReadonlyMap<string, string>> {
  const ids = both.flatMap(({ personId }) => personId ?? []);
  const rows = await db.person.findMany({
    where: { communityId: community.id, id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
