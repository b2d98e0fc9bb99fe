import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type World, world } from "../../../support/world.ts";

const ADMIN = { as: "admin", locale: "en" };
const DAY = 86_400_000;

describe("two people of one name", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    const people = [
      { id: "ana1", country: "PY", role: "member", days: 9 },
      { id: "ana2", country: "UY", role: "member", days: 9 },
      { id: "ana3", country: "UY", role: "member", days: 5 },
      { id: "ana4", country: "UY", role: "member", days: 5 },
    ];
    await w.store.system(async (db) => {
      for (const { id, country, role, days } of people) {
        const createdAt = new Date(w.clock.now().getTime() - days * DAY);
        const looks = "ana gomez";
        await db.person.create({
          data: { communityId: w.community, id, name: "Ana Gómez", looks, country, role, createdAt },
        });
        const account = { platform: "discord", externalId: `10000000000000000${id.slice(3)}`, name: "Ana Gómez" };
        await db.handle.create({ data: { communityId: w.community, personId: id, ...account, spaces: [] } });
      }
    });
    for (const { id } of people) await w.say(`person role person:${id} role:guest`, ADMIN);
    for (const { id } of people) await w.say(`person role person:${id} role:member`, ADMIN);
  });
  afterAll(() => w.close());

  /** How each entry begins. */
  const called = (text: string) => [...new Set(text.match(/(?:· )?Ana Gómez[^\n]*/g))];

  it("are told apart in the log by country and role, by since when, and by account where nothing else tells", async () => {
    const { text } = await w.say("audit kind:people", ADMIN);
    const more = await w.say("audit kind:people page:2", ADMIN);
    const names = new Set(`${text}\n${more.text}`.match(/(?<=· )Ana Gómez \([^)]*\)/g));
    expect([...names].sort()).toEqual([
      "Ana Gómez (Paraguay, member)",
      "Ana Gómez (Uruguay, member, since 15 November 2026)",
      "Ana Gómez (Uruguay, member, since 19 November 2026, Discord: 100000000000000003)",
      "Ana Gómez (Uruguay, member, since 19 November 2026, Discord: 100000000000000004)",
    ]);
  });
  it("are told apart among the members, where all of that is said already", async () => {
    const { text } = await w.say("members name:Ana", { as: "moderator" });
    const lines = called(text).map((line, at) => `${line} ${text.split(line)[1]?.split("\n")[1] ?? at}`);
    expect(new Set(lines).size).toBe(lines.length);
    expect(text).toContain("Ana Gómez · member · Paraguay · Discord\n");
    expect(text).toContain("Ana Gómez · member · Uruguay · Discord: 100000000000000003");
  });
  it("are told apart where one of them is shown", async () => {
    const { text } = await w.say("person show person:ana1", { as: "moderator" });
    expect(text).toContain("Discord: 100000000000000001");
  });
  it("are told apart among who comes to a meeting", async () => {
    await w.say('meeting add "Board call" tomorrow at 15:00', { as: "moderator" });
    await w.store.system(async (db) => {
      const { id: meetingId } = await db.meeting.findFirstOrThrow({ where: { communityId: w.community } });
      for (const value of ["ana1", "ana2"])
        await db.invitation.create({ data: { communityId: w.community, meetingId, kind: "person", value } });
    });
    const { text } = await w.say("meeting attendees Board call", { as: "moderator" });
    expect(text).toContain("Ana Gómez (Paraguay, member)");
    expect(text).toContain("Ana Gómez (Uruguay, member, since 15 November 2026)");
  });
});
