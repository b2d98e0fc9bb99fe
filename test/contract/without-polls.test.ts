import { describe, expect, it } from "vitest";
import { catalogueOf } from "../../src/core/kernel/catalogue/catalogue.ts";
import { FEATURES } from "../../src/features.ts";
import { fixturesWithCommands } from "../support/fixture-commands.ts";
import { world } from "../support/world.ts";
import { contractSuite } from "./suite.ts";

// Its tables stay, and what it would have done to them is done by nobody.
const catalogue = catalogueOf([...FEATURES.filter(({ name }) => name !== "polls"), fixturesWithCommands]);

describe("the product without polls", () => {
  contractSuite(catalogue);

  it("says nothing of polls, and does everything else", async () => {
    const w = await world({ catalogue, demo: true });
    try {
      expect(catalogue.commands.map(({ path }) => path).filter((path) => /poll/.test(path))).toEqual([]);
      expect((await w.say("poll list")).refusal).toBe("command.unknown");
      for (const line of ["help", "home", "find tracing", "meeting list", "conclusion list", "me", "deliveries"]) {
        const said = await w.say(line, { as: "moderator" });
        expect([line, said.refusal, /poll/i.test(said.text)]).toEqual([line, undefined, false]);
      }
      w.clock.forward(7 * 86_400_000);
      expect(await w.tick()).not.toHaveLength(0);
      expect(w.logged).toEqual([]);
    } finally {
      await w.close();
    }
  });
});
