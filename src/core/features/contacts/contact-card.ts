import { actions, fields, muted, run, text } from "../../kernel/views/build.ts";
import type { Part, Rich, View } from "../../kernel/views/model.ts";
import { sharingText } from "../../kernel/views/sharing-text.ts";
import { zoneOfCountry } from "../../kernel/time/country-zone.ts";
import type { ContactEntry, PrivateFields } from "./contact.ts";
import { type ContactWords, pocLine } from "./contact-labels.ts";
import type { SealedColumns } from "./private-fields.ts";
import { mailLinks, phoneLinks } from "./reaching.ts";

/** In whose words a card is shown, and the moment at which it is. */
export interface CardWords extends ContactWords {
  readonly now: Date;
}

type Sealed = ContactEntry & SealedColumns;

/**
 * A contact's card: their post, how and when to reach them, then who they are. Private fields stand in rows, which no
 * notification shows; what is not opened is behind a button.
 */
export function contactCard(contact: Sealed, opened: PrivateFields | undefined, words: CardWords): View {
  const { t, format, term } = words;
  const poc = pocLine(contact, words);
  const { emails = [], phones = [], note } = opened ?? {};
  const looked = emails.length + phones.length > 0 || note !== undefined;
  return {
    title: contact.name,
    blocks: [
      text([contact.post, contact.organisation].filter((part) => part !== "").join(", ")),
      ...rows(
        [t("contact.phones"), phoneLinks(phones)],
        [t("contact.emails"), mailLinks(emails)],
        [t("contact.there"), timeThere(contact, words)],
      ),
      ...(opened === undefined ? openers(contact, words) : []),
      ...(poc === undefined ? [] : [text(poc)]),
      ...rows(
        [t("contact.country"), poc === undefined ? format.country(contact.country) : undefined],
        [t("contact.languages"), contact.languages.map((code) => format.languageName(code)).join(", ")],
        // What they are the point of contact for is said.
        [
          t("contact.topics"),
          contact.topics
            .filter((key) => !contact.poc.includes(key))
            .map(term)
            .join(", "),
        ],
        [t("contact.note"), note],
      ),
      muted(sharingText(contact.sharing, t), ...(looked ? [` · ${t("contact.recorded")}`] : [])),
    ],
  };
}

function rows(...all: readonly (readonly [label: string, value: Rich | string | undefined])[]): Part[] {
  const shown = fields(...all);
  return shown.kind === "fields" && shown.rows.length > 0 ? [shown] : [];
}

/** What the clocks show in the capital of their country. */
function timeThere({ country }: ContactEntry, { format, now }: CardWords): string | undefined {
  const zone = zoneOfCountry(country);
  return zone === undefined ? undefined : format.clock(now, zone);
}

/** The button that opens what is sealed, called by what one would most want to see. */
function openers({ id, sealedPhones, sealedEmails, sealedNote }: Sealed, { t }: CardWords): Part[] {
  const sealed =
    sealedPhones !== null ? "phone" : sealedEmails !== null ? "email" : sealedNote !== null ? "note" : undefined;
  return sealed === undefined ? [] : [actions(run(t(`contact.open.${sealed}`), "contact show", { contact: id }))];
}
