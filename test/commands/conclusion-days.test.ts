import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addConclusion, type ConclusionInput } from "../../src/core/features/conclusions/feature.ts";
import { type World, world } from "../support/world.ts";

const GIVEN: readonly (Pick<ConclusionInput, "text" | "dueOn" | "sharing"> & { readonly language?: string })[] = [
  { text: "Send the template", dueOn: "2027-03-10", sharing: "green" },
  { text: "Enviar la lista", dueOn: "2026-11-27", sharing: "clear", language: "es" },
  { text: "Ask the registry", dueOn: "2026-12-03", sharing: "green" },
  { text: "Without a day", sharing: "green" },
];

let w: World;
beforeAll(async () => {
  w = await world();
  await w.db(async (db) => {
    for (const [n, one] of GIVEN.entries())
      await addConclusion(db, { community: w.community, now: w.clock.now(), ids: w.ids }, undefined, {
        ...{ language: "en", kind: "action", ...one },
        concludedAt: new Date(Date.UTC(2026, 9 + n, 1, 12)),
      });
  });
});
afterAll(() => w.close());

/** Which of them a reply shows. */
const shown = (text: string) => GIVEN.flatMap((one) => (text.includes(one.text) ? [one.text.split(" ")[0]] : []));

describe("conclusion list", () => {
  it.each([
    ["to:2026-11-01", ["Send", "Enviar"]],
    ["since:2026-11-01 to:2026-11-30", ["Enviar"]],
    ['due:"end of next week"', ["Enviar", "Ask"]],
    ["due:friday", ["Enviar"]],
    ["sharing:clear", ["Enviar"]],
    ["language:es", ["Enviar"]],
  ])("%s", async (options, found) => {
    expect(shown((await w.say(`conclusion list ${options}`)).text)).toEqual(found);
  });
});

describe("conclusion find by when something is due", () => {
  it.each([
    ["due in March", ["Send"]],
    ["vence en marzo", ["Send"]],
    ["vencem em março", ["Send"]],
    ["à rendre en mars", ["Send"]],
    ["actions due in March 2027", ["Send"]],
    ["due this week", ["Enviar"]],
    ["vencem esta semana", ["Enviar"]],
    ["vence la próxima semana", ["Ask"]],
    ["à rendre la semaine prochaine", ["Ask"]],
  ])("%s", async (words, found) => {
    expect(shown((await w.say(`conclusion find ${words}`)).text)).toEqual(found);
  });
});
