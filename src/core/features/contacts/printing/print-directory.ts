import { momentInName } from "../../../kernel/time/moment-in-name.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { type Sharing, SHARING, sharingRank } from "../../../kernel/access/sharing.ts";
import type { GeneratedFile } from "../../../kernel/ports/files.ts";
import type { DocumentFormat } from "../../../services/documents/document-format.ts";
import { documentFile } from "../../../services/documents/document-file.ts";
import { labelling } from "../../../services/taxonomy/labelling.ts";
import { openPrivate } from "../fields/private-fields.ts";
import { isOver } from "../mandates/current.ts";
import { directoryDocument } from "./directory-document.ts";
import type { DirectoryEntry } from "./directory-entry.ts";
import { type DirectoryContact, type DirectoryFilter, loadDirectory } from "./load-directory.ts";
import { looksAtAll, readableBy } from "./read-private.ts";

/** A directory that is asked for. */
export interface DirectoryOrder extends DirectoryFilter {
  readonly format: DocumentFormat;
  /** With the phones and e-mail addresses that the caller may be shown. */
  readonly withPhones: boolean;
}

/** A directory as a file, and what is in it. */
export interface PrintedDirectory {
  readonly file: GeneratedFile;
  readonly contacts: number;
  /** Of how many phones or e-mail addresses stand in it; each of these looks was recorded. */
  readonly looks: number;
  readonly sharing: Sharing;
}

/** Puts a directory together of the contacts that the caller may see, and records that it was taken, and each look at private fields. What is sealed is opened, and the file made, when that is recorded. */
export async function printDirectory(context: Context, order: DirectoryOrder): Promise<PrintedDirectory> {
  const { db, community, caller, seal, now, t, format } = context;
  const stored = await loadDirectory(db, community.id, order, order.withPhones);
  // A mandate whose last day is over is history, which is not printed.
  const current = stored.map((one) => ({ ...one, mandates: one.mandates.filter((mandate) => !isOver(mandate, now)) }));
  const contacts = current.map((contact) => readableBy(caller, contact));
  const looks = looksAtAll(caller, contacts);
  const sharing = labelOf(contacts, looks.length > 0);
  const words = { t, format, term: labelling(await context.terms(), caller.language) };
  const about = {
    ...{ community: community.name, sharing, asOf: now, madeBy: caller.name, filter: order },
    withPhones: order.withPhones,
  };
  for (const look of looks) context.audit(look);
  context.audit({
    action: "contact.directory",
    subject: `community:${community.id}`,
    detail: { contacts: contacts.length, looks: looks.length, format: order.format },
  });
  return {
    ...{ contacts: contacts.length, looks: looks.length, sharing },
    file: documentFile(
      {
        name: `${community.slug}-${momentInName(now)}`,
        alt: t("contact.directory.file", { count: contacts.length }),
        format: order.format,
      },
      () => directoryDocument(contacts, opening(order, seal, community.id), about, words),
    ),
  };
}

/** That of the most sensitive contact in it; with private fields, which not everybody may be shown, AMBER at least. */
function labelOf(contacts: readonly DirectoryContact[], isPrivate: boolean): Sharing {
  const ranks = contacts.map(({ sharing }) => sharingRank(sharing));
  const least = sharingRank(isPrivate ? "amber" : "clear");
  return SHARING[ranks.reduce((most, rank) => Math.max(most, rank), least)] ?? "red";
}

const NOTHING: DirectoryEntry["opened"] = { emails: [], phones: [] };

/** What is printed of a contact's private fields. */
const opening =
  ({ withPhones }: DirectoryOrder, seal: Context["seal"], community: string) =>
  (contact: DirectoryContact): Promise<DirectoryEntry["opened"]> =>
    withPhones ? openPrivate(seal, community, contact.id, contact) : Promise.resolve(NOTHING);
