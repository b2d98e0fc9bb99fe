import type { Context } from "../../../kernel/commands/command.ts";
import type { Whole } from "../../../services/store/store.ts";
import { placeOfChange } from "./kept-changes.ts";
import { EMPTY_CONTACT } from "./new-contact.ts";
import type { OpenedContact } from "./patch.ts";

/** What a contact was before a change; of a merge also what the other was, and what followed it. */
export interface ContactBefore extends OpenedContact {
  readonly merged?: OpenedContact & { readonly id: string; readonly followed: FollowedMerge };
  /** It was not there: an import made it. */
  readonly made?: true;
  /** When it was changed last, as ISO 8601 has it, where an import took mandates of it and changed nothing else. */
  readonly version?: string;
}

/** What named a contact that was merged, and names the one that stayed since: ids of entries of the history, mandates it answers for as deputy, ids of reports and requests. */
export interface FollowedMerge {
  readonly history: readonly string[];
  readonly deputies: readonly { readonly country: string; readonly topic: string }[];
  readonly reports: readonly string[];
  readonly requests: readonly string[];
}

/** Keeps what a contact was, sealed, and returns the id of the change by which it can be taken back. */
export async function keepChange(
  { db, community, seal, now, ids }: Whole<Context>,
  contact: string,
  before: ContactBefore,
): Promise<string> {
  const id = ids.next();
  const sealed = await seal.seal(JSON.stringify(before), placeOfChange(community.id, id));
  await db.contactChange.create({
    data: { communityId: community.id, id, contactId: contact, sealed, changedAt: now },
  });
  return id;
}

/** Reads what was kept. */
export async function keptBefore(
  { community, seal }: Pick<Context, "seal"> & { readonly community: { readonly id: string } },
  { id, sealed }: { readonly id: string; readonly sealed: string },
): Promise<ContactBefore> {
  const { whole, ...rest } = JSON.parse(await seal.open(sealed, placeOfChange(community.id, id))) as ContactBefore;
  // What was kept before there were merges has nothing of them.
  return { ...rest, whole: { ...EMPTY_CONTACT.whole, ...whole } };
}
