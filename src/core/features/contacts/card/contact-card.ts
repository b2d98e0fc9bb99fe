import { actions, fields, muted, run, text } from "../../../kernel/views/build.ts";
import type { Action, Part, Rich, View } from "../../../kernel/views/model.ts";
import { sharingText } from "../../../kernel/views/sharing-text.ts";
import type { ContactDetails, PrivateFields } from "../contact.ts";
import { type ContactWords, pocLine } from "../contact-labels.ts";
import { agencyLabel } from "../../../services/questions/agencies/agency-kinds.ts";
import { atWorkUntil, zoneOf } from "../fields/at-work.ts";
import { dayInWords } from "../fields/day.ts";
import type { SealedColumns } from "../fields/private-fields.ts";
import type { PrivateField } from "../fields/visibility.ts";
import type { ShownMandate } from "../mandates/load-mandates.ts";
import { absenceParts } from "./away.ts";
import { reliance } from "./reliance.ts";
import { mandateLines } from "./mandate-lines.ts";
import { mailLinks, phoneRows } from "../fields/reaching.ts";

/** In whose words a card is shown, and the moment at which it is. */
export interface ContactCardWords extends ContactWords {
  readonly now: Date;
}

/** What a card is made of. */
export interface ContactCard {
  readonly contact: ContactDetails;
  readonly mandates: readonly ShownMandate[];
  /** Its private fields as far as they are opened. */
  readonly opened?: PrivateFields;
  /** Those that a press opens. */
  readonly closed: SealedColumns;
  /** Those that are given on request. */
  readonly requested: readonly PrivateField[];
  /** What can be asked for by whom it is not shown. */
  readonly asks: readonly Action[];
  /** When more can be opened again, as the reader's clock shows it, where they have opened as many as one may. */
  readonly closedUntil: string | undefined;
  /** The offices of its country to which formal and urgent requests go. */
  readonly offices: readonly Part[];
  /** What can be done about it. */
  readonly ways: readonly Action[];
}

/**
 * A contact's card: whether they are there, how and when to reach them, then who they are. Private fields stand in rows, which no
 * notification shows; what is not opened is behind a button.
 */
export function contactCard(card: ContactCard, words: ContactCardWords): View {
  const { contact, mandates, opened, requested } = card;
  const { t, format, term } = words;
  const poc = pocLine(contact, words);
  const { emails = [], phones = [], note } = opened ?? {};
  const looked = emails.length + phones.length > 0 || note !== undefined;
  const ask = (field: PrivateField) => (requested.includes(field) ? t("contact.on-request") : undefined);
  const [always, desk, mobile] = phoneRows(phones, words);
  const agency = agencyLabel(contact.agency);
  return {
    title: contact.name,
    blocks: [
      text([contact.post, contact.organisation].filter((part) => part !== "").join(", ")),
      ...reliance(contact, words),
      ...absenceParts(contact, mandates, words),
      ...rows(
        [always[0], ask("always") ?? always[1]],
        [desk[0], ask("phones") ?? desk[1]],
        [mobile[0], ask("mobiles") ?? mobile[1]],
        [t("contact.emails"), ask("emails") ?? mailLinks(emails)],
        [t("contact.there"), timeThere(contact, words)],
      ),
      ...openers(card, words),
      ...(card.closedUntil === undefined ? [] : [muted(t("contact.closed", { at: card.closedUntil }))]),
      ...card.offices,
      ...(poc === undefined ? [] : [text(poc), ...mandateLines(mandates, words)]),
      ...rows(
        [t("contact.country"), placeOf(contact, poc !== undefined, words)],
        [t("contact.agency"), agency === undefined ? undefined : t(agency)],
        [
          t("contact.languages"),
          contact.languages
            .map((code) =>
              marked(format.languageName(code), contact.fluent.includes(code) ? t("contact.fluent") : undefined),
            )
            .join(", "),
        ],
        // What they are the point of contact for is said.
        [
          t("contact.topics"),
          contact.topics
            .filter((key) => !contact.poc.includes(key) || contact.expert.includes(key))
            .map((key) => marked(term(key), contact.expert.includes(key) ? t("contact.expert") : undefined))
            .join(", "),
        ],
        [t("contact.note"), ask("note") ?? note],
      ),
      ...rightness(contact, words),
      muted(sharingText(contact.sharing, t), ...(looked ? [` · ${t("contact.recorded")}`] : [])),
      ...(card.ways.length > 0 ? [actions(...card.ways)] : []),
    ],
  };
}

const marked = (name: string, mark: string | undefined): string => (mark === undefined ? name : `${name} (${mark})`);

function rows(...all: readonly (readonly [label: string, value: Rich | string | undefined])[]): Part[] {
  const shown = fields(...all);
  return shown.kind === "fields" && shown.rows.length > 0 ? [shown] : [];
}

/** Where they are; a country that is said elsewhere is not said again. */
function placeOf({ country, city }: ContactDetails, said: boolean, { format }: ContactCardWords): string | undefined {
  if (city !== null) return `${city}, ${format.country(country)}`;
  return said ? undefined : format.country(country);
}

/** What the clocks show there, and whether that is within their working hours. */
function timeThere(contact: ContactDetails, { t, format, now }: ContactCardWords): string | undefined {
  const zone = zoneOf(contact);
  if (zone === undefined) return undefined;
  const clock = format.clock(now, zone);
  const { hours } = contact;
  if (hours === null) return clock;
  return `${clock} · ${t(atWorkUntil(hours, zone, now) ? "contact.there.work" : "contact.there.free", { hours })}`;
}

/** Who says that it is right, and where it comes from. */
function rightness({ confirmedAt, verifiedAt, verifiedBy, source }: ContactDetails, words: ContactCardWords): Part[] {
  const { t, format } = words;
  const day = (at: Date) => dayInWords(at.toISOString().slice(0, 10), format);
  const said = [
    ...(confirmedAt === null ? [] : [t("contact.confirmed", { day: day(confirmedAt) })]),
    ...(verifiedAt === null ? [] : [t("contact.verified", { day: day(verifiedAt), name: verifiedBy ?? "" })]),
    ...(source === null ? [] : [t("contact.source", { source })]),
  ];
  return said.length === 0 ? [] : [muted(said.join(" · "))];
}

/** The button that opens what is sealed, called by what one would most want to see, and those that ask for what is not shown. */
function openers({ contact: { id }, closed, asks }: ContactCard, { t }: ContactCardWords): Part[] {
  const { sealedPhones, sealedMobiles, sealedAlways, sealedEmails, sealedNote } = closed;
  const phone = sealedPhones ?? sealedMobiles ?? sealedAlways;
  const sealed = phone !== null ? "phone" : sealedEmails !== null ? "email" : sealedNote !== null ? "note" : undefined;
  const opener = sealed === undefined ? [] : [run(t(`contact.open.${sealed}`), "contact show", { contact: id })];
  return opener.length + asks.length === 0 ? [] : [actions(...opener, ...asks)];
}
