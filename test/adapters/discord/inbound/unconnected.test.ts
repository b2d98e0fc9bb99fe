import { describe, expect, it } from "vitest";
import { allWell, buttonIn, fieldsIn, type Town, town, words } from "./harness.ts";
import { quick } from "./quick.ts";

const TEACHES = /\/setup/;
const said = (shown: readonly { components: unknown }[]) => words(shown.map((s) => s.components));
const people = ({ world }: Town, community: string) =>
  world.store.asCommunity(community, "maintenance", (db) =>
    db.person.findMany({ orderBy: { name: "asc" }, select: { name: true, role: true } }),
  );

describe("a server that belongs to no community", () => {
  it("is answered at every door, privately, and given no data", async () => {
    const place = await town({ unconnected: true, demo: true });
    const { fake, users, channel } = place;
    const direct = fake.directChannel(users.member);
    const message = await fake.say(users.moderator, channel, "Agreed.");
    const doors: [string, () => Promise<unknown>, string?][] = [
      ["a command", () => fake.slash(users.member, channel, "contact find", { country: "PY" })],
      ["a menu", () => fake.contextMenu(users.member, channel, "Record as conclusion", message)],
      ["a direct message", () => fake.say(users.member, direct, "contact find country:PY"), direct],
    ];
    for (const [door, act, where] of doors) {
      const shown = await place.watch(users.member, act, where);
      expect(said(shown), door).toMatch(TEACHES);
      expect(said(shown), door).not.toContain("Paraguay");
      if (where === undefined)
        expect(
          shown.map((s) => s.ephemeralTo),
          door,
        ).toEqual(shown.map(() => users.member));
    }
    const [offer] = await place.watch(users.member, () =>
      fake.say(users.member, channel, `<@${fake.botUser}> who is Paraguay's contact?`),
    );
    expect(said(await place.press(users.member, offer, "Show the answer"))).toMatch(TEACHES);
    expect(await fake.autocomplete(users.member, channel, "contact find", { focused: "topic", text: "" })).toEqual([]);
    allWell(place);
  });

  it("becomes a community by its administrator's form, and is one from then on", async () => {
    const place = await town({ unconnected: true });
    const { fake, users, guild } = place;
    // Whoever does not administer the server is told to ask.
    expect(said(await place.slash(users.member, "setup"))).toContain("Only an administrator of this space");
    const post = await place.watch(users.admin, () => fake.slash(users.admin, place.channel, "help"));
    await place.press(users.admin, post[0], /./);
    expect(Object.keys(fieldsIn(fake.modal(users.admin)))).toContain("name");
    const [wrong] = await place.submit(users.admin);
    expect(wrong?.ephemeralTo).toBe(users.admin);
    await place.press(users.admin, wrong, /^Fi/);
    const made = await place.submit(users.admin, { name: "Experts of the Andes" });
    expect(said(made)).toContain("Experts of the Andes is set up");

    const space = await place.world.store.system((db) =>
      db.space.findFirst({ where: { platform: "discord", externalId: guild } }),
    );
    expect(said(await place.slash(users.member, "help"))).toContain("contact find");
    expect(said(await place.slash(users.guest, "help"))).toContain("/help");
    expect(await people(place, space?.communityId ?? "")).toEqual([
      { name: "The admin", role: "admin" },
      { name: "The guest", role: "guest" },
      { name: "The member", role: "member" },
    ]);
    allWell(place);
  });
});

describe("a server that the bot is added to", () => {
  it("is told once who it is and what comes next, also after a restart; only its administrators set it up", async () => {
    const place = await town(quick({ joined: true, unconnected: true }));
    const { fake, users, channel } = place;
    await place.settled();
    const hello = () =>
      fake.seenBy(users.member, channel).filter((s) => s.author === fake.botUser && s.ephemeralTo === undefined);
    expect(hello()).toHaveLength(1);
    expect(said(hello())).toContain("Hello, I am Rapporteur");
    const [welcome] = hello();
    const refused = await place.watch(users.member, () =>
      fake.press(users.member, welcome?.id ?? "", buttonIn(welcome?.components, /./)),
    );
    expect(refused.map((s) => s.ephemeralTo)).toEqual([users.member]);
    expect(said(refused)).toMatch(/[Oo]nly an administrator/);
    await place.watch(users.admin, () =>
      fake.press(users.admin, welcome?.id ?? "", buttonIn(welcome?.components, /./)),
    );
    expect(Object.keys(fieldsIn(fake.modal(users.admin)))).toContain("name");
    fake.closeModal(users.admin);

    await place.restart();
    fake.invalidateSessions();
    await fake.until(() => fake.identifies.length === 2 && fake.connections > 0);
    await place.settled();
    expect(hello()).toHaveLength(1);

    // One that is a community's already is greeted as such.
    const second = fake.addGuild({ name: "Second", bot: false });
    const hall = fake.addChannel(second, { name: "hall" });
    fake.join(users.member, second);
    await place.world.store.system((db) =>
      db.space.create({
        data: { communityId: place.world.community, id: "secondspace", platform: "discord", externalId: second },
      }),
    );
    const greeted = await place.watch(users.member, async () => fake.addBot(second), hall);
    expect(said(greeted)).toContain("Community test");
    // An outage is no arrival.
    const outage = async () => {
      fake.outage(second);
      fake.outage(second, false);
    };
    expect(await place.watch(users.member, outage, hall)).toEqual([]);
    allWell(place);
  });

  it("is told where the bot may write, and not at all as long as that is nowhere", async () => {
    const place = await town(quick());
    const { fake, users } = place;
    const guild = fake.addGuild({ name: "Closed", bot: false });
    const [first, second] = [fake.addChannel(guild, { name: "rules" }), fake.addChannel(guild, { name: "hall" })];
    fake.join(users.member, guild);
    for (const channel of [first, second]) fake.permissions(channel, { SEND_MESSAGES: false });
    expect(await place.watch(users.member, async () => fake.addBot(guild), second)).toEqual([]);
    fake.permissions(second, { SEND_MESSAGES: true }, fake.botUser);
    const again = async () => {
      fake.outage(guild);
      fake.outage(guild, false);
    };
    expect(said(await place.watch(users.member, again, second))).toContain("Hello, I am Rapporteur");
    expect(await place.watch(users.member, again, second)).toEqual([]);
    expect(fake.seenBy(users.member, first)).toEqual([]);
    allWell(place);
  });
});
