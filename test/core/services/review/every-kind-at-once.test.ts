import { afterAll, beforeAll, expect, it } from "vitest";
import { enterArisen } from "../../../../src/core/services/review/arising/arising.ts";
import { type Said, type Who, type World } from "../../../support/world.ts";
import { ANA, BRUNO, twoModerators } from "./two-moderators.ts";
import { resource, save } from "../../features/resources/library.ts";

/** Two processes on one database; on each a moderator of another platform, for each kind of thing that is proposed or arises. */
let one: World;
let other: World;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ one, other, close } = await twoModerators());
});
afterAll(() => close());

const values =
  (path: string, given: Record<string, string | boolean>) =>
  (w: World, who: Who): Promise<Said> =>
    w.send({ kind: "values", path, values: given }, who);
const now = () => one.clock.now();
const arise = () =>
  one.store.asCommunity(one.community, "maintenance", (db) =>
    enterArisen({ db, community: { id: one.community }, now: now(), ids: one.ids }, one.product.catalogue),
  );
const people = (...rows: readonly { readonly id: string; readonly name: string; readonly staleAt?: Date }[]) =>
  one.db((db) =>
    db.contact.createMany({
      data: rows.map((row) => ({
        ...{ communityId: one.community, folded: row.name.toLowerCase(), organisation: "", post: "", country: "UY" },
        ...{ createdAt: now(), updatedAt: now(), sharing: "green", ...row },
      })),
    }),
  );

interface Made {
  readonly thing: string;
  readonly into?: string;
}
const made: Readonly<Record<string, (n: number) => Promise<Made>>> = {
  async "resource-edit"(n) {
    await save(one, [resource(`Law ${n}`, { kind: "law", url: `https://example.org/law/${n}` })]);
    await one.say(`resource edit "Law ${n}" year:2001`);
    return { thing: `Law ${n}` };
  },
  async "contact-edit"(n) {
    await people({ id: `edited${n}`, name: `Edited ${n}` });
    await values("contact propose", { contact: `edited${n}`, city: "Salto" })(one, {});
    return { thing: `edited${n}` };
  },
  async "contact-duplicate"(n) {
    await people({ id: `a${n}`, name: `Twice ${n}` }, { id: `b${n}`, name: `Twice ${n}` });
    await arise();
    return { thing: `a${n}`, into: `a${n}` };
  },
  async "resource-duplicate"(n) {
    const url = `https://example.org/twice/${n}`;
    await save(one, [resource(`Twice ${n}`, { url }), resource(`Again ${n}`, { url })]);
    await arise();
    const { id } = await one.db((db) => db.resource.findFirstOrThrow({ where: { title: `Twice ${n}` } }));
    return { thing: id, into: id };
  },
  async "contact-stale"(n) {
    await people({ id: `silent${n}`, name: `Silent ${n}`, staleAt: now() });
    await arise();
    return { thing: `silent${n}` };
  },
  async "resource-stale"(n) {
    await save(one, [resource(`Old ${n}`, { url: `https://example.org/old/${n}` })]);
    const { id } = await one.db((db) => db.resource.findFirstOrThrow({ where: { title: `Old ${n}` } }));
    const unansweredAt = new Date(now().getTime() + 1);
    await one.db((db) => db.resourceFreshness.create({ data: { communityId: one.community, resourceId: id, unansweredAt } })); // biome-ignore format: one line
    await arise();
    return { thing: id };
  },
  async "conclusion-version"(n) {
    const text = `Each request of round ${n} carries a photograph.`;
    await one.say(`conclusion add "${text}"`, { as: "moderator" });
    const { id } = await one.db((db) => db.conclusion.findFirstOrThrow({ where: { text } }));
    await one.say(`conclusion version ${id} language:es text:"Cada pedido lleva una foto."`, { as: "moderator" });
    await one.say(`conclusion version ${id} language:es text:"${PROPOSED}"`);
    return { thing: id };
  },
};
/** What a member proposes in the place of another's wording, and what a moderator makes of that. */
const [PROPOSED, PUT_RIGHT] = ["Cada solicitud lleva una foto.", "Cada solicitud lleva una fotografía."];

interface Entry extends Made {
  readonly item: string;
  readonly subject: string;
}
const DEEDS = {
  approve: ({ item }: Entry) => values("review approve", { item }),
  reject: ({ item }: Entry) => values("review reject", { item, reason: "Not so." }),
  ask: ({ item }: Entry) => values("review ask", { item, reason: "Since when?" }),
  merge: ({ item, into = "" }: Entry) => values("review merge", { item, into }),
  changed: ({ subject: proposal }: Entry) => values("resource propose", { proposal, year: "2002" }),
  reworded: ({ subject: proposal }: Entry) => values("conclusion propose", { proposal, text: PUT_RIGHT }),
} as const;
type Name = keyof typeof DEEDS;

const ROUNDS: readonly (readonly [string, Name, Name])[] = [
  ["resource-edit", "approve", "reject"],
  ["resource-edit", "changed", "approve"],
  ["resource-edit", "changed", "ask"],
  ["contact-edit", "approve", "reject"],
  ["contact-edit", "ask", "approve"],
  ["contact-duplicate", "merge", "reject"],
  ["contact-duplicate", "merge", "merge"],
  ["resource-duplicate", "merge", "reject"],
  ["resource-duplicate", "merge", "merge"],
  ["contact-stale", "approve", "reject"],
  ["contact-stale", "approve", "approve"],
  ["resource-stale", "approve", "reject"],
  ["resource-stale", "approve", "approve"],
  ["conclusion-version", "approve", "approve"],
  ["conclusion-version", "approve", "reject"],
  ["conclusion-version", "ask", "approve"],
  ["conclusion-version", "reworded", "approve"],
  ["conclusion-version", "reworded", "reworded"],
  ["conclusion-version", "reworded", "ask"],
];

it.each(ROUNDS.map(([kind, first, second], n) => [n, kind, first, second] as const))(
  "of two moderators at one instant, on two platforms and two processes, one decides (%i: %s, %s and %s)",
  async (n, kind, first, second) => {
    const thing = await made[kind]!(n);
    const found = await one.db((db) =>
      db.reviewItem.findFirstOrThrow({ where: { subjectKind: kind, decision: null } }),
    );
    const entry: Entry = { ...thing, item: found.id, subject: found.subjectId };
    const both = await Promise.all([DEEDS[first](entry)(one, ANA), DEEDS[second](entry)(other, BRUNO)]);
    const refused = both.filter(({ refusal }) => refusal !== undefined);
    expect(refused.map(({ refusal }) => refusal)).toEqual([expect.stringMatching(/^review\.decided(\.so)?$/u)]);
    const won: Name = both[0].refusal === undefined ? first : second;
    const what = {
      approve: "approved",
      changed: "approved",
      reworded: "approved",
      reject: "rejected",
      ask: "changes",
      merge: "merged",
    }[won];
    const steps = await one.db((db) =>
      db.reviewDecision.findMany({ where: { itemId: found.id, what: { not: "proposed" } } }),
    );
    expect(steps.map((step) => step.what)).toEqual([what]);
    const after = await one.db((db) => db.reviewItem.findFirstOrThrow({ where: { id: found.id } }));
    expect([after.decision === null, after.decidedById]).toEqual([false, steps[0]?.byId]);
    if (kind === "conclusion-version") await holdsVersion(entry, won);
  },
);

/** The conclusion says what whoever won made of it, and its history has that once. */
async function holdsVersion({ thing }: Entry, won: Name): Promise<void> {
  const { versions, history } = await one.db((db) =>
    db.conclusion.findFirstOrThrow({ where: { id: thing }, include: { versions: true, history: true } }),
  );
  const said = won === "approve" ? PROPOSED : won === "reworded" ? PUT_RIGHT : "Cada pedido lleva una foto.";
  expect(versions.map(({ text }) => text)).toEqual([said]);
  expect(history.filter(({ what }) => what === "version")).toHaveLength(said.startsWith("Cada pedido") ? 1 : 2);
}

it("is entered once, by however many at once", async () => {
  await people({ id: "many", name: "Many", staleAt: now() });
  const elsewhere = () =>
    other.store.asCommunity(one.community, "maintenance", (db) =>
      enterArisen({ db, community: { id: one.community }, now: now(), ids: other.ids }, other.product.catalogue),
    );
  await Promise.all([arise(), elsewhere(), arise(), elsewhere()]);
  expect(await one.db((db) => db.reviewItem.count({ where: { subjectId: { startsWith: "many." } } }))).toBe(1);
  expect(one.logged).toEqual([]);
});
