import { agencyLabel } from "../../../services/questions/agencies/agency-kinds.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import type { Label } from "../../../kernel/language/message-ids.ts";
import type { SaidByField } from "../../../services/review/subject.ts";
import { labelling } from "../../../services/taxonomy/labelling.ts";
import { openCity } from "../cities/city.ts";
import type { WholeContact } from "../saving/whole-contact.ts";

/** What of a contact anybody may propose to change: nothing private, and nothing that its mandates hang on. */
export const PROPOSED = {
  name: "contact.edit.name",
  organisation: "contact.edit.organisation",
  post: "contact.edit.post",
  agency: "contact.agency",
  city: "contact.edit.city",
  zone: "contact.edit.zone",
  hours: "contact.edit.hours",
  languages: "contact.languages",
  topics: "contact.topics",
} as const satisfies Readonly<Record<string, Label>>;
export type ProposedField = keyof typeof PROPOSED;

/** Those in the order in which they are shown. */
export const PROPOSED_FIELDS = Object.keys(PROPOSED) as readonly ProposedField[];

/** What of that everybody reads who sees a contact, as texts; "" for nothing. */
export const contactTexts = ({
  languages,
  topics,
  ...whole
}: WholeContact): Readonly<Record<ProposedField, string>> => ({
  ...{ name: whole.name, organisation: whole.organisation, post: whole.post, agency: whole.agency ?? "" },
  ...{ city: openCity(whole) ?? "", zone: whole.zone ?? "", hours: whole.hours ?? "" },
  ...{ languages: languages.join(", "), topics: topics.join(", ") },
});

/** A contact that says that. */
export function withTexts(whole: WholeContact, said: SaidByField): WholeContact {
  const text = (field: ProposedField, was: string) => said[field] ?? was;
  const or = (field: ProposedField, was: string | null) => {
    const says = said[field] ?? was;
    return says === "" ? null : says;
  };
  const list = (field: ProposedField, was: readonly string[]) =>
    said[field]?.split(", ").filter((one) => one !== "") ?? was;
  const hours = or("hours", whole.hours);
  const languages = list("languages", whole.languages);
  // Those of its mandates stay: what somebody is named for is no matter of a proposal.
  const topics = [...new Set([...list("topics", whole.topics), ...whole.mandates.map(({ topic }) => topic)])].sort();
  return {
    ...whole,
    ...{ name: text("name", whole.name), organisation: text("organisation", whole.organisation) },
    ...{ post: text("post", whole.post), agency: or("agency", whole.agency) },
    ...{ city: or("city", whole.city), zone: or("zone", whole.zone), hours: hours === "off" ? null : hours },
    ...{ languages, topics, fluent: whole.fluent.filter((one) => languages.includes(one)) },
    expert: whole.expert.filter((one) => topics.includes(one)),
  };
}

/** The same as its reader reads it. */
export async function readableTexts(
  { t, format, terms, caller }: Pick<Context, "t" | "format" | "terms" | "caller">,
  said: SaidByField,
): Promise<SaidByField> {
  const term = labelling(await terms(), caller.language);
  const each = (text: string, say: (one: string) => string) =>
    text === "" ? "" : text.split(", ").map(say).join(", ");
  const { agency = "", languages = "", topics = "" } = said;
  const label = agency === "" ? undefined : agencyLabel(agency);
  return {
    ...said,
    agency: label === undefined ? agency : t(label),
    languages: each(languages, (code) => format.languageName(code)),
    topics: each(topics, term),
  };
}

/** Where what a contact is to say differs from what it says. */
export const differingTexts = (was: SaidByField, is: SaidByField): SaidByField =>
  Object.fromEntries(
    PROPOSED_FIELDS.flatMap((field) => ((is[field] ?? "") === (was[field] ?? "") ? [] : [[field, is[field] ?? ""]])),
  );
