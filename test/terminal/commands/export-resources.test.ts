import { afterAll, beforeAll, expect, it } from "vitest";
import { resource, save } from "../../core/features/resources/library.ts";
import { audited } from "../../support/audited.ts";
import { type World, world } from "../../support/world.ts";
import { hear } from "./heard.ts";

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await save(w, [
    resource("Law of PY", { kind: "law", country: "PY", topics: ["tracing"], legalStatus: "in-force" }),
    resource("Law of BR", { kind: "law", country: "BR", topics: ["marking"], sharing: "green" }),
    resource("Guide", { kind: "guide", topics: ["marking"] }),
  ]);
});
afterAll(() => w.close());

const exported = (options: object) => hear(w, "export", { what: "resources", ...options });

it("exports the library, or what fits, and records it", async () => {
  expect(await exported({})).toMatchObject({ exit: 0, out: "3 resources, TLP:GREEN", err: "" });
  expect(await exported({ country: ["Paraguay", "BR"], format: "xlsx" })).toMatchObject({
    out: "2 resources, TLP:GREEN",
  });
  expect(await exported({ topic: ["marking", "tracing"], kind: "law", status: "in-force" })).toMatchObject({
    out: "1 resource, TLP:CLEAR",
  });
  expect((await audited(w, "resource.export")).map(({ actorId, detail }) => ({ actorId, detail }))).toEqual([
    { actorId: null, detail: { format: "csv", resources: 3 } },
    { actorId: null, detail: { format: "xlsx", resources: 2 } },
    { actorId: null, detail: { format: "csv", resources: 1 } },
  ]);
});

it("exits 1 where nothing fits, 2 for a country or a kind that is none", async () => {
  expect(await exported({ country: ["FR"] })).toMatchObject({
    exit: 1,
    out: "",
    err: expect.stringMatching(/^Nothing/) as string,
  });
  expect(await exported({ country: ["Atlantis"] })).toMatchObject({ exit: 2 });
  expect(await exported({ kind: "lawz" })).toMatchObject({
    exit: 2,
    err: expect.stringContaining("law, ruling") as string,
  });
});
