import { describe, expect, it } from "vitest";
import { setMirror } from "../../../../src/core/features/calendar/mirror/mirror.ts";
import { assemble } from "../../../../src/app/assemble.ts";
import { discordTransport } from "../../../../src/adapters/discord/delivery/transport.ts";
import { audited } from "../../../support/audited.ts";
import { addMembers } from "../../../core/features/meetings/meeting-world.ts";
import { MINUTE, type Office, office } from "./guild-fixture.ts";

const USERS = "GET /guilds/:guild/scheduled-events/:event/users";

/** A meeting among the server's events, and who says there that they are interested. */
async function mirrored(more = "zone:UTC") {
  const place = await office({ interest: true });
  await place.say(`meeting add "Board call" "2026-11-25 15:00" ${more}`);
  const { id } = await place.world.db((db) => db.meeting.findFirstOrThrow());
  const turn = (on: boolean, space = place.guild) =>
    place.world.db((db) =>
      setMirror({ db, community: { id: place.world.community } as never }, { id }, { platform: "discord", space }, on),
    );
  await turn(true);
  await place.mirror();
  const event = [...place.fake.state.guild(place.guild).events.keys()][0] ?? "";
  const interest = async (who: keyof Office["users"], on = true) => {
    place.fake.interest(place.users[who], place.guild, event, on);
    await look();
  };
  const look = async () => {
    await place.pass(3 * MINUTE);
    await place.mirror();
  };
  const answers = () =>
    place.world.db((db) => db.rsvp.findMany({ select: { answer: true, via: true }, orderBy: { personId: "asc" } }));
  const maybe = { answer: "maybe", via: `event ${place.guild}` };
  return { place, id, event, turn, interest, look, answers, maybe };
}

describe("interest in a mirrored event", () => {
  it("counts as maybe, says so, and ends with it", async () => {
    const { place, id, event, interest, answers, maybe } = await mirrored();
    expect(place.fake.state.guild(place.guild).events.get(event)?.description).toContain(
      "Interested counts as maybe, until you answer the bot.",
    );
    await interest("moderator");
    expect(await answers()).toEqual([maybe]);
    const { text } = await place.say(`meeting show ${id}`, "moderator");
    expect(text).toContain("because you are interested in the event");
    await interest("moderator", false);
    expect(await answers()).toEqual([]);
    expect((await audited(place.world)).filter((a) => a.action === "meeting.rsvp").map((a) => a.detail)).toEqual([
      { answer: "maybe", by: "event" },
      { answer: "none", by: "event" },
    ]);
  });

  it("counts until its person presses a button, also the one for maybe", async () => {
    const { place, id, interest, look, answers } = await mirrored();
    await interest("moderator");
    expect((await place.say(`meeting rsvp ${id} answer:withdraw`, "moderator")).refusal).toBe("rsvp.withdraw.interest");
    await place.say(`meeting rsvp ${id} answer:maybe`, "moderator");
    expect(await answers()).toEqual([{ answer: "maybe", via: null }]);
    await interest("moderator", false);
    expect(await answers()).toEqual([{ answer: "maybe", via: null }]);
    await place.say(`meeting rsvp ${id} answer:no`, "moderator");
    await interest("moderator");
    await look();
    expect(await answers()).toEqual([{ answer: "no", via: null }]);
  });

  it("is nobody's whom the community does not know, and ends with the event", async () => {
    const { place, event, interest, turn, look, answers, maybe } = await mirrored();
    const stranger = place.fake.addUser({ name: "stranger" });
    place.fake.join(stranger, place.guild);
    place.fake.interest(stranger, place.guild, event);
    await interest("admin");
    expect(await answers()).toEqual([maybe]);
    await turn(false);
    await place.mirror();
    expect(await answers()).toEqual([]);
    await turn(true);
    await look();
    const [again = ""] = place.fake.state.guild(place.guild).events.keys();
    place.fake.interest(place.users.admin, place.guild, again);
    await look();
    expect(await answers()).toEqual([maybe]);
    // Also where people take it away there.
    place.fake.state.guild(place.guild).events.clear();
    await look();
    expect(await answers()).toEqual([]);
  });

  it("in one server's event is not ended by another's, where the meeting is shown in both", async () => {
    const { place, turn, interest, look, answers, maybe } = await mirrored();
    const other = place.fake.addGuild({ name: "Experts too" });
    for (const user of Object.values(place.users)) place.fake.join(user, other);
    await place.world.store.system((db) =>
      db.space.create({
        data: { communityId: place.world.community, id: "another", platform: "discord", externalId: other },
      }),
    );
    await turn(true, other);
    await look();
    const [there = ""] = place.fake.state.guild(other).events.keys();
    await interest("moderator");
    place.fake.interest(place.users.admin, other, there);
    for (let n = 0; n < 3; n += 1) await look();
    expect(await answers()).toEqual([{ ...maybe, via: `event ${other}` }, maybe]);
    const noted = await audited(place.world);
    expect(noted.filter(({ action }) => action === "meeting.rsvp")).toHaveLength(2);
    place.fake.interest(place.users.admin, other, there, false);
    await look();
    expect(await answers()).toEqual([maybe]);
  });

  it("ends where the operator lets it count no longer", async () => {
    const { place, interest, answers, maybe } = await mirrored();
    await interest("moderator");
    expect(await answers()).toEqual([maybe]);
    const { store, clock, ids, seal } = place.world;
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const without = assemble({
      ...{ store, clock, ids, seal, log, worker: "without", limitSettings: "off" },
      transports: [discordTransport({ ...place.parts(), switches: {} })],
    });
    await without.mirror();
    expect(await answers()).toEqual([]);
  });

  it("of many counts for all of them", async () => {
    const { place, event, look, answers, maybe } = await mirrored();
    await addMembers(place.world, 230);
    const accounts = Array.from({ length: 230 }, (_, n) => place.fake.addUser({ name: `many${n}` }));
    await place.world.db((db) =>
      db.handle.createMany({
        data: accounts.map((externalId, n) => ({
          ...{ communityId: place.world.community, platform: "discord", externalId, personId: `p${n + 1}` },
          spaces: [place.guild],
        })),
      }),
    );
    for (const user of accounts) {
      place.fake.join(user, place.guild);
      place.fake.interest(user, place.guild, event);
    }
    await look();
    expect(await answers()).toEqual(accounts.map(() => maybe));
  });

  it("of a crowd is not ended for whom Discord was not asked about", async () => {
    const { place, event, look, answers } = await mirrored();
    const crowd = Array.from({ length: 2_000 }, (_, n) => place.fake.addUser({ name: `stranger${n}` }));
    // An account that is newer than all of theirs.
    const late = place.fake.addUser({ name: "late" });
    for (const user of [...crowd, late]) place.fake.join(user, place.guild);
    await place.world.db((db) =>
      db.handle.updateMany({ where: { externalId: place.users.moderator }, data: { externalId: late } }),
    );
    const are = (users: readonly string[], on: boolean) => {
      for (const user of users) place.fake.interest(user, place.guild, event, on);
      return look();
    };
    await are([late, place.users.admin], true);
    expect(await answers()).toHaveLength(2);
    await are(crowd, true);
    expect(await answers()).toHaveLength(2);
    await are([place.users.admin], false);
    expect(await answers()).toHaveLength(1);
    await are([late, ...crowd.slice(0, 500)], false);
    expect(await answers()).toEqual([]);
  });

  it("is looked for every two minutes, and only where a time is meant", async () => {
    const { place } = await mirrored();
    const asked = place.calls(USERS);
    await place.mirror();
    await place.mirror();
    expect(place.calls(USERS)).toBeLessThanOrEqual(asked + 1);
    const weekly = await mirrored("zone:UTC repeat:weekly");
    await weekly.interest("moderator");
    expect([weekly.place.calls(USERS), await weekly.answers()]).toEqual([0, []]);
  });
});
