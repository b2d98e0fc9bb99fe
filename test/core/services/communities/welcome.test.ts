import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { greetOnce } from "../../../../src/core/services/communities/greeting.ts";
import { welcomeInstaller } from "../../../../src/core/services/communities/welcome.ts";
import { LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { stores, type World, world } from "../../../support/world.ts";
import { codeFrom, inSlack } from "./newcomers.ts";

describe.each(stores)("welcomes (%s)", (kind) => {
  let w: World;
  beforeAll(async () => {
    w = await world({ kind });
    await w.say(`setup code:${await codeFrom(w, { as: "admin" })}`, inSlack("T1", "U1", { admin: true }));
  });
  afterAll(() => w.close());

  const place = (channel: string, space = "T1") => ({ platform: "slack", space, channel });

  it("greet a channel once, however many ask", async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => greetOnce(w.store, place("C1"), w.clock.now())));
    const greeted = all.filter((g) => g !== undefined);
    expect(greeted).toMatchObject([
      { community: { id: "c1", name: "Community test" }, language: "en", zone: "America/Mexico_City" },
    ]);
    expect(JSON.stringify(greeted[0]?.view)).toContain("what Community test would otherwise lose");
    expect(JSON.stringify(greeted[0]?.view)).not.toContain("Added by");
    expect(await greetOnce(w.store, place("C1"), w.clock.now())).toBeUndefined();
  });
  it("name who added the bot, where the community knows them", async () => {
    const known = await greetOnce(w.store, { ...place("C2"), by: "T1:U1" }, w.clock.now());
    expect(known?.view.blocks).toContainEqual({
      kind: "fields",
      rows: [{ label: "Added by", value: [expect.objectContaining({ kind: "person", name: "Name of U1" })] }],
    });
    const unknown = await greetOnce(w.store, { ...place("C3"), by: "T1:U77" }, w.clock.now());
    expect([unknown !== undefined, JSON.stringify(unknown?.view).includes("Added by")]).toEqual([true, false]);
  });
  it("say nothing in a space that is not connected, and greet again after it came back", async () => {
    expect(await greetOnce(w.store, place("C1", "T404"), w.clock.now())).toBeUndefined();
    const code = await codeFrom(w, { as: "admin" });
    await w.say('person role person:"Name of U1" role:admin', { as: "admin" });
    await w.say("community leave", inSlack("T1", "U1"));
    expect(await greetOnce(w.store, place("C1"), w.clock.now())).toBeUndefined();
    await w.say(`setup code:${code}`, inSlack("T1", "U1", { admin: true }));
    expect(await greetOnce(w.store, place("C1"), w.clock.now())).toBeDefined();
  });
  it("lead the installer to one next step, in every language", () => {
    for (const language of LANGUAGES) {
      const { blocks } = welcomeInstaller(translator(language));
      expect(blocks.at(-1)).toMatchObject({ kind: "actions", items: [{ kind: "ask", command: "setup" }] });
    }
  });
});
