import { afterAll, beforeAll, expect, it } from "vitest";
import { ownAccounts } from "../../../../src/core/services/people/own-accounts.ts";
import { type World, world } from "../../../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

it.each([
  ["U024BE7LH", "Ana", "Ana"],
  ["T012AB3CD:U024BE7LH", "Ana", "Ana"],
  ["1576360878893170688", "Ana", "Ana"],
  ["yyr7dqn9mbf3jfnp3mkd6a5uzh", "Ana", "Ana"],
  ["0b8f2a1e-3c4d-4e5f-8a9b-0c1d2e3f4a5b", "Ana", "Ana"],
  ["U024BE7LH", null, undefined],
  ["ana.rios", "Ana", "ana.rios"],
  ["ana1985", "Ana", "ana1985"],
  ["ANA", "Ana", "ANA"],
  ["张伟", "Wei", "张伟"],
])("an account with the id %s, called %s, is shown as %s", async (externalId, name, shown) => {
  const called = await w.db(async (db) => {
    const where = { communityId: w.community, personId: "c1member" };
    await db.handle.deleteMany({ where });
    await db.handle.create({ data: { ...where, platform: "slack", externalId, name } });
    return ownAccounts({ db, community: { id: w.community } as never }, where.personId);
  });
  expect(called).toEqual([shown === undefined ? "Slack" : `Slack: ${shown}`]);
});
