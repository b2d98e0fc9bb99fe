import { describe, expect, it } from "vitest";
import { allWell, town, words } from "./harness.ts";

describe("slash commands", () => {
  it("are answered privately, with what the community knows", async () => {
    const place = await town({ demo: true });
    const said = await place.slash(place.users.member, "help");
    expect(said.map((s) => s.ephemeralTo)).toEqual([place.users.member]);
    expect(words(said.map((s) => s.components))).toContain("contact find");
    allWell(place);
  });

  it("say openly what everybody is to see", async () => {
    const place = await town();
    const said = await place.slash(place.users.member, "conclusion add", { text: "Trace within a day." });
    expect(said.map((s) => s.ephemeralTo)).toEqual([undefined]);
    expect(words(said.map((s) => s.components))).toContain("Trace within a day.");
    expect(place.fake.seenBy(place.users.moderator, place.channel)).toHaveLength(1);
    allWell(place);
  });

  it("ask in a form for what is missing, and run with it", async () => {
    const place = await town();
    await place.slash(place.users.member, "conclusion add", {});
    const modal = place.fake.modal(place.users.member);
    expect(modal).toBeDefined();
    const said = await place.watch(place.users.member, () =>
      place.fake.submit(place.users.member, { "f:text": "We agreed." }),
    );
    expect(words(said.map((s) => s.components))).toContain("We agreed.");
    allWell(place);
  });
});
