import { afterAll, beforeAll, expect, it } from "vitest";
import { contact, save } from "../../core/features/contacts/people.ts";
import { audited } from "../../support/audited.ts";
import { type World, world } from "../../support/world.ts";
import { hear } from "./heard.ts";

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await save(w, [
    contact("Ana", { phones: ["+595215550101"], note: "For nobody", visibility: { note: "nobody" } }),
    contact("Eva", { country: "BR" }),
  ]);
});
afterAll(() => w.close());

it("exports contacts, without what their owner shows to nobody, and records it", async () => {
  expect(await hear(w, "export", { what: "contacts", format: "csv", country: ["Paraguay"] })).toMatchObject({
    exit: 0,
    out: "1 contact, TLP:AMBER",
  });
  const entries = await audited(w, "contact.export", "contact.look");
  expect(entries.map(({ actorId, detail }) => ({ actorId, detail }))).toEqual([
    { actorId: null, detail: { fields: ["phones"] } },
    { actorId: null, detail: { format: "csv", contacts: 1, looks: 1 } },
  ]);
});

it("exits 1 where there is nobody, 2 for a country that is none", async () => {
  expect(await hear(w, "export", { what: "contacts", country: ["FR"] })).toMatchObject({
    exit: 1,
    err: "There are no contacts to export.",
  });
  expect(await hear(w, "export", { what: "contacts", country: ["Atlantis"] })).toMatchObject({ exit: 2 });
});
