import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ConclusionStatus } from "../../../../src/core/features/conclusions/conclusion.ts";
import { verifyAudit } from "../../../../src/core/services/audit/verify.ts";
import { type Said, type World, world } from "../../../support/world.ts";

/** What may become of what, by those who direct it and by those whose it is to do; as the guide has it, and not as the code does. */
const DIRECTED: Readonly<Record<ConclusionStatus, string>> = {
  proposed: "adopted dropped superseded",
  adopted: "proposed in-progress done dropped superseded",
  "in-progress": "adopted done dropped superseded",
  done: "adopted in-progress superseded",
  dropped: "proposed adopted",
  superseded: "proposed adopted in-progress done",
};
const ANSWERED: Readonly<Partial<Record<ConclusionStatus, string>>> = {
  adopted: "in-progress done",
  "in-progress": "adopted done",
  done: "in-progress",
};
const PRESSED = ["proposed", "adopted", "in-progress", "done", "dropped"] as const;
const PEOPLE = ["moderator", "admin", "member"] as const;
type Person = (typeof PEOPLE)[number];

/** What one of two does, having seen the conclusion as it was before, or before the last round. */
interface Deed {
  readonly do: "press" | "type" | "drop" | "supersede" | "undo" | "progress" | "adopt";
  readonly to: ConclusionStatus;
  readonly stale: boolean;
}
/** Two deeds at one instant, by two of three. */
interface Round {
  readonly deeds: readonly [Deed, Deed];
  readonly first: number;
  readonly step: number;
}
const deed: fc.Arbitrary<Deed> = fc.record({
  do: fc.constantFrom("press", "press", "press", "type", "drop", "supersede", "undo", "progress", "adopt"),
  to: fc.constantFrom(...PRESSED),
  stale: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
});
const round: fc.Arbitrary<Round> = fc.record({
  deeds: fc.tuple(deed, deed),
  first: fc.nat(2),
  step: fc.integer({ min: 1, max: 2 }),
});
const REFUSED = new Set([
  ...["late", "changed", "same", "not", "others", "directed"].map((code) => `conclusion.status.${code}`),
  ...["conclusion.undo.changed", "conclusion.adopt.gone", "conclusion.supersede.circle"],
  ...["conclusion.progress.not", "conclusion.progress.others"],
]);

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

/** How it stands: its status, and how its history goes on after a change. */
async function stateOf(id: string, after = 0) {
  const { status, history } = await w.db((db) =>
    db.conclusion.findFirstOrThrow({
      where: { id },
      include: { history: { orderBy: { number: "asc" }, where: { number: { gt: after } } } },
    }),
  );
  return { status: status as ConclusionStatus, history };
}
type State = Awaited<ReturnType<typeof stateOf>>;

async function act(as: Person, id: string, other: string, one: Deed, seen: State): Promise<Said> {
  const send = (path: string, values: Record<string, string | number | boolean>) =>
    w.send({ kind: "values", path, values: { conclusion: id, ...values } }, { as });
  const last = seen.history.findLast(({ what }) => what === "status")?.number ?? 1;
  switch (one.do) {
    case "press":
      return send("conclusion edit", { status: one.to, seen: seen.status });
    case "type":
      return send("conclusion edit", { status: one.to });
    case "drop":
      return send("conclusion drop", { why: "No.", seen: seen.status });
    case "supersede":
      return send("conclusion supersede", { by: other });
    case "undo":
      return send("conclusion undo", { change: last });
    case "progress":
      return send("conclusion progress", { words: `Some of it ${w.ids.next()}` });
    case "adopt":
      return w.send({ kind: "values", path: "conclusion adopt", values: { chosen: id, confirm: true } }, { as });
  }
}

const mayPress = (as: Person, { do: what, to }: Deed, { status }: State): boolean =>
  what === "press" && ((as === "member" ? ANSWERED : DIRECTED)[status] ?? "").split(" ").includes(to);

/** What two at once made of it is one chain: who was refused changed nothing, and of two who saw the same one wins, who is named to the other. */
async function holds(id: string, before: State, people: readonly Person[], deeds: Round["deeds"], said: Said[]) {
  const after = await stateOf(id);
  const made = after.history.slice(before.history.length);
  expect(after.history.map(({ number }) => number)).toEqual(after.history.map((_, nth) => nth + 1));
  let chain = before.history.findLast(({ what }) => what === "status");
  let [status, undone] = [before.status, chain?.from ?? undefined];
  for (const change of made.filter(({ what }) => what === "status")) {
    expect(change.from).toBe(status);
    // What is taken back is again what it was.
    expect([...DIRECTED[status].split(" "), undone]).toContain(change.to);
    [status, undone, chain] = [change.to as ConclusionStatus, change.from ?? undefined, change];
  }
  expect(after.status).toBe(status);
  people.forEach((as, nth) => {
    const own = made.filter(({ byId, what }) => byId === `c1${as}` && what === "status");
    const { refusal = "", text } = said[nth]!;
    expect(own.length, text).toBeLessThanOrEqual(refusal === "" ? 1 : 0);
    if (refusal !== "") expect(REFUSED, text).toContain(refusal);
  });
  const [one, other] = deeds;
  const rivals = people.every((as, nth) => mayPress(as, deeds[nth]!, before)) && !one.stale && !other.stale;
  if (!rivals) return;
  const loser = said.findIndex(({ refusal }) => refusal !== undefined);
  expect(said.map(({ refusal }) => refusal ?? "done").toSorted()).toEqual(["conclusion.status.late", "done"]);
  expect(said[loser]!.text).toContain(`The ${people[1 - loser]} was first: since `);
}

it("whatever two people do to a status at once: one chain, one winner, and the other is told who was first", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 6, maxLength: 14 }), async (rounds) => {
      const made = async (name: string) => {
        const text = `${name} ${w.ids.next()}.`;
        await w.say(`conclusion add "${text}" kind:action owner:"@The member"`, { as: "moderator" });
        return (await w.db((db) => db.conclusion.findFirstOrThrow({ where: { text } }))).id;
      };
      const [id, other] = [await made("Argued about"), await made("Better")];
      let before = await stateOf(id);
      let earlier = before;
      for (const { deeds, first, step } of rounds) {
        const people = [PEOPLE[first]!, PEOPLE[(first + step) % PEOPLE.length]!];
        const seen = before;
        const said = await Promise.all(
          deeds.map((one, nth) => act(people[nth]!, id, other, one, one.stale ? earlier : seen)),
        );
        await holds(id, before, people, deeds, said);
        [earlier, before] = [before, await stateOf(id)];
      }
    }),
    { numRuns: Number(process.env["RAPPORTEUR_RUNS"] ?? 5), endOnFailure: true },
  );
  expect(await w.db((db) => verifyAudit({ db, seal: w.seal }, "c1"))).toMatchObject({ whole: true });
  expect(w.logged).toEqual([]);
});
