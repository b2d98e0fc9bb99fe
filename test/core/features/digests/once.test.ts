import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type World, world } from "../../../support/world.ts";
import { countOf, forget, type Item, type Kind, KINDS } from "./walk/items.ts";
import { PLACES, step } from "./walk/steps.ts";
import { type Walked, walk } from "./walk/walk.ts";

const DAY = 86_400_000;

let w: World;
let start = Date.parse("2026-12-01T15:00:00Z");
const later = () => {
  start += 400 * DAY;
  return start;
};
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z", kind: "server" });
  await w.db((db) =>
    db.channel.createMany({
      data: ["one", "two"].map((name) => ({
        ...{ communityId: w.community, id: name, spaceId: "c1s", externalId: name, name },
      })),
    }),
  );
  // A digest of one's own waits for the end of quiet hours.
  await w.say("me edit quiet:22:00-11:00", { as: "moderator" });
});
afterAll(() => w.close());

/** What a message says: how many of each kind, and which of them one sees in it. */
function saidIn({ view, covers }: Walked["seen"][number], recorded: readonly Item[]) {
  const words = JSON.stringify(view);
  const items = recorded.filter(({ id }) => words.includes(id));
  const counts = new Map(KINDS.map((kind) => [kind, countOf(kind, words)]));
  for (const kind of KINDS)
    expect(items.filter((one) => one.kind === kind).length, kind).toBeLessThanOrEqual(counts.get(kind) ?? 0);
  return { items, counts, covers, whole: [...counts.values()].reduce((sum, n) => sum + n, 0) === items.length };
}

/** Each thing is in exactly one digest of each subscription that is about it. */
function holdsOnce({ digests, recorded, seen }: Walked): void {
  for (const place of new Set(PLACES.map((one) => one.place))) {
    const said = seen.filter(({ to }) => to.recipient === place).map((message) => saidIn(message, recorded));
    const there = digests.filter((one) => one.place === place);
    const about = ({ topic }: { readonly topic: string | undefined }, kind: Kind) =>
      recorded.filter((one) => one.kind === kind && (topic === undefined || one.topic === topic)).length;
    for (const kind of KINDS) {
      const total = said.reduce((sum, { counts }) => sum + (counts.get(kind) ?? 0), 0);
      // What two that are due at once have in common stands once in their message; else each says its own.
      const [least, most] = [Math.max, (...all: number[]) => all.reduce((sum, n) => sum + n, 0)].map((of) =>
        of(...there.map((one) => about(one, kind))),
      );
      expect([least, total, most], `${place}, ${kind}`).toEqual([least, total, most].toSorted((a, b) => a! - b!));
    }
    hasEach(there, said, recorded);
  }
}

/** Whatever one sees is new to one of the subscriptions that say it, and each has all in the end; as far as messages show all that they count. */
function hasEach(
  there: Walked["digests"],
  said: readonly ReturnType<typeof saidIn>[],
  recorded: readonly Item[],
): void {
  const had = new Map(there.map(({ id }) => [id, new Set<Item>()]));
  const seen = new Map(there.map(({ id }) => [id, new Set<Item>()]));
  const about = (one: Item) => there.filter(({ topic }) => topic === undefined || topic === one.topic);
  for (const { items, covers } of said)
    for (const item of items) {
      const its = about(item).filter(({ id }) => covers.has(id));
      expect(its.filter(({ id }) => had.get(id)?.has(item) === false).length, JSON.stringify(item)).toBeGreaterThan(0);
      for (const { id } of its) {
        seen.get(id)?.add(item);
        // Of two that are said together one may reach further than the other.
        if (item.at <= (covers.get(id) ?? item.at)) had.get(id)?.add(item);
      }
    }
  for (const { id } of there)
    if (said.filter(({ covers }) => covers.has(id)).every(({ whole }) => whole))
      for (const item of recorded)
        if (about(item).some((one) => one.id === id)) expect(seen.get(id)?.has(item), JSON.stringify(item)).toBe(true);
}

test("every item is in exactly one digest of each subscription, whatever is edited, paused, late, restarted or said by two at once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 45 }), async (steps) => {
      await forget(w);
      holdsOnce(await walk(w, steps, later()));
    }),
    { numRuns: Number(process.env["RAPPORTEUR_RUNS"] ?? 3), endOnFailure: true },
  );
});

test.each([
  ["pause", 1, "retry"],
  ["edit", 2, "retry"],
  ["now", 1, "retry"],
  ["now", 2, "seen"],
] as const)(
  "what two digests were to say together is said once, where one of them is changed before it was said: %s of %d, %s",
  async (then, digest, fault) => {
    const recorded = (topic: "tracing" | "marking") => ({ do: "record", kind: "conclusion", topic, ago: 1 }) as const;
    await forget(w);
    holdsOnce(
      await walk(
        w,
        [
          ...[recorded("tracing"), recorded("marking"), { do: "pass", minutes: 1_440 } as const],
          { do: "say", fault, times: PLACES.length, replicas: 1, holds: true },
          ...[{ do: then, digest, every: "0 */6 * * *" } as const, recorded("tracing")],
          { do: "say", replicas: 1, holds: true },
          ...[{ do: "pass", minutes: 61 } as const, { do: "say", replicas: 1 } as const],
        ],
        later(),
      ),
    );
  },
);
