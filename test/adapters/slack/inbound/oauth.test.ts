import { afterEach, describe, expect, it, vi } from "vitest";
import { WITH_AGREE } from "../../../support/fixture-agree.ts";
import { type Town, town, troubles, words } from "./harness.ts";
import { install } from "./install.ts";

const tokensUsed = ({ fake }: Town, from: number) =>
  new Set(fake.calls.slice(from).flatMap((c) => (c.token === undefined ? [] : [c.token])));
const stored = ({ world }: Town) =>
  world.store.system((db) => db.installation.findMany({ orderBy: { externalId: "asc" } }));

afterEach(() => void vi.useRealTimers());

describe("installing by OAuth", () => {
  it("greets the installer alone, seals the tokens, and refuses a forged state", async () => {
    const place = await town({ oauth: true, unconnected: true });
    const { fake, users } = place;
    expect(
      (await install(place, { user: users.admin }, (back) => back.replace(/state=[^&]*/, "state=forged"))).status,
    ).toBeGreaterThanOrEqual(400);
    expect(await stored(place)).toEqual([]);
    expect((await install(place, { user: users.admin, deny: true })).status).toBeGreaterThanOrEqual(400);
    expect(await stored(place)).toEqual([]);

    expect((await install(place, { user: users.admin })).status).toBe(200);
    await place.settled();
    const [row, ...others] = await stored(place);
    expect([row?.externalId, others.length]).toEqual([fake.team, 0]);
    expect(JSON.stringify(row)).not.toMatch(/xox[a-z]-|secret/);
    expect(words(fake.direct(users.admin).map((s) => s.blocks))).toContain("Hello, I am Rapporteur");
    expect(fake.direct(users.admin)).toHaveLength(1);
    expect(fake.direct(users.member)).toEqual([]);

    // The greeting's button connects the workspace.
    await fake.press(
      users.admin,
      { channel: fake.directChannel(users.admin), ts: fake.direct(users.admin)[0]?.ts ?? "" },
      "Set up",
    );
    await place.settled();
    await fake.submit(users.admin, { "option.name": "Experts of the Andes" });
    await place.settled();
    expect(words(await place.type(users.member, "help"))).toContain("/contact find");

    // Installing it again greets nobody again.
    expect((await install(place, { user: users.admin })).status).toBe(200);
    await place.settled();
    expect(fake.direct(users.admin).filter((s) => words(s.blocks).includes("Hello, I am Rapporteur"))).toHaveLength(1);
    expect(JSON.stringify(place.logged)).not.toMatch(/xox[a-z]-/);
    expect(fake.errors).toEqual([]);
  });

  it("gives each workspace its own token, and forgets them when the bot is removed", async () => {
    const place = await town({ oauth: true });
    const { fake, users, world } = place;
    const { team: second } = fake.addWorkspace({ name: "Second" });
    const maria = fake.addUser({ name: "Maria", admin: true, team: second });
    const hall = fake.addChannel({ name: "hall", team: second });
    await world.store.system((db) =>
      db.space.create({ data: { communityId: world.community, id: "second", platform: "slack", externalId: second } }),
    );
    await install(place, { user: users.admin });
    await install(place, { user: maria, team: second });
    await place.settled();

    const asked = async (who: string, where: string) => {
      const from = fake.calls.length;
      expect(words(await place.type(who, "help", where))).toContain("/contact find");
      return tokensUsed(place, from);
    };
    const one = await asked(users.member, place.channel);
    const two = await asked(maria, hall);
    expect([one.size, two.size]).toEqual([1, 1]);
    expect([...one]).not.toEqual([...two]);

    // Both are of one community: what is recorded in one is read in the other.
    await place.type(users.member, 'conclusion add "Trace within a day."');
    expect(words(await place.type(maria, "conclusion list", hall))).toContain("Trace within a day.");

    await fake.uninstall(second);
    await place.settled();
    expect((await stored(place)).map((r) => r.externalId)).toEqual([fake.team]);
    await fake.revokeTokens();
    await place.settled();
    expect(await stored(place)).toEqual([]);

    await install(place, { user: users.admin });
    await place.settled();
    expect([...(await asked(users.member, place.channel))]).not.toEqual([...one]);
  });

  it("renews a token once, however many commands come at that moment", async () => {
    const place = await town({ oauth: true, fake: { tokenRotation: true } });
    const { fake, users, channel } = place;
    await install(place, { user: users.admin });
    await place.settled();
    await place.type(users.member, "help");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 11 * 3_600_000 });
    fake.advance(11 * 3_600_000);
    const renewals = () =>
      fake.calls.filter((c) => c.method === "oauth.v2.access" && c.body["grant_type"] === "refresh_token");
    expect(renewals()).toEqual([]);
    const answers = await place.watch(users.member, () =>
      Promise.all(Array.from({ length: 20 }, () => fake.slash(users.member, channel, "/rapporteur", "me"))),
    );
    expect(renewals().map((c) => c.ok)).toEqual([true]);
    expect(answers).toHaveLength(20);
    // The new one is kept: after the old one has expired it serves, also in a new process.
    vi.setSystemTime(Date.now() + 2 * 3_600_000);
    fake.advance(2 * 3_600_000);
    await place.restart();
    expect(words(await place.type(users.member, "help"))).toContain("/contact find");
    expect(renewals()).toHaveLength(1);
    expect(troubles(place)).toEqual([]);
    expect(fake.errors).toEqual([]);
  });

  it("serves every workspace of an organisation that installed it as a whole", async () => {
    const place = await town({ oauth: true, fake: { enterprise: "E0ORG" }, catalogue: WITH_AGREE });
    const { fake, users, channel } = place;
    for (const user of Object.values(users))
      fake.state.person(user).patch = { enterprise_user: { enterprise_id: "E0ORG" } };
    expect((await install(place, { user: users.admin, org: true })).status).toBe(200);
    await place.settled();
    expect((await stored(place)).map((r) => r.externalId)).toContain("E0ORG");
    const [card] = await place.type(users.member, 'fixture agree "Trace within a day."');
    expect(words(card?.blocks)).toContain("Trace within a day.");
    const undone = await place.watch(users.member, () =>
      fake.press(users.member, { channel, ts: card?.ts ?? "" }, "Undo"),
    );
    expect(undone.map((s) => s.ts)).toEqual([card?.ts]);
    expect(words(await place.watch(users.member, () => fake.say(users.member, "help")))).toContain("/contact find");
    await fake.openHome(users.member);
    await place.settled();
    expect(words(fake.home(users.member)?.definition)).not.toMatch(/\/setup/);
    await place.type(users.member, "meeting add");
    await fake.submit(users.member, { "option.title": "Weekly", "option.when": "tomorrow at 15:00" });
    await place.settled();
    expect(await place.world.db((db) => db.meeting.count())).toBe(1);
    // People are meant by their mention, too.
    expect(words((await place.type(users.moderator, "help")).map((s) => s.blocks))).toContain("/rapporteur help");
    await place.type(users.admin, "help");
    await place.world.db((db) =>
      db.person.updateMany({
        where: { handles: { some: { externalId: `E0ORG:${users.admin}` } } },
        data: { role: "admin", roleByHand: true },
      }),
    );
    await place.type(users.admin, `person role <@${users.moderator}> moderator`);
    const named = await place.world.db((db) =>
      db.handle.findFirst({ where: { externalId: `E0ORG:${users.moderator}` }, include: { person: true } }),
    );
    expect(named?.person.role).toBe("moderator");
    // The person is one and the same at every door.
    expect(
      await place.world.db((db) =>
        db.handle.count({ where: { platform: "slack", externalId: `E0ORG:${users.member}` } }),
      ),
    ).toBe(1);
    expect(fake.modal(users.member)).toBeUndefined();
    expect(troubles(place)).toEqual([]);
    expect(fake.errors).toEqual([]);
  });
});
