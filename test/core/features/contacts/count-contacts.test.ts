import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countContacts } from "../../../../src/core/features/contacts/saving/count-contacts.ts";
import { stores, type World, world } from "../../../support/world.ts";
import { contact, save } from "./people.ts";

// While the database believes a table empty, it finds a row by whichever index is lowest: 2,000 new contacts took minutes after 50,000
// had been removed.
describe.each(stores)("contacts within an import (%s)", (kind) => {
  let w: World;
  beforeAll(async () => {
    w = await world({ kind });
    await save(w, [contact("Ramona Agüero"), contact("João Nascimento", { country: "BR" })]);
  });
  afterAll(() => w.close());

  it("are counted before they are committed, by whoever may only use the tables", async () => {
    const counted = await w.db(async (db) => {
      await countContacts(db);
      const [row] = await db.$queryRaw<{ role: string; rows: number }[]>`
        select current_user::text as role, reltuples::int as rows from pg_class where relname = 'contact'`;
      return row;
    });
    expect(counted).toEqual({ role: "rapporteur_scoped", rows: 2 });
  });
});
