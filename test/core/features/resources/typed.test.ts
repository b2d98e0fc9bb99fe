import { expect, it } from "vitest";
import { type World, world } from "../../../support/world.ts";
import { resource, save } from "./library.ts";

async function typed(w: World, text: string): Promise<string[]> {
  const { plan } = await w.send({ kind: "suggest", path: "resource show", option: "resource", text, values: {} });
  if (plan.kind !== "suggest") throw new Error(`it says ${plan.kind}`);
  return plan.choices.map(({ label }) => label);
}

it("finds what is typed of a law's citation, in whatever case, and of its title in another language", async () => {
  const w = await world();
  await save(w, [
    resource("Estatuto do Desarmamento", { citation: "Lei 10.826/2003", titles: { es: "Norma del Desarme" } }),
    resource("Reglamento de armas", { citation: "Decreto Ley 2535" }),
    resource("Record-keeping circular", { citation: "RG 14/2020", sharing: "red" }),
  ]);
  for (const words of ["Lei 10", "lei 10.8", "LEI 10", "norma del"])
    expect(await typed(w, words), words).toEqual(["Estatuto do Desarmamento"]);
  expect(await typed(w, "decreto ley 25")).toEqual(["Reglamento de armas"]);
  expect(await typed(w, "rg 14")).toEqual([]);
});
