import type { Seal } from "../../../../kernel/ports/seal.ts";
import { batches } from "../../../../services/store/saving.ts";
import { type Db, joinSql, sql } from "../../../../services/store/store.ts";
import type { PrivateFields } from "../../contact.ts";
import { filledFields } from "../../fields/filled-fields.ts";
import { onlyPrivate, openPrivate } from "../../fields/private-fields.ts";
import { levelOf, type Visibility } from "../../fields/visibility.ts";
import { storedContacts, type WholeContact } from "../../saving/whole-contact.ts";

/** A contact as a file shows it: of its private fields those that whoever exports it may see. */
export interface ExportedContact {
  readonly id: string;
  readonly whole: WholeContact;
  readonly fields: PrivateFields;
  readonly updatedAt: Date;
  /** What those are called by who answer in its place, by their ids, as far as the reader may see them. */
  readonly deputies: ReadonlyMap<string, string>;
}

/** Which contacts are exported: of any of these countries, and any of these topics, where some are given. */
export interface ExportChoice {
  readonly countries: readonly string[];
  readonly topics: readonly string[];
}

/** Where they are read, and which private fields are seen. */
export interface Exporting {
  readonly db: Db;
  /** The community's id. */
  readonly community: string;
  readonly seal: Seal;
  readonly sees: (to: Visibility, owner: string | null) => boolean;
}

// A statement reads so many.
const AT_ONCE = 500;

/** Ids of those that the reader may see, by country and name; so many at most. */
export async function chosenContacts(
  db: Db,
  community: string,
  { countries, topics }: ExportChoice,
  most: number,
): Promise<string[]> {
  const conditions = [
    sql`c.community_id = ${community}`,
    ...(countries.length === 0 ? [] : [sql`c.country in (${joinSql([...countries])})`]),
    ...(topics.length === 0
      ? []
      : [
          sql`exists (select from contact_topic ct where ct.community_id = c.community_id and ct.contact_id = c.id
            and ct.topic_key in (${joinSql([...topics])}))`,
        ]),
  ];
  const rows = await db.$queryRaw<{ id: string }[]>(
    sql`select c.id from contact c where ${joinSql(conditions, " and ")} order by c.country, c.folded, c.id limit ${most}`,
  );
  return rows.map(({ id }) => id);
}

/** Reads them, with what may be seen of their private fields open. */
export async function loadExported(at: Exporting, ids: readonly string[]): Promise<ExportedContact[]> {
  const all: ExportedContact[] = [];
  for (const batch of batches(ids, AT_ONCE)) all.push(...(await loadSome(at, batch)));
  return all;
}

async function loadSome({ db, community, seal, sees }: Exporting, ids: readonly string[]): Promise<ExportedContact[]> {
  const stored = await storedContacts(db, community, ids);
  const deputies = [...stored.values()].flatMap(({ whole }) =>
    whole.mandates.flatMap(({ deputyId }) => deputyId ?? []),
  );
  const rows = await db.contact.findMany({
    where: { communityId: community, id: { in: [...new Set([...ids, ...deputies])] } },
    select: { id: true, reference: true, updatedAt: true },
  });
  const names = new Map(rows.map(({ id, reference }) => [id, reference ?? id]));
  const changed = new Map(rows.map(({ id, updatedAt }) => [id, updatedAt]));
  const found: ExportedContact[] = [];
  for (const id of ids) {
    const one = stored.get(id);
    const updatedAt = changed.get(id);
    if (!one || !updatedAt) continue;
    const { visibility, personId } = one.whole;
    const readable = onlyPrivate(one.sealed, (field) => sees(levelOf(visibility, field), personId));
    const fields = await openPrivate(seal, community, id, readable);
    found.push({ id, whole: one.whole, fields, updatedAt, deputies: names });
  }
  return found;
}

/** Whether something private of it is shown. */
export const showsPrivate = ({ fields }: ExportedContact): boolean => filledFields(fields).length > 0;
