import type { SealPlace } from "../../../kernel/ports/seal.ts";
import type { LookingInto } from "../../../services/privacy/holding.ts";
import type { SealedColumn } from "../../../services/store/sealed-column.ts";
import { sql, type Store } from "../../../services/store/store.ts";
import type { OpenedContact } from "./patch.ts";

/** Where what a contact was before a change is sealed to. */
export const placeOfChange = (community: string, id: string): SealPlace => ({
  ...{ community, table: "contact_change", row: id, field: "sealed" },
});

/** Where what contacts were before is kept. */
export const changeColumns: readonly SealedColumn[] = [
  {
    table: "contact_change",
    column: "sealed",
    key: ["community_id", "id"],
    place: ({ community_id: community = "", id = "" }) => placeOfChange(community, id),
  },
];

/** Without the key nothing can be taken back. */
export async function forgetChanges(store: Store): Promise<void> {
  await store.statement(sql`delete from contact_change returning 1`);
}

/** Forgets what a person's contacts were, those too that were taken out of the directory or became somebody else's since. */
export async function forgetChangesOf({ db, seal, community }: LookingInto, person: string): Promise<void> {
  const communityId = community.id;
  const theirs = new Set<string>();
  for (const { id, contactId, sealed } of await db.contactChange.findMany({ where: { communityId } })) {
    // What does not open brings nothing back.
    const kept = await seal.open(sealed, placeOfChange(communityId, id)).catch(() => undefined);
    if (kept === undefined) continue;
    const { whole, merged } = JSON.parse(kept) as Partial<OpenedContact> & { readonly merged?: OpenedContact };
    if (whole?.personId === person || merged?.whole.personId === person) theirs.add(contactId);
  }
  await db.contactChange.deleteMany({ where: { communityId, contactId: { in: [...theirs] } } });
}
