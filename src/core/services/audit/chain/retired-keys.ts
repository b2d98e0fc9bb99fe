import type { DerivedKey, Seal } from "../../../kernel/ports/seal.ts";
import type { SealedColumn } from "../../store/sealed-column.ts";
import type { CommunityDb } from "../../store/store.ts";

const place = (community: string, id: string) => ({ community, table: "audit_key", row: id, field: "sealed" });

/** Where they are kept. */
export const retiredKeyColumn: SealedColumn = {
  table: "audit_key",
  column: "sealed",
  key: ["community_id", "id"],
  place: ({ community_id: community = "", id = "" }) => place(community, id),
};

/** What a key's links are checked by when it signs no more, sealed. Nothing else follows from it. */
export function keptKey(seal: Seal, community: string, { id, bytes }: DerivedKey): Promise<string> {
  return seal.seal(Buffer.from(bytes).toString("base64url"), place(community, id));
}

/** The keys that sign a community's chain no more, by id; without those that do not open. */
export async function retiredKeys(
  { db, seal }: { readonly db: CommunityDb; readonly seal: Seal },
  community: string,
): Promise<ReadonlyMap<string, DerivedKey>> {
  const rows = await db.auditKey.findMany({ where: { communityId: community } });
  const opened = await Promise.all(
    rows.map(({ id, sealed }) =>
      seal.open(sealed, place(community, id)).then(
        (text) => [{ id, bytes: new Uint8Array(Buffer.from(text, "base64url")) }],
        () => [],
      ),
    ),
  );
  return new Map(opened.flat().map((key) => [key.id, key]));
}
