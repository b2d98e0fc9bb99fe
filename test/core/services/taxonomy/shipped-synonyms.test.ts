import { afterAll, beforeAll, expect, it } from "vitest";
import { addTerms } from "../../../../src/core/services/taxonomy/add-terms.ts";
import { loadTerms } from "../../../../src/core/services/taxonomy/taxonomy.ts";
import { type World, world } from "../../../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world();
  await w.db((db) => db.topic.deleteMany({ where: { communityId: w.community } }));
  const labels = { en: "Middlemen", es: "Terceros", pt: "Terceiros", fr: "Tiers" };
  await w.store.system((db) =>
    addTerms(db, w.community, [
      { key: "brokering", kind: "topic", labels, also: ["corredores", "Courtage", "go-betweens"] },
      { key: "agents", kind: "topic", labels: { ...labels, en: "Agents" }, also: ["corretaje"] },
    ]),
  );
});
afterAll(() => w.close());

const namesOf = async (key: string) => (await w.db(loadTerms)).find((term) => term.key === key)?.names ?? [];

it("a topic of the default taxonomy is also called what the product knows, beside the community's own names", async () => {
  const names = await namesOf("brokering");
  expect(names).toEqual(expect.arrayContaining(["middlemen", "corredores", "go-betweens", "courtage", "brokering"]));
  expect(new Set(names).size).toBe(names.length);
});

it("what the community calls another topic is not called so by the product", async () => {
  expect(await namesOf("brokering")).not.toContain("corretaje");
  expect(await namesOf("agents")).toContain("corretaje");
});

it("a community keeps no copy of what ships, so that it has the names of the version that is installed", async () => {
  const row = await w.db((db) => db.topic.findFirst({ where: { communityId: w.community, key: "brokering" } }));
  expect(row?.also).toEqual(["corredores", "go-betweens"]);
});
