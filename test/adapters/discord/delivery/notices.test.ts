import { describe, expect, it } from "vitest";
import { planNotice } from "../../../../src/core/services/delivery/notices/notice.ts";
import { problem } from "../../../../src/core/kernel/errors/errors.ts";
import { words } from "../inbound/harness.ts";
import { type Office, office, SAY } from "./guild-fixture.ts";

const SECOND = 1_000;
const told = (place: Office, who: keyof Office["users"] = "member") =>
  place.told(place.users[who]).map((s) => words(s.components));
const rows = (place: Office) => place.world.db((db) => db.delivery.findMany({ orderBy: { createdAt: "asc" } }));
const bugs = (place: Office) => place.world.logged.filter((l) => l.level === "error");

describe("notices to many people", () => {
  it("are all said once though every fifth call is slowed down and every seventh dropped after accepting", async () => {
    const place = await office();
    const { world, fake, guild } = place;
    const people = Array.from({ length: 24 }, (_, n) => fake.addUser({ name: `person${n}` }));
    for (const user of people) fake.join(user, guild, {});
    await world.db(async (db) => {
      const context = { db, community: { id: world.community }, now: world.clock.now(), ids: world.ids };
      for (const [n, user] of people.entries()) {
        await db.person.create({
          data: {
            communityId: world.community,
            id: `p${n}`,
            name: `Person ${n}`,
            role: "member",
            createdAt: context.now,
          },
        });
        await db.handle.create({
          data: {
            communityId: world.community,
            platform: "discord",
            externalId: user,
            personId: `p${n}`,
            spaces: [guild],
          },
        });
        const notice = problem("reminder.failed", { title: `Call ${n}`, when: world.clock.now() });
        const near = { platform: "discord", space: guild };
        expect(
          await planNotice(context, {
            person: `p${n}`,
            about: "meeting",
            subjectId: `m${n}`,
            occurrence: "",
            problem: notice,
            near,
          }),
        ).toBe(true);
      }
    });
    fake.fail("*", { every: 5, status: 429, retryAfter: 0.02 });
    fake.fail(SAY, { every: 7, dropAfterAccept: true });
    await place.deliverAll(10 * SECOND, 400);
    const seen = people.map((user) => place.told(user).map((s) => words(s.components)));
    expect(seen.map((all) => all.length)).toEqual(people.map(() => 1));
    for (const [n, [text]] of seen.entries()) expect(text).toContain(`Call ${n}`);
    expect((await rows(place)).map((r) => r.state)).toEqual(people.map(() => "sent"));
    expect(bugs(place)).toEqual([]);
  }, 60_000);

  it("go to another account of theirs where somebody left the server or closed their direct messages", async () => {
    const place = await office();
    const { world, fake, guild, users } = place;
    const tell = (person: string, n: number) =>
      world.db((db) =>
        planNotice(
          { db, community: { id: world.community }, now: world.clock.now(), ids: world.ids },
          {
            person,
            about: "meeting",
            subjectId: `m${n}`,
            occurrence: "",
            problem: problem("reminder.failed", { title: `Call ${n}`, when: world.clock.now() }),
            near: { platform: "discord", space: guild },
          },
        ),
      );
    const idOf = async (user: string) =>
      (await world.db((db) => db.handle.findFirst({ where: { platform: "discord", externalId: user } })))?.personId ??
      "";
    const [gone, shut] = [await idOf(users.moderator), await idOf(users.admin)];
    fake.leave(users.moderator, guild);
    fake.closeDirectMessages(users.admin);
    await tell(gone, 1);
    await tell(shut, 2);
    await place.deliverAll();
    expect(told(place, "moderator")).toEqual([]);
    // Both are told where they can be: on the terminal, their other account.
    expect((await rows(place)).map((r) => `${r.platform} ${r.state} ${r.reason ?? ""}`).sort()).toEqual([
      "console sent ",
      "console sent ",
      "discord failed gone",
      "discord failed gone",
    ]);
    const left = await world.db((db) =>
      db.handle.findFirst({ where: { platform: "discord", externalId: users.moderator } }),
    );
    expect(left?.leftAt).not.toBeNull();
    expect(
      (await world.db((db) => db.handle.findFirst({ where: { platform: "discord", externalId: users.admin } })))
        ?.leftAt,
    ).toBeNull();
  });
});
