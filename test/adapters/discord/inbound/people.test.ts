import { describe, expect, it } from "vitest";
import { erasing } from "../../../../src/core/services/privacy/erasing/erasing-chore.ts";
import type { Web } from "../../../../src/core/services/web/web.ts";
import { allWell, fieldsIn, labelsIn, type Town, town, troubles, words } from "./harness.ts";

const person = async ({ world }: Town, user: string) =>
  (
    await world.db((db) =>
      db.handle.findFirst({ where: { platform: "discord", externalId: user }, include: { person: true } }),
    )
  )?.person;
const said = (shown: readonly { components: unknown }[]) => words(shown.map((s) => s.components));

describe("people", () => {
  it("are received as Discord knows them: by their name there, in their language, as guests until they have passed the screening", async () => {
    const place = await town();
    const { fake, guild, channel } = place;
    const grace = fake.addUser({ name: "grace", globalName: "Grace H.", locale: "es-ES" });
    fake.join(grace, guild, { nick: "Grace of Lima" });
    const vera = fake.addUser({ name: "vera", globalName: "Vera" });
    fake.join(vera, guild, { pending: true });
    const bob = fake.addUser({ name: "bob", locale: "fr" });
    fake.join(bob, guild);
    for (const who of [grace, vera, bob]) await place.slash(who, "help");
    expect(await person(place, grace)).toMatchObject({ name: "Grace of Lima", role: "member", language: "es" });
    expect(await person(place, vera)).toMatchObject({ name: "Vera", role: "guest" });
    expect(await person(place, bob)).toMatchObject({ name: "bob", role: "member", language: "fr" });
    expect(said(await place.slash(grace, "help"))).toContain("Lo que puedo hacer");
    // Passed: a member from then on. A mention is enough to be known.
    fake.state.member(guild, vera).pending = false;
    await place.slash(vera, "help");
    expect(await person(place, vera)).toMatchObject({ role: "member" });
    const mia = fake.addUser({ name: "mia", globalName: "Mia" });
    fake.join(mia, guild);
    await place.watch(mia, () => fake.say(mia, channel, `<@${fake.botUser}> help`));
    expect(await person(place, mia)).toMatchObject({ name: "Mia", role: "member" });
    // Who administers the server moderates nothing by that.
    const boss = fake.addUser({ name: "boss" });
    fake.join(boss, guild, { permissions: ["ADMINISTRATOR"] });
    await place.slash(boss, "help");
    expect(await person(place, boss)).toMatchObject({ role: "member" });
    allWell(place);
  });

  it("are known to the community when somebody picks them, as Discord names them there", async () => {
    const place = await town();
    const { fake, guild, users } = place;
    const come = (name: string, more = {}) => {
      const user = fake.addUser({ name, globalName: "Ana" });
      fake.join(user, guild, more);
      return user;
    };
    const [ana, other, guest] = [come("ana", { nick: "Ana of Lima" }), come("ana.b"), come("ana.c", { pending: true })];
    const gone = come("ana.d");
    const shown = said(await place.slash(users.moderator, "person show", { person: ana }));
    expect(shown).toContain("Ana of Lima");
    expect(await person(place, ana)).toMatchObject({ name: "Ana of Lima", role: "member", seenAt: null });
    await place.slash(users.moderator, "person show", { person: guest });
    expect(await person(place, guest)).toMatchObject({ name: "Ana", role: "guest" });
    // Only members pick, and only members of the server are received.
    await place.slash(users.guest, "person show", { person: other });
    expect(await person(place, other)).toBeUndefined();
    fake.leave(gone, guild);
    await place.slash(users.moderator, "person show", { person: gone });
    if (fake.modal(users.moderator)) fake.closeModal(users.moderator);
    expect(await person(place, gone)).toBeUndefined();
    await place.slash(users.moderator, "person show", { person: other });
    expect(await person(place, other)).toMatchObject({ name: "Ana", role: "member" });
    // Two of one name are told apart where they are chosen by words.
    const [waits] = await place.watch(users.moderator, () =>
      fake.say(users.moderator, place.channel, `<@${fake.botUser}> person show Ana`),
    );
    const [asked] = await place.press(users.moderator, waits, /./);
    expect(labelsIn(asked?.components)).toEqual(
      expect.arrayContaining([`Ana (Discord ${guest})`, `Ana (Discord ${other})`]),
    );
    allWell(place);
  });

  it("who had left and are picked are back, and did nothing themselves by that", async () => {
    const place = await town();
    const { fake, guild, users, world } = place;
    const ana = fake.addUser({ name: "ana", globalName: "Ana" });
    fake.join(ana, guild);
    await place.slash(ana, "help");
    const before = new Date("2026-01-02T00:00:00Z");
    const where = { platform: "discord", externalId: ana };
    const { id = "" } = (await person(place, ana)) ?? {};
    await world.db(async (db) => {
      await db.person.updateMany({ where: { id }, data: { leftAt: before, seenAt: before } });
      await db.handle.updateMany({ where, data: { leftAt: before, cameAt: before } });
    });
    await place.slash(users.moderator, "person show", { person: ana });
    expect(await person(place, ana)).toMatchObject({ leftAt: null, seenAt: before });
    const handle = await world.db((db) => db.handle.findFirstOrThrow({ where }));
    expect(handle).toMatchObject({ leftAt: null, cameAt: before });
    allWell(place);
  });

  it("who were erased and are picked are somebody new: of what they were nothing is back", async () => {
    const place = await town();
    const { fake, guild, users, world } = place;
    const ana = fake.addUser({ name: "ana", globalName: "Ana", locale: "es-ES" });
    fake.join(ana, guild);
    await place.slash(ana, "help");
    const { id: before = "" } = (await person(place, ana)) ?? {};
    const was = { role: "moderator", roleByHand: true, zone: "America/Lima", eraseAt: new Date(0) };
    await world.db((db) => db.person.updateMany({ where: { id: before }, data: was }));
    await erasing.run(world);
    expect(await person(place, ana)).toBeUndefined();
    await place.slash(users.moderator, "person show", { person: ana });
    const now = await person(place, ana);
    expect(now).toMatchObject({
      name: "Ana",
      role: "member",
      roleByHand: false,
      language: null,
      zone: null,
      seenAt: null,
    });
    expect(now?.id).not.toBe(before);
    expect(await world.store.system((db) => db.erased.count())).toBe(1);
    await erasing.run(world);
    expect(await person(place, ana)).toMatchObject({ id: now?.id });
    allWell(place);
  });

  it("moderate by a role of the server for as long as they have it", async () => {
    const place = await town();
    const { fake, guild, users } = place;
    await place.slash(users.member, "resource add", { title: "Treaty", url: "https://example.org/", kind: "treaty" });
    const role = fake.addRole(guild, { name: "Keepers", permissions: ["MODERATE_MEMBERS"] });
    const kim = fake.addUser({ name: "kim" });
    fake.join(kim, guild, { roles: [role] });
    const reviews = async () => said(await place.slash(kim, "review list"));
    expect(await reviews()).not.toContain("Treaty");
    const [done] = await place.slash(users.admin, "settings role", { role });
    expect(done?.ephemeralTo).toBe(users.admin);
    expect(said(done ? [done] : [])).toContain("Keepers");
    expect(await reviews()).toContain("Treaty");
    expect(await person(place, kim)).toMatchObject({ role: "member" });
    const own = fake.addRole(guild, { name: "Others", permissions: ["MODERATE_MEMBERS"] });
    fake.giveRole(kim, guild, own);
    fake.takeRole(kim, guild, role);
    expect(await reviews()).not.toContain("Treaty");
    allWell(place);
  });
});

describe("menus of messages and people", () => {
  it("open the form with the message in it, or show the person's card", async () => {
    const place = await town({ demo: true });
    const { fake, users, channel, world } = place;
    const message = await fake.say(
      users.moderator,
      channel,
      "We agreed to trace within a day. https://example.org/minutes",
    );
    await fake.contextMenu(users.member, channel, "Record as conclusion", message);
    await place.settled();
    expect(JSON.stringify(fake.modal(users.member)?.components)).toContain("We agreed to trace within a day.");
    const recorded = await place.submit(users.member);
    expect(recorded.map((s) => s.ephemeralTo)).toEqual([undefined]);
    expect(said(recorded)).toContain(`https://discord.com/channels/${place.guild}/${channel}/${message}`);

    await fake.contextMenu(users.member, channel, "Save as resource", message);
    await place.settled();
    expect(JSON.stringify(fake.modal(users.member)?.components)).toContain("https://example.org/minutes");
    fake.closeModal(users.member);

    const { name } = await world.db((db) => db.contact.findFirstOrThrow({ where: { country: "PY" } }));
    const expert = fake.addUser({ name: "expert", globalName: name });
    fake.join(expert, place.guild);
    const card = await place.watch(users.member, () => fake.contextMenu(users.member, channel, "Contact card", expert));
    expect(card.map((s) => s.ephemeralTo)).toEqual(card.map(() => users.member));
    expect(said(card)).toContain(name);
    allWell(place);
  });
});

describe("a message that is saved as a resource", () => {
  it.each([
    ["in its form at once", 0],
    ["a press away where its page is slow", 1_500],
  ])("is called as its page is, %s", async (_, ms) => {
    const title = "The Treaty **bold**";
    const web: Pick<Web, "page"> = {
      page: () => new Promise((done) => setTimeout(() => done({ title, language: "en" }), ms)),
    };
    const place = await town({ outside: { web: web as Web }, ...(ms > 0 ? { patience: 200 } : {}) });
    const { fake, users, channel } = place;
    const message = await fake.say(users.moderator, channel, "Look: https://example.org/treaty");
    const shown = await place.watch(users.member, () => fake.contextMenu(users.member, channel, "Save as resource", message)); // biome-ignore format: one line
    if (ms > 0) await place.press(users.member, shown.at(-1), "Fill in");
    expect(fieldsIn(fake.modal(users.member))["title"]?.["value"]).toBe(title);
    expect(fieldsIn(fake.modal(users.member))["url"]?.["value"]).toBe("https://example.org/treaty");
    fake.closeModal(users.member);
    allWell(place);
  });
});

describe("a channel in which the bot may not post", () => {
  it("is told where something is to arrive there, to whoever scheduled it alone", async () => {
    const place = await town();
    const { fake, users, channel } = place;
    fake.permissions(channel, { SEND_MESSAGES: false });
    const told = await place.slash(users.moderator, "digest schedule", { every: "0 9 * * 1" });
    expect(told.map((s) => s.ephemeralTo)).toEqual([users.moderator, users.moderator]);
    expect(said(told)).toContain("I may not post in general yet, so nothing will arrive there.");
    expect(said(told)).toContain("Send Messages");
    fake.permissions(channel, { SEND_MESSAGES: null });
    expect(said(await place.slash(users.moderator, "digest schedule", { every: "0 9 * * 2" }))).not.toContain(
      "may not post",
    );
    allWell(place);
  });

  it("is told before anything is scheduled there from another channel, by name, by mention and where it may see it or not", async () => {
    const place = await town();
    const { fake, users, guild, channel, world } = place;
    const other = fake.addChannel(guild, { name: "other" });
    const schedule = () => place.slash(users.moderator, "digest schedule", { every: "0 9 * * 1", channel: other });
    const digests = () => world.db((db) => db.digest.findMany({ select: { channel: true } }));
    fake.permissions(other, { SEND_MESSAGES: false });
    const refused = await schedule();
    expect(refused.map((s) => s.ephemeralTo)).toEqual([users.moderator]);
    expect(said(refused)).toContain("I may not post in other yet, so I scheduled nothing there.");
    expect(said(refused)).toContain("Send Messages");
    const openly = await place.watch(users.moderator, () =>
      fake.say(users.moderator, channel, `<@${fake.botUser}> digest schedule weekly channel:<#${other}>`),
    );
    expect(said(openly)).not.toContain("will arrive");
    fake.permissions(other, { SEND_MESSAGES: null, VIEW_CHANNEL: false }, fake.botUser);
    expect(said(await schedule())).toContain("View Channel");
    expect(await digests()).toEqual([]);
    // Denied to everybody, allowed to the bot: what is said of the bot itself comes last.
    fake.permissions(other, { SEND_MESSAGES: false });
    fake.permissions(other, { SEND_MESSAGES: true, VIEW_CHANNEL: null }, fake.botUser);
    expect(said(await schedule())).not.toContain("may not post");
    expect(await digests()).toEqual([{ channel: other }]);
    // Where the command is given does not matter then.
    fake.permissions(channel, { SEND_MESSAGES: false });
    expect(
      said(await place.slash(users.moderator, "digest schedule", { every: "0 9 * * 3", channel: other })),
    ).not.toContain("may not post");
    // That the channel is not to be seen is all that Discord refused.
    expect(fake.refusals.map((r) => r.code)).toEqual([50_001]);
    expect(troubles(place)).toEqual([]);
  });

  it("and in a forum may make no tags, is told to whoever turns its posts on", async () => {
    const place = await town({ settings: { forums: true } });
    const { fake, users, guild } = place;
    const forum = fake.addForum(guild, { name: "library", tags: ["Tracing"] });
    const turn = async (on: boolean) =>
      said(await place.slash(users.moderator, "settings library", { on, channel: forum }));
    const told = await turn(true);
    expect(told).toContain("New resources are posted in #library from now on");
    expect(told).toContain("I may not make tags in library");
    expect(told).toContain("Manage Channels");
    expect(await turn(false)).not.toContain("tags");
    fake.permissions(forum, { MANAGE_CHANNELS: true });
    expect(await turn(true)).not.toContain("tags");
    fake.permissions(forum, { SEND_MESSAGES: false });
    await turn(false);
    expect(await turn(true)).toContain("I may not post in library yet");
    allWell(place);
  });
});
