import { afterAll, beforeAll, expect, it } from "vitest";
import { CONCLUSION_STATUSES } from "../../../../src/core/features/conclusions/conclusion.ts";
import { follows } from "../../../../src/core/features/conclusions/life/standing.ts";
import { verifyAudit } from "../../../../src/core/services/audit/verify.ts";
import { type World, world } from "../../../support/world.ts";

const ROUNDS = 12;
const SEED = 20_261_128;
const PEOPLE = ["moderator", "admin"] as const;

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
  w = await world();
});
afterAll(() => w.close());

it("two people who change a status at once: one does, the other is told who did, and the history is one chain", async () => {
  const throwDice = dice(SEED);
  await w.say('conclusion add "It is argued about."', { as: "moderator" });
  const { id } = await w.db((db) => db.conclusion.findFirstOrThrow());
  let [done, late] = [0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { status } = await w.db((db) => db.conclusion.findFirstOrThrow());
    const next = CONCLUSION_STATUSES.filter((to) => to !== "superseded" && follows(status as "done", to));
    const said = await Promise.all(
      PEOPLE.map((as) => {
        const values = { conclusion: id, status: next[throwDice(next.length)]!, seen: status };
        return w.send({ kind: "values", path: "conclusion edit", values }, { as });
      }),
    );
    const refusals = said.flatMap(({ refusal }) => refusal ?? []);
    expect(refusals).toEqual(["conclusion.status.late"]);
    const loser = said.findIndex(({ refusal }) => refusal !== undefined);
    expect(said[loser]?.text).toContain(`The ${PEOPLE[1 - loser]} was first: since `);
    done += said.length - refusals.length;
    late += refusals.length;
  }
  const { status, history } = await w.db((db) =>
    db.conclusion.findFirstOrThrow({ include: { history: { orderBy: { number: "asc" } } } }),
  );
  const changes = history.filter(({ what }) => what === "status");
  expect([changes.length, done, late]).toEqual([ROUNDS, ROUNDS, ROUNDS]);
  expect(history.map(({ number }) => number)).toEqual(history.map((_, at) => at + 1));
  changes.forEach(({ from, to }, at) => {
    expect(from).toBe(changes[at - 1]?.to ?? "adopted");
    expect(follows(from as "done", to as "done")).toBe(true);
  });
  expect(changes.at(-1)?.to).toBe(status);
});

it("whatever two people do at once, the history has all of it in one order, and nothing was logged as a bug", async () => {
  await w.say('conclusion add "It is worked on."', { as: "moderator" });
  const { id } = await w.db((db) => db.conclusion.findFirstOrThrow({ where: { text: { contains: "worked" } } }));
  const deeds: Readonly<Record<string, string>>[] = [
    { path: "conclusion edit", owner: "Brazil" },
    { path: "conclusion edit", text: "It is worded anew.", why: "Clearer" },
    { path: "conclusion progress", words: "Some of it" },
    { path: "conclusion version", language: "es", text: "Se trabaja." },
    { path: "conclusion version", language: "es", text: "Se sigue trabajando." },
    { path: "conclusion edit", kind: "action", due: "2027-03-01" },
    { path: "conclusion edit", topic: "tracing" },
    { path: "conclusion edit", owner: "none" },
  ];
  const said = await Promise.all(
    deeds.map(({ path = "", ...values }, nth) =>
      w.send({ kind: "values", path, values: { conclusion: id, ...values } }, { as: PEOPLE[nth % 2]! }),
    ),
  );
  expect(said.flatMap(({ refusal }) => refusal ?? [])).toEqual([]);
  const history = await w.db((db) =>
    db.conclusionChange.findMany({ where: { conclusionId: id }, orderBy: { number: "asc" } }),
  );
  expect(history.map(({ number }) => number)).toEqual(history.map((_, at) => at + 1));
  expect(await w.db((db) => verifyAudit({ db, seal: w.seal }, "c1"))).toMatchObject({ whole: true });
  expect(w.logged).toEqual([]);
});
