import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EDGE_MS } from "../../../../src/core/features/digests/tell.ts";
import { deliverDue } from "../../../../src/core/services/delivery/sending/deliver.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { type FakePlatform, fakePlatform, steppable } from "../../services/delivery/ledger-world.ts";
import { type World, world } from "../../../support/world.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const QUIET = { info() {}, warn() {}, error() {} };
/** The channels that have digests; in the last two are due at the same moments. */
const PLACES = ["one", "two", "two", "three"] as const;
const TOPICS = ["tracing", "marking"] as const;

type Step =
  | { readonly do: "record"; readonly topic: string; readonly ago: number }
  | { readonly do: "pass"; readonly minutes: number }
  | { readonly do: "say"; readonly fault?: "unseen" | "seen" | "retry"; readonly replicas: 1 | 2 }
  | { readonly do: "edit" | "pause" | "resume" | "now"; readonly digest: number; readonly every: string };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("record"), topic: fc.constantFrom(...TOPICS), ago: fc.nat(8) }) },
  // Minutes, days, an outage; and a clock that is set back.
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("pass"),
      minutes: fc.constantFrom(1, 7, 61, 600, 1_440, 3_000, 12_000, -3),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record(
      {
        do: fc.constant("say"),
        fault: fc.constantFrom("unseen", "seen", "retry"),
        replicas: fc.constantFrom(1, 2),
      },
      { requiredKeys: ["do", "replicas"] },
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom("edit", "pause", "resume", "now"),
      digest: fc.nat(PLACES.length - 1),
      every: fc.constantFrom("daily", "weekdays", "every Monday", "0 */6 * * *", "every 2 days"),
    }),
  },
) as fc.Arbitrary<Step>;

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z", kind: "server" });
  await w.db((db) =>
    db.channel.createMany({
      data: [...new Set(PLACES)].map((name) => ({
        ...{ communityId: w.community, id: name, spaceId: "c1s", externalId: name, name },
      })),
    }),
  );
});
afterAll(() => w.close());

/** One walk: digests in channels, and what was recorded. */
async function walk(steps: readonly Step[], start: number) {
  const clock = steppable(new Date(start).toISOString());
  w.clock.forward(start - w.clock.now().getTime());
  const digests: { id: string; channel: string; topic: string | undefined }[] = [];
  for (const [i, channel] of PLACES.entries()) {
    const topic = i === 2 ? "tracing" : undefined;
    const line = `digest schedule daily channel:#${channel} sections:conclusions${topic ? ` topic:${topic}` : ""}`;
    const said = await w.say(line, { as: "moderator" });
    expect(said.refusal, said.text).toBeUndefined();
    const made = await w.db((db) =>
      db.digest.findFirstOrThrow({ where: { channel, stoppedAt: null, topicKey: topic ?? null } }),
    );
    digests.push({ id: made.id, channel, topic });
  }
  const platform = fakePlatform("console");
  const recorded: { id: string; topic: string }[] = [];
  let furthest = start;
  const deliver = (worker: string) =>
    deliverDue({
      ...{ store: w.store, clock, ids: w.ids, log: QUIET, transports: new Map([["console", platform]]), worker },
      catalogue: CATALOGUE,
    });
  const command = (line: string) => {
    w.clock.forward(Math.max(0, clock.now().getTime() - w.clock.now().getTime()));
    return w.say(line, { as: "moderator" });
  };
  for (const one of [...steps, ...rest()]) {
    if (one.do === "pass") {
      clock.step(one.minutes * MINUTE);
      furthest = Math.max(furthest, clock.now().getTime());
    } else if (one.do === "record") {
      const id = w.ids.next();
      recorded.push({ id, topic: one.topic });
      // Its command began so many minutes ago; of what bears an older moment than digests look back, also by a clock that was set back, nothing is promised.
      const at = new Date(Math.max(clock.now().getTime() - one.ago * MINUTE, furthest - EDGE_MS + MINUTE));
      await w.db((db) =>
        db.conclusion.create({
          data: {
            ...{ communityId: w.community, id, text: `Said ${id}.`, language: "en", concludedAt: at, createdAt: at },
            topics: [one.topic],
          },
        }),
      );
    } else if (one.do === "say") {
      if (one.fault) platform.faults.push(FAULTS[one.fault]);
      await Promise.all(Array.from({ length: one.replicas }, (_, n) => deliver(`w${n}`)));
      platform.faults.length = 0;
      await w.store.statement(
        sql`update delivery set lease_until = now() - interval '1 second' where lease_until is not null returning 1`,
      );
    } else {
      const { id } = digests[one.digest]!;
      const changed =
        one.do === "edit"
          ? `digest edit ${id} every:"${one.every}"`
          : `digest ${one.do === "now" ? "post" : one.do} ${id}`;
      await command(changed);
    }
  }
  return { digests, recorded, platform };

  /** Whatever happened before, all that was recorded is said in the end. */
  function* rest(): Generator<Step> {
    for (let digest = 0; digest < PLACES.length; digest += 1) yield { do: "resume", digest, every: "daily" };
    for (let day = 0; day < 5; day += 1) {
      yield { do: "pass", minutes: 2 * 24 * 60 };
      yield { do: "say", replicas: 2 };
      yield { do: "say", replicas: 1 };
    }
  }
}

const FAULTS = {
  unseen: { failure: { kind: "unknown" }, seen: false },
  seen: { failure: { kind: "unknown" }, seen: true },
  retry: { failure: { kind: "retry", afterMs: 1_000 }, seen: false },
} as const satisfies Record<string, FakePlatform["faults"][number]>;

test("every item is in exactly one digest of each subscription, whatever is edited, paused, late, restarted or said by two at once", async () => {
  let start = Date.parse("2026-12-01T15:00:00Z");
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 45 }), async (steps) => {
      await w.db((db) => db.delivery.deleteMany());
      await w.db((db) => db.digest.deleteMany());
      await w.db((db) => db.conclusion.deleteMany());
      start += 400 * 24 * HOUR;
      const { digests, recorded, platform } = await walk(steps, start);
      for (const channel of new Set(PLACES)) {
        const messages = platform.seen.filter(({ to }) => to.recipient === channel);
        const there = digests.filter((one) => one.channel === channel);
        const said = messages.map(({ view }) => ({
          count: Number(/(\d+) new conclusion/.exec(view.title ?? "")?.[1] ?? 0),
          ids: recorded.map(({ id }) => id).filter((id) => JSON.stringify(view).includes(`"${id}"`)),
        }));
        // Those of two subscriptions that are due at once are one message, in which each thing stands once; else each says its own.
        const most = recorded.reduce(
          (sum, { topic }) => sum + there.filter((one) => !one.topic || one.topic === topic).length,
          0,
        );
        const total = said.reduce((sum, { count }) => sum + count, 0);
        if (there.length === 1) expect(total, channel).toBe(recorded.length);
        else expect(total >= recorded.length && total <= most, `${total} of ${recorded.length} to ${most}`).toBe(true);
        const shown = said.flatMap(({ ids }) => ids);
        if (there.length === 1) expect(new Set(shown).size, channel).toBe(shown.length);
        for (const { count, ids } of said) expect(count).toBeGreaterThanOrEqual(ids.length);
        if (said.every(({ count }) => count <= 6))
          expect(new Set(shown)).toEqual(new Set(recorded.map(({ id }) => id)));
      }
    }),
    { numRuns: Number(process.env["RAPPORTEUR_RUNS"] ?? 3), endOnFailure: true },
  );
});
