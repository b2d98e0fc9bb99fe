import { zoneName } from "../../../kernel/language/zone-name.ts";
import { zoneOfCountry } from "../../../kernel/time/country-zone.ts";
import { facts, type PrintedBlock } from "../../../services/documents/printed-document.ts";
import { lowered } from "../../../services/taxonomy/labelling.ts";
import { mandateFacts } from "../card/mandate-lines.ts";
import type { PrivateFields } from "../contact.ts";
import type { ContactWords } from "../contact-labels.ts";
import { agencyLabel } from "../../../services/questions/agencies/agency-kinds.ts";
import { dayInWords } from "../fields/day.ts";
import { type Phone, writtenNumber } from "../fields/phone.ts";
import type { DirectoryContact } from "./load-directory.ts";

/** A contact to be printed, and what of its private fields is. */
export interface DirectoryEntry {
  readonly contact: DirectoryContact;
  readonly opened: Pick<PrivateFields, "emails" | "phones">;
}

/** Writes contacts of a printed directory: who it is, for what, how and when it is reached, and how old that is. */
export function entries(words: ContactWords): (entry: DirectoryEntry) => PrintedBlock[] {
  const { t, term } = words;
  // The same for thousands.
  const labels = {
    mandates: t("contact.directory.mandates"),
    always: t("contact.always"),
    phones: t("contact.phones"),
    mobiles: t("contact.mobiles"),
    emails: t("contact.emails"),
    hours: t("contact.directory.hours"),
    languages: t("contact.languages"),
    agency: t("contact.agency"),
    topics: t("contact.topics"),
    confirmed: t("contact.directory.confirmed"),
  };
  const others = ({ topics, mandates }: DirectoryContact) =>
    // What they are the point of contact for is said.
    topics.filter((key) => mandates.every(({ topic }) => topic !== key)).map(term);
  return ({ contact, opened: { emails, phones } }) => {
    const agency = agencyLabel(contact.agency);
    const { post, organisation, city } = contact;
    return [
      { kind: "heading", level: 2, text: contact.name },
      { kind: "paragraph", text: [post, organisation, city ?? ""].filter((part) => part !== "").join(", ") },
      facts(
        [labels.mandates, mandatesOf(contact, words)],
        [labels.always, written(phones, "always")],
        [labels.phones, written(phones, undefined)],
        [labels.mobiles, written(phones, "mobile")],
        [labels.emails, emails.join(", ")],
        [labels.hours, hoursOf(contact, words)],
        [labels.languages, languagesOf(contact, words)],
        [labels.agency, agency && t(agency)],
        [labels.topics, others(contact).join(", ")],
        [labels.confirmed, lastConfirmed(contact, words)],
      ),
    ];
  };
}

const written = (phones: readonly Phone[], kind: Phone["kind"]): string =>
  phones
    .filter((phone) => (phone.kind === "desk" ? undefined : phone.kind) === kind)
    .map(({ number }) => writtenNumber(number))
    .join(", ");

/** "tracing (since 1 March 2024); marking" */
const mandatesOf = ({ mandates }: DirectoryContact, words: ContactWords): string =>
  mandates
    .map((one) => {
      const known = mandateFacts(one, words);
      const topic = lowered(words.term(one.topic));
      return known === "" ? topic : `${topic} (${known})`;
    })
    .join("; ");

/** When one calls, and by whose clock: "08:00-15:00 (Asunción)"; nothing where no hours are known. */
function hoursOf({ hours, zone, country }: DirectoryContact, { format }: ContactWords): string {
  if (hours === null) return "";
  const own = zone ?? zoneOfCountry(country);
  const clock = own === undefined ? "" : zoneName(own, format.language);
  return clock === "" ? hours : `${hours} (${clock})`;
}

const languagesOf = ({ languages, fluent }: DirectoryContact, { t, format }: ContactWords): string =>
  languages
    .map((code) =>
      fluent.includes(code) ? `${format.languageName(code)} (${t("contact.fluent")})` : format.languageName(code),
    )
    .join(", ");

/** When whoever it is, or a moderator, said last that it is right. */
function lastConfirmed({ confirmedAt, verifiedAt }: DirectoryContact, { t, format }: ContactWords): string {
  const last = [confirmedAt, verifiedAt].flatMap((at) => at?.toISOString().slice(0, 10) ?? []).sort();
  const day = last.at(-1);
  return day === undefined ? t("contact.directory.unconfirmed") : dayInWords(day, format);
}
