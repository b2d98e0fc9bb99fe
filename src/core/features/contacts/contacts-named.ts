import type { Db } from "../../services/store/store.ts";

/** What contacts are called, by their ids: of those that are given, those that the reader may see. */
export async function contactsNamed(
  db: Db,
  communityId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.contact.findMany({
    where: { communityId, id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** In which country (ISO code) contacts are, and the rank of their label: of those that are given, those that the reader may see. */
export async function contactsPlaced(
  db: Db,
  communityId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly country: string; readonly label: number }>> {
  if (ids.length === 0) return new Map();
  const rows = await db.contact.findMany({
    where: { communityId, id: { in: [...ids] } },
    select: { id: true, country: true, label: true },
  });
  return new Map(rows.map(({ id, country, label }) => [id, { country, label }]));
}
