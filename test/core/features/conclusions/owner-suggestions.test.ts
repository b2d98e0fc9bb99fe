import { afterAll, beforeAll, expect, it } from "vitest";
import { type World, world } from "../../../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world();
  await w.db((db) =>
    db.person.createMany({
      data: ["Ana Ruiz", "Mariana Sosa"].map((name, n) => ({
        ...{ communityId: w.community, id: `ana${n}`, name, role: "member", createdAt: w.clock.now() },
      })),
    }),
  );
});
afterAll(() => w.close());

const offered = async (typed: string) => {
  const { plan } = await w.send({ kind: "suggest", path: "conclusion add", option: "owner", text: typed, values: {} });
  return plan.kind === "suggest" ? plan.choices.map(({ label }) => label) : [];
};

it("offers who is called so before what only has it in the middle", async () => {
  const labels = await offered("Ana");
  expect(labels[0]).toContain("Ana Ruiz");
  // Canada and Panama have it, too.
  expect(labels.some((label) => label.includes("Canada"))).toBe(true);
  expect(labels.indexOf(labels.find((label) => label.includes("Mariana")) ?? "")).toBeGreaterThan(0);
  expect((await offered("Para"))[0]).toContain("Paraguay");
});
