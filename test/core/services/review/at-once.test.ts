import { afterAll, beforeAll, expect, it } from "vitest";
import { verifyAudit } from "../../../../src/core/services/audit/verify.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { type Said, type Who, type World } from "../../../support/world.ts";
import { ANA, BRUNO, twoModerators } from "./two-moderators.ts";

/** Two processes: the same database, each with connections, a product and ids of its own; on each a moderator of another platform. */
let one: World;
let other: World;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ one, other, close } = await twoModerators());
  await one.say('resource add "Known law" https://example.org/known law topic:tracing', { as: "moderator" });
  const { id } = await one.db((db) => db.reviewItem.findFirstOrThrow());
  await one.say(`review approve ${id}`, { as: "admin" });
});
afterAll(() => close());

interface Entry {
  readonly n: number;
  readonly item: string;
  readonly resource: string;
  readonly known: string;
}
type Deed = (w: World, who: Who, entry: Entry) => Promise<Said>;
const send =
  (path: string, values: (entry: Entry) => Record<string, string | boolean>): Deed =>
  (w, who, entry) =>
    w.send({ kind: "values", path, values: values(entry) }, who);

const DEEDS = {
  approve: send("review approve", ({ item }) => ({ item })),
  reject: send("review reject", ({ item }) => ({ item, reason: "Not ours." })),
  ask: send("review ask", ({ item }) => ({ item, reason: "Which year?" })),
  change: send("resource revise", ({ resource, n }) => ({ resource, title: `Changed ${n}` })),
  merge: send("review merge", ({ item, known }) => ({ item, into: known })),
  open: send("review show", ({ item }) => ({ item, take: true })),
} as const;
type Name = keyof typeof DEEDS;

async function suggested(n: number): Promise<Entry> {
  await one.say(`resource add "Law number ${n}" https://example.org/${n} law topic:marking`);
  const { id: resource } = await one.db((db) => db.resource.findFirstOrThrow({ where: { title: `Law number ${n}` } }));
  const { id: item } = await one.db((db) => db.reviewItem.findFirstOrThrow({ where: { subjectId: resource } }));
  const { id: known } = await one.db((db) => db.resource.findFirstOrThrow({ where: { title: "Known law" } }));
  return { n, item, resource, known };
}

const stateOf = ({ item, resource }: Entry) =>
  one.db(async (db) => ({
    item: await db.reviewItem.findFirstOrThrow({ where: { id: item } }),
    resource: await db.resource.findFirstOrThrow({ where: { id: resource } }),
    steps: await db.reviewDecision.findMany({ where: { itemId: item }, orderBy: { number: "asc" } }),
    told: await db.delivery.count({ where: { subjectId: resource, kind: "notice", state: "planned" } }),
  }));

const ROUNDS: readonly (readonly [Name, Name])[] = [
  ["approve", "approve"],
  ["approve", "reject"],
  ["change", "approve"],
  ["change", "change"],
  ["ask", "reject"],
  ["merge", "approve"],
  ["merge", "merge"],
  ["change", "ask"],
];

it.each(ROUNDS.map(([first, second], n) => [n, first, second] as const))(
  "of two moderators at one instant, on two platforms and two processes, one decides (%i: %s and %s)",
  async (n, first, second) => {
    const entry = await suggested(n);
    const both = await Promise.all([DEEDS[first](one, ANA, entry), DEEDS[second](other, BRUNO, entry)]);
    const refusals = both.map(({ refusal }) => refusal);
    expect(refusals.toSorted()).toEqual(["review.decided", undefined]);
    const won: Name = refusals[0] === undefined ? first : second;
    const { item, resource, steps, told } = await stateOf(entry);
    const decision = { approve: "approved", change: "approved", reject: "rejected", merge: "rejected", ask: "changes", open: null }[won]; // biome-ignore format: one line
    expect(item.decision).toBe(decision);
    expect(steps.map(({ what, byId }) => [what, byId === item.decidedById])).toEqual([
      [won === "merge" ? "merged" : decision, true],
    ]);
    expect(resource.publishedAt !== null).toBe(decision === "approved");
    expect(resource.title).toBe(won === "change" ? `Changed ${n}` : `Law number ${n}`);
    expect(told).toBe(1);
  },
);

it("is one’s to take back, and one takes over what two open at one instant", async () => {
  const entry = await suggested(20);
  await DEEDS.approve(one, ANA, entry);
  const reopen = send("review reopen", ({ item }) => ({ item }));
  const both = await Promise.all([reopen(one, ANA, entry), reopen(other, { as: "admin", platform: "console", space: one.slug }, entry)]); // biome-ignore format: one line
  expect(both.map(({ refusal }) => refusal).toSorted()).toEqual(["review.open", undefined]);
  const next = await suggested(21);
  await Promise.all([
    DEEDS.open(one, ANA, entry),
    DEEDS.open(other, BRUNO, next),
    DEEDS.open(one, ANA, next),
    DEEDS.open(other, BRUNO, entry),
  ]);
  const claims = await one.db((db) => db.reviewItem.findMany({ where: { claimedById: { not: null } } }));
  const holders = claims.map(({ claimedById }) => claimedById);
  expect(new Set(holders).size).toBe(holders.length);
});

it("leaves a whole audit chain behind, and no bug", async () => {
  const [{ n: decided } = { n: 0 }] = await one.store.statement<{ n: number }>(sql`
    select count(*)::int as n from audit where action in ('review.approve', 'review.reject', 'review.ask', 'review.merge')`);
  expect(decided).toBe(ROUNDS.length + 2);
  expect(await one.db((db) => verifyAudit({ db, seal: one.seal }, "c1"))).toMatchObject({ whole: true });
  expect(one.logged).toEqual([]);
});
