import { describe, expect, it, onTestFinished } from "vitest";
import { manifestOf } from "../../src/adapters/slack/manifest/manifest.ts";
import { slack } from "../../src/adapters/slack/slack.ts";
import { CATALOGUE } from "../../src/features.ts";
import { startFakeSlack } from "../support/slack/fake-slack.ts";
import { allWell, town, words as onDiscord } from "./discord/inbound/harness.ts";
import { words as onSlack } from "./slack/inbound/harness.ts";

describe("one person on Slack and on Discord", () => {
  it("links both accounts by a code, each through its own platform, and is one person from then on", async () => {
    const place = await town();
    const { world, users, logged, product } = place;
    const fake = await startFakeSlack({
      quietMs: 30,
      manifest: manifestOf(CATALOGUE.commands, { root: "rapporteur", socket: true }) as never,
    });
    const note = (level: string) => (facts: object, sentence: string) => void logged.push({ level, facts, sentence });
    const log = { info: () => undefined, warn: note("warn"), error: note("error") };
    const parts = {
      store: world.store,
      catalogue: world.catalogue,
      seal: world.seal,
      ids: world.ids,
      clock: world.clock,
      log,
    };
    const bot = slack({
      ...parts,
      settings: { botToken: fake.botToken, appToken: fake.appToken, apiUrl: fake.apiUrl, root: "rapporteur" },
    });
    onTestFinished(async () => {
      await bot.close();
      await fake.close();
    });
    const channel = fake.addChannel({ name: "general" });
    const ana = fake.addUser({ name: "ana", realName: "Ana on Slack" });
    await fake.join(ana, channel);
    await fake.invite(channel, ana);
    await world.store.system((db) =>
      db.space.create({
        data: { communityId: world.community, id: "slackspace", platform: "slack", externalId: fake.team },
      }),
    );
    bot.listen(product.dispatch, product.catalogue.commands);
    await fake.until(() => fake.connections > 0);
    fake.settlesWith(bot.settled);
    const settled = () => fake.settled();
    const people = () => world.db((db) => db.person.count());
    const owners = () =>
      world.db((db) =>
        db.handle.findMany({
          where: { OR: [{ externalId: users.member }, { externalId: `${fake.team}:${ana}` }] },
          select: { personId: true },
        }),
      );

    await fake.slash(ana, channel, "/rapporteur", 'conclusion add "Said on Slack."');
    await settled();
    expect(onSlack(fake.seenBy(ana, channel).at(-1)?.blocks)).toContain("Said on Slack.");
    const before = await people();
    const shown = await place.slash(users.member, "me link");
    expect(shown.map((s) => s.ephemeralTo)).toEqual([users.member]);
    const [code = ""] = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(onDiscord(shown.map((s) => s.components))) ?? [];
    await fake.slash(ana, channel, "/rapporteur", `me link code:${code}`);
    await settled();
    const offer = fake.seenBy(ana, channel).findLast((s) => s.ephemeral);
    expect(onSlack(offer?.blocks)).toContain("Ana on Slack");
    expect(new Set((await owners()).map((h) => h.personId)).size).toBe(2);

    const buttons = (offer?.blocks ?? []).flatMap((b) =>
      b["type"] === "actions" ? (b["elements"] as { text: { text: string } }[]) : [],
    );
    await fake.press(ana, { channel, ts: offer?.ts ?? "" }, buttons[0]?.text.text ?? "");
    await settled();
    expect(new Set((await owners()).map((h) => h.personId)).size).toBe(1);
    expect(await people()).toBe(before - 1);
    // What was said on Slack is hers on Discord.
    const [{ personId } = { personId: "" }] = await owners();
    expect(await world.db((db) => db.conclusion.count({ where: { authorId: personId } }))).toBe(1);
    // The code is used up.
    await fake.slash(ana, channel, "/rapporteur", `me link code:${code}`);
    await settled();
    expect(await people()).toBe(before - 1);
    expect(fake.errors).toEqual([]);
    allWell(place);
  });
});
