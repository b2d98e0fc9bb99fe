import { describe, expect, it, onTestFinished } from "vitest";
import { manifestOf } from "../../src/adapters/slack/manifest/manifest.ts";
import { slack } from "../../src/adapters/slack/slack.ts";
import { assemble } from "../../src/app/assemble.ts";
import { CATALOGUE } from "../../src/features.ts";
import { startFakeSlack } from "../support/slack/fake-slack.ts";
import { PATIENT } from "../support/slack/patient.ts";
import { allWell, town, words as onDiscord } from "./discord/inbound/harness.ts";
import { words as onSlack } from "./slack/inbound/harness.ts";

/** One community on both platforms, with their real adapters, and somebody who is on Slack alone. */
async function onBoth(name: string, guest = false) {
  const place = await town();
  const { world, users, logged, product } = place;
  const fake = await startFakeSlack({
    quietMs: 30,
    manifest: manifestOf(CATALOGUE.commands, { root: "rapporteur", socket: true }) as never,
  });
  const note = (level: string) => (facts: object, sentence: string) => void logged.push({ level, facts, sentence });
  const log = { info: () => undefined, warn: note("warn"), error: note("error") };
  const { store, catalogue, seal, ids, clock } = world;
  const parts = { store, catalogue, seal, ids, clock, log };
  const bot = slack({
    ...parts,
    waits: PATIENT,
    settings: { botToken: fake.botToken, appToken: fake.appToken, apiUrl: fake.apiUrl, root: "rapporteur" },
  });
  onTestFinished(async () => {
    await bot.close();
    await fake.close();
  });
  const both = assemble({ ...parts, worker: "both", transports: [place.bot.transport, bot.transport] });
  const channel = fake.addChannel({ name: "general" });
  const user = fake.addUser({ name, realName: `${name} on Slack`, ...(guest ? { guest: true } : {}) });
  await fake.join(user, channel);
  await fake.invite(channel, user);
  await store.system((db) =>
    db.space.create({
      data: { communityId: world.community, id: "slackspace", platform: "slack", externalId: fake.team },
    }),
  );
  bot.listen(product.dispatch, product.catalogue.commands);
  await fake.until(() => fake.connections > 0);
  fake.settlesWith(bot.settled);

  const personOf = (externalId: string) =>
    world.db(
      async (db) => (await db.handle.findFirstOrThrow({ where: { externalId }, include: { person: true } })).person,
    );
  type Seen = ReturnType<typeof fake.seenBy>[number];
  const buttons = (shown: Seen | undefined) =>
    (shown?.blocks ?? []).flatMap((b) =>
      b["type"] === "actions" ? (b["elements"] as { text: { text: string } }[]).map((e) => e.text.text) : [],
    );
  return {
    place,
    fake,
    people: () => world.db((db) => db.person.count()),
    /** Whose the account on Slack is, and whose that on Discord. */
    onSlack: () => personOf(`${fake.team}:${user}`),
    onDiscord: (who: keyof typeof users) => personOf(users[who]),
    /** Says a line on Slack; returns what it answered, to that account alone. */
    async says(line: string): Promise<Seen | undefined> {
      await fake.slash(user, channel, "/rapporteur", line);
      await fake.settled();
      return fake.seenBy(user, channel).findLast((s) => s.ephemeral);
    },
    /** Presses the first button of an answer there, whatever it says. */
    async presses(shown: Seen | undefined): Promise<void> {
      await fake.press(user, { channel, ts: shown?.ts ?? "" }, buttons(shown)[0] ?? "");
      await fake.settled();
    },
    /** A code that somebody's account on Discord gets. */
    async code(who: keyof typeof users): Promise<string> {
      const shown = await place.slash(users[who], "me link");
      expect(shown.map((s) => s.ephemeralTo)).toEqual([users[who]]);
      return /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(onDiscord(shown.map((s) => s.components)))?.[0] ?? "";
    },
    /** What somebody's account on Discord is told directly, now. */
    told: (who: keyof typeof users) =>
      place.watch(users[who], async () => {
        await both.deliverDue();
        await fake.settled();
      }),
    /** Presses a button there, and says yes where Discord is told to ask whether that is meant. */
    async press(who: keyof typeof users, shown: Parameters<typeof place.press>[1], label: string) {
      const after = await place.press(users[who], shown, label);
      const sure = after.find((s) => onDiscord(s.components).includes("Are you sure?"));
      return sure ? place.press(users[who], sure, "Yes, do it") : after;
    },
    /** What the account on Slack was told directly last. */
    direct: () => onSlack(fake.direct(user).at(-1)?.blocks),
  };
}

describe("one person on Slack and on Discord", () => {
  it("asks with one account, agrees with the other, and is one person from then on", async () => {
    const b = await onBoth("Ana");
    await b.says('conclusion add "Said on Slack."');
    const before = await b.people();
    const offer = await b.says(`me link code:${await b.code("member")}`);
    expect(onSlack(offer?.blocks)).toContain("Go on only if that is you as well");
    await b.presses(offer);
    expect((await b.onSlack()).id).not.toBe((await b.onDiscord("member")).id);

    const [asked] = await b.told("member");
    expect(onDiscord(asked?.components)).toContain("Ana on Slack typed your code with the account Slack");
    await b.press("member", asked, "It is me: link");
    const person = await b.onDiscord("member");
    expect((await b.onSlack()).id).toBe(person.id);
    expect(await b.people()).toBe(before - 1);
    // What was said on Slack is hers on Discord.
    expect(await b.place.world.db((db) => db.conclusion.findMany({ select: { authorId: true } }))).toEqual([
      { authorId: person.id },
    ]);
    await b.told("member");
    expect(b.direct()).toContain("are linked");
    // Pressed again, and the code once more: nothing happens.
    await b.press("member", asked, "It is me: link").catch(() => undefined);
    expect(await b.people()).toBe(before - 1);
    expect(b.fake.errors).toEqual([]);
    allWell(b.place);
  });
});

describe("a guest who got hold of an administrator's code", () => {
  it("is nobody but a guest by it, whatever they press, until the administrator agrees", async () => {
    const b = await onBoth("Mallory", true);
    await b.says("help");
    const before = await b.people();
    const code = await b.code("admin");
    await b.presses(await b.says(`me link code:${code}`));
    expect([(await b.onSlack()).role, await b.people()]).toEqual(["guest", before]);
    expect(onSlack((await b.says("community invite"))?.blocks)).not.toMatch(/setup code/);

    const [asked] = await b.told("admin");
    expect(onDiscord(asked?.components)).toContain("Mallory on Slack typed your code");
    await b.press("admin", asked, "Not me: refuse");
    await b.told("admin");
    expect(b.direct()).toContain("did not agree");
    // Used up, also by somebody who read it where it was typed.
    expect(onSlack((await b.says(`me link code:${code}`))?.blocks)).toContain("That code is not good");
    expect([(await b.onSlack()).role, await b.people()]).toEqual(["guest", before]);
    allWell(b.place);
  });

  it("acts as a member where the administrator was fooled, and another one undoes it", async () => {
    const b = await onBoth("Mallory", true);
    await b.place.world.db((db) => db.person.updateMany({ where: { id: "c1moderator" }, data: { role: "admin" } }));
    await b.place.world.db((db) => db.handle.deleteMany({ where: { personId: "c1moderator", platform: "console" } }));
    const { id: guest } = await b.says("help").then(b.onSlack);
    await b.presses(await b.says(`me link code:${await b.code("admin")}`));
    const [asked] = await b.told("admin");
    expect(onDiscord(asked?.components)).toContain("It is me: link");
    await b.press("admin", asked, "It is me: link");
    expect((await b.onSlack()).id).toBe("c1admin");
    for (const line of ["community invite", "review list", "person links", "me link"])
      expect(onSlack((await b.says(line))?.blocks)).not.toMatch(/setup code|Linked accounts|me link code/);
    expect(onSlack((await b.says("me"))?.blocks)).toContain("waits for an administrator");

    const [check] = await b.told("moderator");
    expect(onDiscord(check?.components)).toContain("Are these one person");
    const [look] = await b.press("moderator", check, "See what undoing does");
    expect(onDiscord(look?.components)).toContain("Everything else stays with");
    await b.press("moderator", look, "Part them");
    expect(await b.onSlack()).toMatchObject({ id: guest, role: "guest" });
    expect((await b.onDiscord("admin")).role).toBe("admin");
    await b.told("admin");
    expect(b.direct()).toContain("two persons again");
    expect(b.fake.errors).toEqual([]);
    allWell(b.place);
  });
});
