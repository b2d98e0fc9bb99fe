import { type Sharing, tlp } from "../../../../kernel/access/sharing.ts";
import type { GeneratedFile } from "../../../../kernel/ports/files.ts";
import type { Label } from "../../../../kernel/language/message-ids.ts";
import type { Translate } from "../../../../kernel/language/translate.ts";
import { contactCards } from "./cards-out.ts";
import type { AuditEntry } from "../../../../kernel/ports/audit-entry.ts";
import { filledFields } from "../../fields/filled-fields.ts";
import {
  type ExportChoice,
  chosenContacts,
  type ExportedContact,
  type Exporting,
  loadExported,
  showsPrivate,
} from "./exported.ts";
import { labelLine, labelledName } from "../../../../services/imports/written/label-line.ts";
import { TABLE_TYPES } from "../../../../services/imports/written/written-table.ts";
import { sharingOf } from "./label.ts";
import { contactsCsv, contactsSheet } from "./tables-out.ts";

/** In which files contacts are exported, and what these are called. */
export const EXPORT_FORMATS = {
  csv: "contact.export.csv",
  xlsx: "contact.export.xlsx",
  vcard: "contact.export.vcard",
  vcard3: "contact.export.vcard3",
} as const satisfies Readonly<Record<string, Label>>;
type ExportFormat = keyof typeof EXPORT_FORMATS;

/** What is to be exported, in whose words, and what the file says of who made it. */
export interface ExportRequest extends ExportChoice {
  readonly format: ExportFormat;
  readonly t: Translate;
  /** What the community is called. */
  readonly community: string;
  /** "exported by Ana on 24 November 2026" */
  readonly made: string;
  /** As "2026-11-24", for the file's name. */
  readonly day: string;
  /** The id of whoever exports them: their own is no look. */
  readonly reader?: string;
}

/** A file of which the content, which takes long, is made once nothing else waits for it. */
type MadeLater = GeneratedFile & { readonly content: () => Promise<Uint8Array> };

/** A file of contacts. */
export interface ExportedFile {
  readonly file: MadeLater;
  readonly contacts: number;
  /** How far it may be passed on. */
  readonly sharing: Sharing;
  /** The looks at private fields that it is, one for each contact of which any are in it and that is another's. */
  readonly looks: readonly AuditEntry[];
}

/** Most contacts in one file. Our choice: more than a community has. */
export const MOST_EXPORTED = 10_000;

/**
 * Writes the contacts that the reader may see into a file, of their private fields those that they may see; undefined where there are none,
 * "many" where there are more than a file may hold. Whoever calls it records what was opened.
 */
export async function exportContacts(
  at: Exporting,
  request: ExportRequest,
): Promise<ExportedFile | "many" | undefined> {
  const ids = await chosenContacts(at.db, at.community, request, MOST_EXPORTED + 1);
  if (ids.length === 0) return undefined;
  if (ids.length > MOST_EXPORTED) return "many";
  const contacts = await loadExported(at, ids);
  const sharing = sharingOf(contacts);
  return {
    file: fileOf(request, sharing, contacts),
    contacts: contacts.length,
    sharing,
    looks: contacts
      .filter((one) => showsPrivate(one) && (one.whole.personId === null || one.whole.personId !== request.reader))
      .map(({ id, fields }) => ({
        action: "contact.look",
        subject: `contact:${id}`,
        detail: { fields: filledFields(fields) },
      })),
  };
}

const TYPES = {
  ...TABLE_TYPES,
  vcard: { ending: "vcf", mediaType: "text/vcard" },
  vcard3: { ending: "vcf", mediaType: "text/vcard" },
} as const satisfies Readonly<Record<ExportFormat, { ending: string; mediaType: string }>>;

function fileOf(request: ExportRequest, sharing: Sharing, contacts: readonly ExportedContact[]): MadeLater {
  const { format, t, day, community, made } = request;
  const { ending, mediaType } = TYPES[format];
  const label = labelLine(sharing, { community, made });
  return {
    name: labelledName("contacts", sharing, day, ending),
    mediaType,
    alt: t("contact.export.alt", { count: contacts.length, label: tlp(sharing) }),
    content: async () => Buffer.from(await contentOf(format, t, label, contacts)),
  };
}

function contentOf(
  format: ExportFormat,
  t: Translate,
  label: string,
  contacts: readonly ExportedContact[],
): string | Promise<Uint8Array> {
  switch (format) {
    case "csv":
      return contactsCsv(t, label, contacts);
    case "xlsx":
      return contactsSheet(t, label, contacts);
    case "vcard":
      return contactCards(contacts, { label, version: "4.0", language: t.language });
    case "vcard3":
      return contactCards(contacts, { label, version: "3.0", language: t.language });
  }
}
