import { MessageFlags } from "discord.js";
import { describe, expect, it } from "vitest";
import { WITH_AGREE } from "../../../support/fixture-agree.ts";
import { allWell, labelsIn, town, words } from "./harness.ts";

const SHOW = "Show the answer";
const said = (shown: readonly { components: unknown }[]) => words(shown.map((s) => s.components));

describe("what is said to the bot in a channel", () => {
  it("is answered privately behind a button, to whoever presses it and with their own rights", async () => {
    const place = await town({ demo: true });
    const { fake, users, channel } = place;
    const mention = (text: string) => `<@${fake.botUser}> ${text}`;
    const [offer, ...more] = await place.watch(users.member, () =>
      fake.say(users.member, channel, mention("who is Paraguay's contact for tracing?")),
    );
    const question = fake.seenBy(users.member, channel).find((s) => s.content.includes("tracing"));
    expect([offer?.ephemeralTo, offer?.replyTo, more.length]).toEqual([undefined, question?.id, 0]);
    expect(labelsIn(offer?.components)).toEqual([SHOW]);
    expect(said(offer ? [offer] : [])).not.toContain("Paraguay");

    const own = await place.press(users.member, offer, SHOW);
    expect(own.map((s) => s.ephemeralTo)).toEqual(own.map(() => users.member));
    const contacts = await place.world.db((db) =>
      db.contact.findMany({ where: { country: "PY" }, select: { name: true } }),
    );
    const named = (text: string) => contacts.filter(({ name }) => text.includes(name));
    expect(named(said(own))).not.toEqual([]);
    const others = await place.press(users.guest, offer, SHOW);
    expect(others.map((s) => s.ephemeralTo)).toEqual(others.map(() => users.guest));
    expect(others.length).toBeGreaterThan(0);
    expect(named(said(others))).toEqual([]);
    await place.restart();
    expect(said(await place.press(users.moderator, offer, SHOW))).toContain("Paraguay");
    allWell(place);
  });

  it("is answered openly where it asks for nothing: in a line, without a button that shows it", async () => {
    const place = await town({ demo: true });
    const { fake, users, channel } = place;
    const [line, ...more] = await place.watch(users.member, () =>
      fake.say(users.member, channel, `<@${fake.botUser}> Good morning everyone, the trace request is ready`),
    );
    expect([line?.ephemeralTo, labelsIn(line?.components), more.length]).toEqual([undefined, [], 0]);
    expect(said(line ? [line] : [])).toContain("If that was for me");
    const [hello] = await place.watch(users.member, () => fake.say(users.member, channel, `<@${fake.botUser}> hola`));
    expect(labelsIn(hello?.components)).not.toContain(SHOW);
    expect(labelsIn(hello?.components)).toHaveLength(3);
    allWell(place);
  });

  it.each([
    ["¡muchas gracias!", "Con gusto."],
    ["muito obrigada, pessoal", "De nada."],
    ["merci beaucoup à tous", "Avec plaisir."],
    ["Buenos días a todos, la solicitud ya está lista", "Si era para mí"],
    ["ok", "All right."],
  ])("is answered in the language that it is said in, where it asks for nothing: %s", async (text, answer) => {
    const place = await town({ demo: true });
    const { fake, users, channel } = place;
    const shown = await place.watch(users.member, () => fake.say(users.member, channel, `<@${fake.botUser}> ${text}`));
    expect(said(shown)).toContain(answer);
    allWell(place);
  });

  it("is answered openly where everybody is to see it, in threads too; a form waits behind the button", async () => {
    const place = await town({ catalogue: WITH_AGREE });
    const { fake, users, channel, world } = place;
    const [card] = await place.watch(users.member, () =>
      fake.say(users.member, channel, `<@${fake.botUser}> fixture agree "Said openly."`),
    );
    expect(card?.ephemeralTo).toBeUndefined();
    expect(said(card ? [card] : [])).toContain("Said openly.");
    const thread = fake.addThread(channel, { name: "tracing" });
    const inThread = await place.watch(
      users.member,
      () => fake.say(users.member, thread, `<@${fake.botUser}> fixture agree "In the thread."`),
      thread,
    );
    expect(said(inThread)).toContain("In the thread.");
    // Buttons of answers work like those of commands.
    await place.press(users.member, card, "Undo");
    expect(await world.db((db) => db.conclusion.count({ where: { withdrawnAt: null } }))).toBe(1);

    const [offer] = await place.watch(users.member, () =>
      fake.say(users.member, channel, `<@${fake.botUser}> meeting add "Board call"`),
    );
    expect(labelsIn(offer?.components)).toEqual([SHOW]);
    await place.press(users.member, offer, SHOW);
    expect(JSON.stringify(fake.modal(users.member)?.components)).toContain("Board call");
    const made = await place.submit(users.member, { when: "tomorrow at 15:00" });
    expect(made.map((s) => s.ephemeralTo)).toEqual([users.member]);
    expect(said(made)).toContain("Board call");
    // What is refused is for whoever asked alone.
    const [refused] = await place.watch(users.member, () =>
      fake.say(users.member, channel, `<@${fake.botUser}> conclusion withdraw nothing`),
    );
    expect(labelsIn(refused?.components)).toEqual([SHOW]);
    allWell(place);
  });

  it("is passed over without a mention, from bots, and when it is told again", async () => {
    const place = await town();
    const { fake, users, channel } = place;
    const robot = fake.addUser({ name: "robot", bot: true });
    fake.join(robot, place.guild);
    const posts = () => fake.requests.filter((r) => r.method === "POST" && r.route.endsWith("/messages")).length;
    const before = posts();
    for (const [who, text] of [
      [users.member, "help"],
      [users.member, `<@${users.moderator}> help`],
      [users.member, "@everyone help"],
      [robot, `<@${fake.botUser}> help`],
    ] as const)
      await place.watch(users.member, () => fake.say(who, channel, text));
    expect(posts()).toBe(before);

    await fake.say(users.member, channel, `<@${fake.botUser}> help`);
    await place.settled();
    expect(posts()).toBe(before + 1);
    // The session is told everything again: what was answered is not answered twice.
    fake.cut();
    await fake.until(() => fake.connections === 0);
    await fake.until(() => fake.connections > 0);
    await place.settled();
    expect(posts()).toBe(before + 1);
    allWell(place);
  });
});

describe("what is said to the bot directly", () => {
  it("belongs to the server that was used last: a line, a question, nonsense, nothing", async () => {
    const place = await town({ demo: true });
    const { fake, users } = place;
    const direct = fake.directChannel(users.member);
    const told = async (text: string) =>
      said(await place.watch(users.member, () => fake.say(users.member, direct, text)));
    expect(await told("contact find country:PY")).toContain("Paraguay");
    const asked = await place.watch(users.member, () =>
      fake.say(users.member, direct, "who is Paraguay's contact for tracing?"),
    );
    expect(said(asked)).toContain("+595 21 555 0101");
    // No telephone shows what is private while it is locked.
    expect(asked.map(({ flags }) => (flags & MessageFlags.SuppressNotifications) !== 0)).toEqual(asked.map(() => true));
    const nonsense = await told("xyzzy qwrtp");
    expect(nonsense).not.toBe("");
    expect(nonsense).not.toContain("Paraguay");
    expect(await told(`<@${fake.botUser}>`)).toContain("contact find");

    // A form waits behind a button there too; slash commands are answered as in the server.
    const [offer] = await place.watch(users.member, () => fake.say(users.member, direct, 'meeting add "Board call"'));
    await place.press(users.member, offer, "Fill in");
    expect(JSON.stringify(fake.modal(users.member)?.components)).toContain("Board call");
    expect(said(await place.slash(users.member, "contact find", { country: "PY" }, direct))).toContain("Paraguay");

    const stranger = fake.addUser({ name: "stranger" });
    const other = fake.addGuild({ name: "Elsewhere" });
    fake.join(stranger, other);
    const strange = await place.watch(
      stranger,
      () => fake.say(stranger, fake.directChannel(stranger), "contact find country:PY"),
      fake.directChannel(stranger),
    );
    expect(strange.length).toBeGreaterThan(0);
    expect(said(strange)).not.toContain("Paraguay");
    allWell(place);
  });
});
