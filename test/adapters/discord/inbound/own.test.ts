import { describe, expect, it } from "vitest";
import { z } from "zod";
import { command } from "../../../../src/core/kernel/commands/command.ts";
import { text } from "../../../../src/core/kernel/views/build.ts";
import { heldFiles } from "../../../../src/core/services/files/coming-file.ts";
import type { Store } from "../../../../src/core/services/store/store.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { addCommunity } from "../../../support/world.ts";
import { allWell, type Town, type TownOptions, town, words } from "./harness.ts";

const said = (shown: readonly { components: unknown }[]) => words(shown.map((s) => s.components));

/** A town whose member installed the bot for themselves, in a server that the bot is not in and in a talk between two people. */
async function abroad(options: TownOptions = {}) {
  const place = await town({ settings: { userInstall: true }, demo: true, ...options });
  const { fake, users } = place;
  const guild = fake.addGuild({ name: "Elsewhere", bot: false });
  const channel = fake.addChannel(guild, { name: "lounge" });
  const friend = fake.addUser({ name: "friend" });
  for (const user of [users.member, users.moderator, friend]) fake.join(user, guild);
  fake.installForUser(users.member);
  const group = fake.addGroup([users.member, friend]);
  return { place, guild, channel, friend, group };
}

/** Another community with a server that the bot is in, of which somebody is a member, too. */
async function second({ world, fake }: Town, user: string): Promise<void> {
  const guild = fake.addGuild({ name: "Second" });
  fake.join(user, guild);
  await addCommunity(world.store, "c2", "second", world.clock.now());
  await world.store.system(async (db) => {
    await db.space.create({ data: { communityId: "c2", id: "second", platform: "discord", externalId: guild } });
    await db.person.create({
      data: { communityId: "c2", id: "p2", name: "Their other name", role: "member", createdAt: world.clock.now() },
    });
    await db.handle.create({
      data: { communityId: "c2", platform: "discord", externalId: user, personId: "p2", spaces: [guild] },
    });
  });
}

/** Says much more than fits into a few messages. */
const longWinded = command({
  path: "longwinded",
  summary: "help.summary",
  examples: ["longwinded"],
  input: z.object({}),
  audience: "channel",
  allow: "guest",
  run: async () => ({ blocks: Array.from({ length: 30 }, (_, n) => text(`${n} ${"word ".repeat(250)}`)) }),
});

interface Menu {
  readonly custom_id: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The menu of communities in a message; undefined where it has none. */
function menu(shown: { readonly components: unknown } | undefined): Menu | undefined {
  const inside = (value: unknown): Menu | undefined => {
    if (typeof value !== "object" || value === null) return undefined;
    if ("custom_id" in value && String(value.custom_id).startsWith("w1:")) return value as Menu;
    return Object.values(value)
      .map(inside)
      .find((found) => found !== undefined);
  };
  return inside(shown?.components);
}

/** Chooses one of the communities. */
const choose = (place: Town, where: string, shown: { id: string; components: unknown } | undefined, space: string) =>
  place.watch(
    place.users.member,
    () => place.fake.choose(place.users.member, shown?.id ?? "", menu(shown)?.custom_id ?? "", [space]),
    where,
  );

describe("who installed the bot for themselves", () => {
  it("is answered alone, as who they are in their community, in servers without the bot and between others", async () => {
    const { place, channel, group } = await abroad();
    const { users } = place;
    for (const where of [channel, group]) {
      const found = await place.slash(users.member, "contact find", { country: "PY" }, where);
      expect(said(found)).toContain("Paraguay");
      expect(found.map((s) => s.ephemeralTo)).toEqual(found.map(() => users.member));
      // What everybody sees elsewhere is seen by whoever asked.
      const added = await place.slash(users.member, "conclusion add", { text: "Agreed at lunch." }, where);
      expect(added.map((s) => s.ephemeralTo)).toEqual([users.member]);
    }
    allWell(place);
  });

  it("has no role of the server they are in, and nobody there is received", async () => {
    const { place, guild, channel } = await abroad();
    const { fake, users, world } = place;
    const role = fake.addRole(guild, { name: "Keepers", permissions: ["ADMINISTRATOR"] });
    fake.giveRole(users.member, guild, role);
    await world.store.system(async (db) => {
      await db.space.updateMany({ data: { moderatorRole: role, moderatorRoleName: "Keepers" } });
    });
    expect(said(await place.slash(users.member, "review list", {}, channel))).toContain("moderator");
    const people = await world.db((db) => db.person.count());
    const stranger = fake.addUser({ name: "stranger" });
    fake.join(stranger, guild);
    await place.slash(users.member, "conclusion find", { owner: stranger }, channel).catch(() => undefined);
    expect(await world.db((db) => db.person.count())).toBe(people);
    allWell(place);
  });

  it("gives a document for nothing where it is not known for which community, and it takes no room", async () => {
    const { place, channel, friend } = await abroad();
    const { fake, users } = place;
    await second(place, users.member);
    fake.installForUser(friend);
    const file = { name: "law.txt", content: Buffer.alloc(600_000, "Article 1. ") };
    const give = async (who: string) =>
      said(await place.slash(who, "resource attach", { resource: "Law", file }, channel));
    expect(await give(users.member)).toContain("several communities");
    expect(await give(friend)).toContain("community");
    expect(fake.requests.filter(({ route }) => route.startsWith("/attachments/"))).toHaveLength(2);
    expect(heldFiles()).toBe(0);
    allWell(place);
  });

  it("posts nothing there, and is told where that can be done", async () => {
    const { place, channel } = await abroad();
    const { users, world } = place;
    const before = await world.db((db) => db.meeting.count());
    const told = await place.slash(users.member, "meeting add", { title: "Call", when: "tomorrow at 15:00" }, channel);
    expect(told.map((s) => s.ephemeralTo)).toEqual([users.member]);
    expect(said(told)).toContain("I can only answer you here");
    expect(await world.db((db) => db.meeting.count())).toBe(before);
    allWell(place);
  });

  it("changes and cancels what stands on the community's server from there, alike", async () => {
    const { place, channel } = await abroad();
    const { users, world } = place;
    await place.slash(users.member, "meeting add", { title: "Their call", when: "tomorrow at 15:00" });
    const edited = await place.slash(users.member, "meeting edit", { meeting: "Their call", place: "Room 2" }, channel);
    expect(said(edited)).not.toContain("I can only answer you here");
    const moved = await place.slash(
      users.member,
      "meeting move",
      { meeting: "Their call", to: "tomorrow at 16:00" },
      channel,
    );
    expect(said(moved)).not.toContain("I can only answer you here");
    const is = await world.db((db) => db.meeting.findFirstOrThrow({ where: { title: "Their call" } }));
    expect([is.place, is.startsLocal.slice(11, 16)]).toEqual(["Room 2", "16:00"]);
    await place.slash(users.member, "meeting cancel", { meeting: "Their call" }, channel);
    expect(await world.db((db) => db.meeting.count({ where: { title: "Their call", cancelledAt: null } }))).toBe(0);
    allWell(place);
  });

  it("gets as much of a long answer as Discord takes there, and is told that there is more", async () => {
    const { place, channel } = await abroad({ catalogue: [...CATALOGUE.commands, longWinded] });
    const { users } = place;
    const short = await place.slash(users.member, "help", {}, channel);
    expect(said(short)).not.toContain("There is more.");
    const all = await place.slash(users.member, "longwinded", {}, channel);
    expect(all).toHaveLength(4);
    expect(said(all.slice(-1))).toContain("There is more. Ask me in a direct message");
    expect(all.map((s) => s.ephemeralTo)).toEqual(all.map(() => users.member));
    allWell(place);
  });

  it("and belongs to several communities is asked once, goes on with what they asked, and can change it", async () => {
    const { place, channel, group } = await abroad();
    const { users, world } = place;
    await second(place, users.member);
    const [asked] = await place.slash(users.member, "me show", {}, channel);
    expect([asked?.ephemeralTo, said(asked ? [asked] : [])]).toEqual([
      users.member,
      expect.stringContaining("You are in several communities."),
    ]);
    const other = menu(asked)?.options.find(({ value }) => value !== place.guild)?.value ?? "";
    const answer = await choose(place, channel, asked, other);
    // The answer takes the place of the question.
    expect([answer.map((s) => s.id), said(answer)]).toEqual([[asked?.id], expect.stringContaining("Their other name")]);

    // Remembered, in any place.
    const [again] = await place.slash(users.member, "me show", {}, group);
    expect(said(again ? [again] : [])).toContain("Their other name");
    const changed = await choose(place, group, again, place.guild);
    expect(said(changed)).toContain("From now on I answer you for");
    expect(said(await place.slash(users.member, "me show", {}, channel))).not.toContain("Their other name");

    // Who left a community is asked no more: they have one.
    await world.store.system((db) =>
      db.handle.updateMany({ where: { communityId: "c2" }, data: { leftAt: world.clock.now() } }),
    );
    const [alone] = await place.slash(users.member, "me show", {}, channel);
    expect(menu(alone)).toBeUndefined();
    allWell(place);
  });

  it("is answered although Discord does not tell whether they are still in another of their communities", async () => {
    const { place, channel } = await abroad();
    const { fake, users } = place;
    const LOOK = "GET /guilds/:guild/members/:user";
    // That they are still in the first is known for a minute.
    await place.slash(users.member, "me show", {}, channel);
    await second(place, users.member);
    fake.fail(LOOK, { status: 500 });
    const [asked] = await place.slash(users.member, "me show", {}, channel);
    expect(menu(asked)?.options).toHaveLength(2);
    fake.fail(LOOK, { status: 500 });
    const answer = await choose(place, channel, asked, place.guild);
    expect(said(answer)).not.toContain("Their other name");
    expect(said(answer)).toContain("You");
    // Of the one that they ask of it must be certain.
    const other = menu(answer[0])?.options.find(({ value }) => value !== place.guild)?.value ?? "";
    fake.fail(LOOK, { status: 500 });
    await choose(place, channel, answer[0], other);
    expect(said(await place.slash(users.member, "me show", {}, channel))).not.toContain("Their other name");
    expect(said(await place.slash(users.member, "me show", {}, channel))).toContain("Their other name");
  });

  it("and is known in no community is told how to be, and not to connect somebody else's server", async () => {
    const { place, channel, friend, group } = await abroad();
    place.fake.installForUser(friend);
    for (const where of [channel, group]) {
      const told = await place.watch(friend, () => place.fake.slash(friend, where, "contact find", {}), where);
      expect(said(told)).toContain("I know you in no community.");
      expect(told.map((s) => s.ephemeralTo)).toEqual([friend]);
    }
    allWell(place);
  });

  it("is told that the database is away, and not that they belong nowhere", async () => {
    let away = false;
    const over = (store: Store): Store => ({
      ...store,
      statement: (...given) => (away ? Promise.reject(new Error("connection timeout")) : store.statement(...given)),
    });
    const { place, channel } = await abroad({ store: over });
    away = true;
    const told = said(await place.slash(place.users.member, "me show", {}, channel));
    away = false;
    expect(told).not.toContain("I know you in no community.");
    expect(told).toContain("database");
  });

  it("is offered nothing where the operator did not say so", async () => {
    const { place, channel } = await abroad({ settings: {} });
    await expect(place.slash(place.users.member, "help", {}, channel)).rejects.toThrow("there is no command");
  });
});
