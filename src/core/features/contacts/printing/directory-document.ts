import { tlp } from "../../../kernel/access/sharing.ts";
import { breather } from "../../../kernel/values/breather.ts";
import { sharingText } from "../../../kernel/views/sharing-text.ts";
import { facts, type PrintedBlock, type PrintedDocument } from "../../../services/documents/printed-document.ts";
import type { ContactWords } from "../contact-labels.ts";
import { type DirectoryEntry, entries } from "./directory-entry.ts";
import { type CountryPart, inOrder } from "./in-order.ts";
import type { DirectoryContact, DirectoryFilter } from "./load-directory.ts";

/** What stands on the first page, besides the contacts. */
export interface DirectoryFacts {
  readonly community: string;
  /** How far it may be passed on. */
  readonly sharing: string;
  readonly asOf: Date;
  /** The name of whoever asked for it. */
  readonly madeBy: string;
  readonly filter: DirectoryFilter;
  readonly withPhones: boolean;
}

/** The directory to be printed; `opened` says what of a contact's private fields is. Others are let in now and then while it is put together. */
export async function directoryDocument(
  contacts: readonly DirectoryContact[],
  opened: (contact: DirectoryContact) => Promise<DirectoryEntry["opened"]>,
  about: DirectoryFacts,
  words: ContactWords,
): Promise<PrintedDocument> {
  const { t, format } = words;
  const parts = inOrder(contacts, format);
  const entry = entries(words);
  const blocks = frontPage(parts, about, words);
  const breathe = breather();
  for (const { name, contacts: own } of parts) {
    blocks.push({ kind: "heading", level: 1, text: name });
    for (const contact of own) {
      blocks.push(...entry({ contact, opened: await opened(contact) }));
      await breathe();
    }
  }
  return {
    title: t("contact.directory.heading", { community: about.community }),
    label: tlp(about.sharing),
    language: format.language,
    asOf: about.asOf,
    blocks,
  };
}

function frontPage(
  parts: readonly CountryPart[],
  { sharing, asOf, madeBy, filter, withPhones }: DirectoryFacts,
  { t, format, term }: ContactWords,
): PrintedBlock[] {
  const count = (some: readonly DirectoryContact[]) => String(some.length);
  return [
    facts(
      [t("contact.directory.label"), sharingText(sharing, t)],
      [t("contact.directory.as-of"), format.inZone(asOf, format.zone)],
      [t("contact.directory.by"), madeBy],
      [t("contact.directory.contacts"), count(parts.flatMap(({ contacts }) => contacts))],
      [t("contact.directory.countries"), filter.countries?.map((code) => format.country(code)).join(", ")],
      [t("contact.topics"), filter.topics?.map(term).join(", ")],
      [
        t("contact.directory.private"),
        t(withPhones ? "contact.directory.private.yes" : "contact.directory.private.no"),
      ],
    ),
    {
      kind: "table",
      columns: [t("contact.country"), t("contact.directory.contacts"), t("contact.directory.points")],
      rows: parts.map(({ name, contacts }) => [
        name,
        count(contacts),
        count(contacts.filter(({ mandates }) => mandates.length > 0)),
      ]),
    },
    { kind: "page" },
  ];
}
