import { afterAll, beforeAll, expect, it } from "vitest";
import { sql } from "../../../../src/core/services/store/store.ts";
import { type World, world } from "../../../support/world.ts";

/** Columns that name a person and stay with who remained when two are parted, and why. */
const STAYS: Readonly<Record<string, string>> = {
  "audit_person.person_id": "who is parted has their names in the audit log back (part-names.ts)",
  "delivery.person_id": "what was said was said; what waits is turned over by the ledger (partDeliveries)",
  "link.asker_id": "a link that is joined has none",
  "link_code.person_id": "codes are void then",
  "link_try.person_id": "wrong tries are nobody's",
};

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

// A new column that names a person has a trigger of notes_part in its migration, or stands above.
it("every column that names a person is noted when it comes by a link, or stays for a reason", async () => {
  const keys = await w.store.statement<{ name: string }>(sql`
    select k.table_name || '.' || k.column_name as name from information_schema.referential_constraints r
    join information_schema.key_column_usage k on k.constraint_schema = r.constraint_schema and k.constraint_name = r.constraint_name
    join information_schema.table_constraints u on u.constraint_schema = r.unique_constraint_schema and u.constraint_name = r.unique_constraint_name
    where u.table_name = 'person' and k.column_name <> 'community_id' order by 1`);
  const noted = await w.store.statement<{ name: string }>(sql`
    select c.relname || '.' || substr(t.tgname, length('notes_part_') + 1) as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where t.tgname like 'notes_part_%' order by 1`);
  const without = ["invitation.value", "invite.created_by_id", "posting.owner", "search_document.owner"];
  expect(noted.map(({ name }) => name).filter((name) => !keys.some((k) => k.name === name))).toEqual(without);
  expect(keys.map(({ name }) => name).filter((name) => !noted.some((n) => n.name === name))).toEqual(
    Object.keys(STAYS),
  );
});
