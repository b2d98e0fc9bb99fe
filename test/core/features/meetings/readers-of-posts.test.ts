import { afterEach, beforeEach, expect, test } from "vitest";
import { expandDue } from "../../../../src/core/services/delivery/sending/expand.ts";
import { expandersOf } from "../../../../src/core/services/delivery/kinds.ts";
import type { Post } from "../../../../src/core/services/posts/posts.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { type World, world } from "../../../support/world.ts";
import { goTo, plain } from "./reminded.ts";

let w: World;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterEach(() => w.close());

const MODERATOR = { as: "moderator" };
const to = (iso: string) => goTo(w, new Date(iso));
const clear = (clearance: string) =>
  w.db((db) => db.channel.updateMany({ where: { externalId: "general" }, data: { clearance } }));
const inGeneral = (posts: readonly Post[]) =>
  posts
    .filter((p) => p.to.address === "channel" && p.to.recipient === "general")
    .map(plain)
    .join("\n");
const ends = (title: string, kind = "reminder") =>
  w.db(async (db) => {
    const { id } = await db.meeting.findFirstOrThrow({ where: { title } });
    const rows = await db.delivery.findMany({ where: { kind, address: "channel", subjectId: id } });
    return [...new Set(rows.map((r) => r.reason ?? r.state))];
  });

test("late reminders said together leave out what the channel is no longer cleared for", async () => {
  await clear("red");
  await w.say('meeting add "Open standup" 2026-11-24 10:00 zone:America/Mexico_City', MODERATOR);
  await w.say('meeting add "Zebra raid" 2026-11-24 10:05 zone:America/Mexico_City sharing:red', MODERATOR);
  await clear("green");
  to("2026-11-24T15:58:00Z");
  const said = inGeneral(await w.tick());
  expect(said).toContain("Open standup");
  expect(said).not.toContain("Zebra");
  expect(await ends("Zebra raid")).toEqual(["withheld"]);
});

test("and what invites only some by now, though it was planned for all", async () => {
  await w.say('meeting add "Open standup" 2026-11-24 10:00 zone:America/Mexico_City', MODERATOR);
  await w.say('meeting add "Zebra dismissal" 2026-11-24 10:05 zone:America/Mexico_City', MODERATOR);
  to("2026-11-24T15:58:00Z");
  const { store, clock, ids } = w;
  const log = { info() {}, warn() {}, error() {} };
  await expandDue(
    { store, clock, ids, log, transports: new Map(), worker: "test", catalogue: CATALOGUE },
    expandersOf(CATALOGUE),
  );
  await w.say("meeting edit Zebra dismissal invite:moderators", MODERATOR);
  const said = inGeneral(await w.tick());
  expect(said).toContain("Open standup");
  expect(said).not.toContain("Zebra");
  expect(await ends("Zebra dismissal")).toEqual(["withheld"]);
});

test("a change is told in another channel than the meeting's own only where its readers may see the meeting", async () => {
  await w.db((db) =>
    db.channel.create({
      data: { communityId: "c1", id: "c1mods", spaceId: "c1s", externalId: "mods", name: "mods", clearance: "red" },
    }),
  );
  await w.say('meeting add "Weekly" 2026-11-24 10:00 repeat:weekly zone:America/Mexico_City', MODERATOR);
  to("2026-11-24T15:45:30Z");
  expect(inGeneral(await w.tick())).toContain("Weekly");
  await w.db((db) => db.meeting.updateMany({ where: { title: "Weekly" }, data: { channel: "mods", sharing: "red" } }));
  await w.say('meeting edit Weekly title:"Zebra raid" place:Atlantis scope:all', { ...MODERATOR, channel: "mods" });
  w.clock.forward(60_000);
  expect(inGeneral(await w.tick())).toBe("");
  expect((await ends("Zebra raid", "change")).sort()).toEqual(["sent", "withheld"]);
});

test("a meeting that is opened is not told as a change of what it was while only some saw it", async () => {
  await w.say('meeting add "Zebra dismissal" 2026-12-01 10:00 invite:moderators place:"Zebra house"', { as: "admin" });
  await w.say('meeting edit Zebra title:"Board call" place:"Room 1" invite:everyone', { as: "admin" });
  w.clock.forward(60_000);
  expect(inGeneral(await w.tick())).toBe("");
  expect(await ends("Board call", "change")).toEqual(["withheld"]);
});

test("nor to who answered before it was hidden; who saw it all the time is told", async () => {
  await w.say('meeting add "Board call" 2026-12-01 10:00', { as: "admin" });
  for (const as of ["member", "moderator"]) await w.say("meeting rsvp Board call answer:yes", { as });
  await w.say('meeting edit Board call title:"Zebra dismissal" place:"Zebra house" invite:moderators', { as: "admin" });
  w.clock.forward(60_000);
  await w.tick();
  await w.say('meeting edit Zebra title:"Board call" place:none invite:everyone', { as: "admin" });
  w.clock.forward(60_000);
  const posts = await w.tick();
  expect(posts.filter((p) => plain(p).includes("Zebra")).map((p) => p.to.recipient)).toEqual(["moderator"]);
});
