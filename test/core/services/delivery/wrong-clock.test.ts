import { afterEach, beforeEach, expect, it } from "vitest";
import { NOWHERE } from "../../../../src/core/services/delivery/ledger.ts";
import { planDelivery } from "../../../../src/core/services/delivery/planning/plan.ts";
import { wrongClock } from "../../../../src/core/services/delivery/wrong-clock-chore.ts";
import { missetClock } from "../../../support/misset-clock.ts";
import { type World, world } from "../../../support/world.ts";

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
const MODERATOR = { as: "moderator" };

let w: World;
let set: (by: number) => void;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  set = missetClock(w);
});
afterEach(() => w.close());

const planned = (kind: string) => w.db((db) => db.delivery.findMany({ where: { kind, state: "planned" } }));
const told = async () => (await w.tick()).map(({ view }) => JSON.stringify(view));

it("whoever leads a meeting is reminded of a draft that was closed by a clock which was a year ahead", async () => {
  await w.say('meeting add "Harbour round" today at 09:10', MODERATOR);
  const { id: meeting } = await w.db((db) => db.meeting.findFirstOrThrow());
  await w.send({ kind: "values", path: "minutes open", values: { meeting } }, MODERATOR);
  await w.say("note The list is read", MODERATOR);
  set(YEAR);
  await w.say("minutes close", MODERATOR);
  set(0);
  await wrongClock.run(w);
  w.clock.forward(23 * HOUR);
  await wrongClock.run(w);
  expect(await planned("draft")).toHaveLength(1);
  expect((await told()).filter((said) => said.includes("still a draft"))).toEqual([]);
  w.clock.forward(2 * HOUR);
  expect((await told()).filter((said) => said.includes("still a draft"))).toHaveLength(1);
});

it("what is said so long after it was planned is said so long after now; what is due at its own moment stays", async () => {
  const here = { platform: "console", space: w.slug, address: "direct", recipient: "member" } as const;
  const hours = (from: Date, n: number) => new Date(from.getTime() + n * HOUR);
  const right = w.clock.now();
  set(YEAR);
  const ahead = w.clock.now();
  await w.db(async (db) => {
    const planning = { db, community: { id: w.community }, now: ahead, ids: w.ids };
    const one = (
      kind: "notice" | "change" | "reminder" | "digest" | "wave",
      occurrence: string,
      dueAt: Date,
      detail = {},
    ) =>
      planDelivery(planning, { kind, subjectId: "s", occurrence, to: kind === "wave" ? NOWHERE : here, dueAt, detail });
    await one("notice", "news", hours(ahead, 7));
    await one("change", "move", hours(ahead, 0));
    await one("notice", "deadline", hours(ahead, 5), { at: hours(ahead, 5).toISOString() });
    for (const kind of ["reminder", "digest", "wave"] as const) await one(kind, "its own", hours(ahead, 6));
  });
  set(0);
  const due = async () =>
    Object.fromEntries(
      (await w.db((db) => db.delivery.findMany({ where: { subjectId: "s" } }))).map(({ kind, occurrence, dueAt }) => [
        `${kind} ${occurrence}`,
        dueAt,
      ]),
    );
  const expected = {
    "notice news": hours(right, 7),
    "change move": right,
    "notice deadline": hours(ahead, 5),
    ...Object.fromEntries(["reminder", "digest", "wave"].map((kind) => [`${kind} its own`, hours(ahead, 6)])),
  };
  await wrongClock.run(w);
  expect(await due()).toEqual(expected);
  w.clock.forward(HOUR);
  await wrongClock.run(w);
  expect(await due()).toEqual(expected);
});

it("a further attempt of what failed while the clock was ahead does not wait for as long", async () => {
  await w.say('meeting add "Harbour round" tomorrow at 15:00', MODERATOR);
  const row = (await planned("wave"))[0]!;
  const ahead = new Date(w.clock.now().getTime() + YEAR);
  const attempt = (attempts: number) =>
    w.db((db) => db.delivery.updateMany({ where: { id: row.id }, data: { attempts, attemptAt: ahead } }));
  await attempt(2);
  await wrongClock.run(w);
  expect((await planned("wave")).find(({ id }) => id === row.id)?.attemptAt).toEqual(row.dueAt);
});
