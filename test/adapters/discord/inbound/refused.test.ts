import { describe, expect, it, onTestFinished } from "vitest";
import { type Town, town, words } from "./harness.ts";
import { cuttable, quick } from "./quick.ts";

const sentences = ({ logged }: Town) => [...new Set(logged.map((l) => `${l.level} ${l.sentence}`))];
const logs = ({ logged }: Town) =>
  JSON.stringify(logged.map(({ facts, sentence }) => [sentence, String((facts as { error?: unknown }).error)]));

describe("a bot that Discord refuses", () => {
  it.each([4004, 4014])(
    "with %i says so, keeps everything else going, and is back when that is mended",
    async (code) => {
      const place = await town(quick());
      const { fake, users, product } = place;
      fake.closeConnections(code);
      await fake.until(() => place.logged.length > 0);
      expect(sentences(place)).toEqual(["error Discord refuses the bot"]);
      expect(logs(place)).toContain(String(code));
      const plan = await product.dispatch({
        id: "1",
        platform: "console",
        space: place.world.slug,
        user: "member",
        channel: "c",
        input: { kind: "line", line: "help" },
      });
      expect(plan.kind).toBe("work");
      await fake.until(() => fake.connections > 0);
      expect(words((await place.slash(users.member, "help")).map((s) => s.components))).toContain("contact find");
      expect(sentences(place)).toEqual(["error Discord refuses the bot"]);
    },
  );

  it("for its token says so, and never what the token is", async () => {
    const place = await town(quick({ settings: { token: "not.a.token" } }));
    await place.fake.until(() => sentences(place).length === 2);
    await place.fake.until(() => place.fake.requests.filter((r) => r.route === "/gateway/bot").length > 2);
    expect(sentences(place).sort()).toEqual([
      "error Discord does not know the bot's token; trying again",
      "warn the commands could not be registered; trying again",
    ]);
    expect(logs(place)).not.toContain("not.a.token");
    expect(place.fake.connections).toBe(0);
  });
});

describe("a bot whose store is away when it begins", () => {
  it("says so and listens once it is there", async () => {
    const place = await town(quick());
    const { fake, users, world } = place;
    await place.bot.close();
    const { store, cut } = cuttable(world.store);
    cut(true);
    const bot = place.another("later", {}, store);
    place.listen(bot);
    onTestFinished(() => bot.close());
    await fake.until(() => sentences(place).includes("error the database cannot be reached; trying again"));
    cut(false);
    await fake.until(() => bot.serving().length === 1 && fake.connections > 0);
    expect(words((await place.slash(users.member, "help")).map((s) => s.components))).toContain("contact find");
  });
});
