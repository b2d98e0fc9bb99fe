import { describe, expect, it } from "vitest";
import { field, modalWords, type Town, town, troubles, words } from "./harness.ts";

const TEACHES = /\/setup/;
const people = ({ world }: Town, community: string) =>
  world.store.asCommunity(community, "maintenance", (db) =>
    db.person.findMany({ orderBy: { name: "asc" }, select: { name: true, role: true } }),
  );

describe("an unconnected workspace", () => {
  it("is answered at every door, and given no data", async () => {
    const place = await town({ unconnected: true, demo: true });
    const { fake, users, channel } = place;
    await fake.invite(channel);
    const doors: [string, () => Promise<unknown>][] = [
      ["a command", () => fake.slash(users.member, channel, "/rapporteur", "contact find country:PY")],
      ["a word", () => fake.slash(users.member, channel, "/contact", "find tracing")],
      ["a mention", () => fake.mention(users.member, channel, "who is Paraguay's contact?")],
      ["a direct message", () => fake.say(users.member, "contact find country:PY")],
      [
        "a message shortcut",
        () =>
          fake.messageShortcut(users.member, "conclusion add", channel, fake.post(users.member, channel, "Agreed.")),
      ],
      ["a global shortcut", () => fake.globalShortcut(users.member, "contact find")],
    ];
    for (const [door, act] of doors) {
      const said = await place.watch(users.member, act);
      expect(words(said.map((s) => s.blocks)), door).toMatch(TEACHES);
      expect(words(said.map((s) => s.blocks)), door).not.toContain("Paraguay");
      expect(
        said.filter(
          (s) => !s.ephemeral && s.ts !== "" && fake.seenBy(users.member, channel).some((c) => c.ts === s.ts),
        ),
        door,
      ).toEqual([]);
    }
    // No channel is greeted where there is nothing to say of.
    expect(fake.seenBy(users.member, channel).filter((s) => !s.ephemeral && s.user === fake.botUser())).toEqual([]);
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("becomes a community by its administrator's form, and is one from then on", async () => {
    const place = await town({ unconnected: true });
    const { fake, users, channel } = place;
    expect(words(await place.type(users.member, "setup"))).toMatch(/[Oo]nly an administrator/);
    await place.type(users.admin, "setup");
    expect(modalWords(place, users.admin)).toContain("Name of a new community");
    const { errors } = await fake.submit(users.admin);
    expect(Object.keys(errors ?? {})).toEqual([field(place, users.admin, "name")]);
    const made = await place.watch(users.admin, () =>
      fake.submit(users.admin, { "option.name": "Experts of the Andes" }),
    );
    expect(words(made.map((s) => s.blocks))).toContain("Experts of the Andes is set up");

    const space = await place.world.store.system((db) =>
      db.space.findFirst({ where: { platform: "slack", externalId: fake.team } }),
    );
    const community = space?.communityId ?? "";
    const other = fake.addUser({ name: "Grace" });
    const visitor = fake.addUser({ name: "Vera", guest: true });
    fake.state.channel(channel).members.add(visitor);
    for (const who of [other, visitor]) expect(words(await place.type(who, "help"))).toContain("/rapporteur help");
    expect(await people(place, community)).toEqual([
      { name: "Grace", role: "member" },
      { name: "The admin", role: "admin" },
      { name: "Vera", role: "guest" },
    ]);
    expect(words(await place.type(visitor, "contact find tracing"))).not.toMatch(TEACHES);
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("joins with a community's code, once", async () => {
    const place = await town();
    const { fake, users, world } = place;
    const [invited] = await place.type(users.admin, "community invite");
    const [code] = /[0-9A-Z]{5}(?:-[0-9A-Z]{5}){3,}/.exec(words(invited?.blocks)) ?? [];
    expect(invited?.ephemeral).toBe(true);
    await world.store.system((db) => db.space.deleteMany({ where: { platform: "slack" } }));
    const joined = await place.type(users.admin, `setup code:${code ?? ""}`);
    expect(words(joined.map((s) => s.blocks))).toContain("belongs to Community test now");
    await world.store.system((db) => db.space.deleteMany({ where: { platform: "slack" } }));
    expect(words(await place.type(users.admin, `setup code:${code ?? ""}`))).toContain("That code is not good");
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("greets the first administrator who opens the Home tab, once, and nobody else", async () => {
    const place = await town({ unconnected: true });
    const { fake, users } = place;
    const open = async (who: string) => {
      await fake.openHome(who);
      await place.settled();
    };
    await open(users.member);
    expect(fake.direct(users.member)).toEqual([]);
    await open(users.admin);
    expect(words(fake.direct(users.admin).map((s) => s.blocks))).toContain("[Set up]");
    await place.restart();
    await open(users.admin);
    const other = fake.addUser({ name: "Another admin", admin: true });
    await open(other);
    expect(fake.direct(users.admin)).toHaveLength(1);
    expect(fake.direct(other)).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });
});
