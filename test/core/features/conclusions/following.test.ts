import { afterAll, beforeAll, expect, it } from "vitest";
import { nudgeSchema } from "../../../../src/core/features/conclusions/following/nudge.ts";
import { following } from "../../../../src/core/features/conclusions/chores/following-chore.ts";
import { type Who, type World, world } from "../../../support/world.ts";

const DAY_MS = 86_400_000;
const ROUNDS = 24;
const SEEDS = [20_261_128, 7];
const MODERATOR: Who = { as: "moderator" };
const ANSWERS = ["status", "progress", "time", "help", "returned"];
const BEGINS = ["recorded", "owners", "due"];

/** Numbers that are the same each time (https://en.wikipedia.org/wiki/Linear_congruential_generator). */
function dice(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterAll(() => w.close());

const dayOf = (at: Date) => at.toISOString().slice(0, 10);
const inDays = (n: number) => dayOf(new Date(w.clock.now().getTime() + n * DAY_MS));
const edit = (id: string, options: string) => w.say(`conclusion edit ${id} ${options}`, MODERATOR);

it.each(SEEDS)(
  "whatever is answered and moved, and however the clock steps: a message a day, none after an answer, silence told once (%d)",
  async (seed) => {
    const throwDice = dice(seed);
    const ids: string[] = [];
    for (const nth of [1, 2, 3]) {
      await w.say(
        `conclusion add "Action ${seed} ${nth}." kind:action owner:"@The member" due:${inDays(4 + nth)}`,
        MODERATOR,
      );
      const row = await w.db((db) => db.conclusion.findFirstOrThrow({ where: { text: `Action ${seed} ${nth}.` } }));
      ids.push(row.id);
    }
    const nudged: string[] = [];
    // Two replicas at once, as after a restart; the clock of one steps.
    let step = 0;
    const morning = async () => {
      const stepped = { now: () => new Date(w.clock.now().getTime() + step * DAY_MS) };
      await Promise.all([following.run(w), following.run({ ...w, clock: stepped })]);
      for (const { caller, to, view } of await w.tick())
        if (caller === undefined && to.recipient === "member" && /yours to do$/u.test(view.title ?? ""))
          nudged.push(dayOf(w.clock.now()));
    };
    const deeds: ((id: string) => Promise<unknown>)[] = [
      (id) => w.say(`conclusion progress ${id} words:"Some of it ${w.clock.now().getTime()}"`),
      (id) => edit(id, `due:${inDays(1 + throwDice(12))} again:true`),
      (id) => edit(id, "status:done"),
      (id) => edit(id, "status:in-progress"),
      (id) => w.send({ kind: "values", path: "conclusion more-time", values: { conclusion: id, until: inDays(30) } }),
      async () => void (step = throwDice(7) - 3),
      async () => w.clock.forward(DAY_MS * throwDice(4)),
    ];
    for (let round = 0; round < ROUNDS; round += 1) {
      w.clock.forward(DAY_MS);
      if (throwDice(3) === 0) await deeds[throwDice(deeds.length)]!(ids[throwDice(ids.length)]!);
      await morning();
    }
    const last = ids[0]!;
    step = 0;
    await edit(last, "status:in-progress");
    await edit(last, `due:${inDays(9)} again:true`);
    const due = inDays(9);
    for (let day = 0; day < 18; day += 1) {
      w.clock.forward(DAY_MS);
      await morning();
    }

    expect(nudged.length).toBeGreaterThan(4);
    expect([...new Set(nudged)]).toEqual(nudged);
    const rows = await w.db((db) =>
      db.delivery.findMany({ where: { kind: "nudge", state: "sent" }, orderBy: { id: "asc" } }),
    );
    const items = rows.flatMap(({ detail }) => nudgeSchema.parse(detail).items);
    for (const id of ids) {
      const changes = await w.db((db) => db.conclusionChange.findMany({ where: { conclusionId: id } }));
      const between = (kinds: readonly string[], from: number, to: number) =>
        changes.filter(({ number, what }) => kinds.includes(what) && number > from && number <= to).length;
      const own = items.filter(({ conclusion }) => conclusion === id);
      expect(new Set(own.map((one) => `${one.due} ${one.step}`)).size).toBe(own.length);
      for (const a of own)
        for (const b of own.filter((one) => one.due === a.due && one.step > a.step && one.step < 0 === a.step < 0))
          if (between(BEGINS, a.seen, b.seen) === 0) expect(between(ANSWERS, a.seen, b.seen)).toBe(0);
    }
    const silent = await w.db((db) =>
      db.delivery.findMany({ where: { kind: "notice", occurrence: { startsWith: "follow.silent" } } }),
    );
    const told = silent.map(({ subjectId, occurrence, recipient }) => `${subjectId} ${occurrence} ${recipient}`);
    expect(new Set(told).size).toBe(told.length);
    expect(told.filter((one) => one.startsWith(`${last} follow.silent ${due}`)).length).toBe(2);
    expect(w.logged.filter(({ level }) => level === "error")).toEqual([]);
    for (const id of ids) await edit(id, "status:done");
  },
);
