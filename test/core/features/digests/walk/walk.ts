import { expect } from "vitest";
import { coversOf } from "../../../../../src/core/features/digests/covering.ts";
import { EDGE_MS } from "../../../../../src/core/features/digests/tell.ts";
import type { Message } from "../../../../../src/core/kernel/commands/transport.ts";
import { deliverDue } from "../../../../../src/core/services/delivery/sending/deliver.ts";
import { sql } from "../../../../../src/core/services/store/store.ts";
import { CATALOGUE } from "../../../../../src/features.ts";
import { type FakePlatform, fakePlatform, steppable } from "../../../services/delivery/ledger-world.ts";
import type { World } from "../../../../support/world.ts";
import { type Item, record } from "./items.ts";
import { PLACES, rest, type Step } from "./steps.ts";

const MINUTE = 60_000;
const QUIET = { info() {}, warn() {}, error() {} };
const SECTIONS = "conclusions,progress,resources,rechecked,members";
const ZONES = ["Asia/Tokyo", "America/New_York", "Europe/Lisbon", "Asia/Kathmandu", "America/Asuncion"];

const FAULTS = {
  unseen: { failure: { kind: "unknown" }, seen: false },
  seen: { failure: { kind: "unknown" }, seen: true },
  retry: { failure: { kind: "retry", afterMs: 1_000 }, seen: false },
} as const satisfies Record<string, FakePlatform["faults"][number]>;

/** One subscription of a walk. */
export interface Subscription {
  readonly id: string;
  readonly place: string;
  readonly topic: string | undefined;
}

/** What came of a walk: who subscribed to what, what was recorded, and what people saw, with the subscriptions that each message was to cover, and up to when. */
export interface Walked {
  readonly digests: readonly Subscription[];
  readonly recorded: readonly Item[];
  readonly seen: readonly (Message & { readonly covers: ReadonlyMap<string, Date> })[];
}

/** Goes through steps from a moment on, and through as many days afterwards as all that was recorded is said in. */
export async function walk(w: World, steps: readonly Step[], start: number): Promise<Walked> {
  const clock = steppable(new Date(start).toISOString());
  w.clock.forward(start - w.clock.now().getTime());
  const digests = await subscribed(w);
  const platform = fakePlatform("console");
  const recorded: Item[] = [];
  let furthest = start;
  const deliver = (worker: string) =>
    deliverDue({
      ...{ store: w.store, clock, ids: w.ids, log: QUIET, transports: new Map([["console", platform]]), worker },
      catalogue: CATALOGUE,
    });
  const command = async (digest: number, line: string) => {
    w.clock.forward(Math.max(0, clock.now().getTime() - w.clock.now().getTime()));
    const place = PLACES[digest]!;
    const { plan } = await w.say(line, { as: "own" in place ? place.place : "moderator" });
    expect(plan.kind, line).not.toBe("form");
  };
  for (const one of [...steps, ...rest()]) {
    if (one.do === "pass") {
      clock.step(one.minutes * MINUTE);
      furthest = Math.max(furthest, clock.now().getTime());
    } else if (one.do === "record") {
      // Its command began so many minutes ago; of what bears an older moment than digests look back, also by a clock that was set back, nothing is promised.
      const at = Math.max(clock.now().getTime() - one.ago * MINUTE, furthest - EDGE_MS + MINUTE);
      const item = { kind: one.kind, id: w.ids.next(), topic: one.topic, at: new Date(at) };
      recorded.push(item);
      await record(w, item);
    } else if (one.do === "say") {
      const { fault, times = 1 } = one;
      if (fault) platform.faults.push(...Array.from({ length: times }, () => FAULTS[fault]));
      await Promise.all(Array.from({ length: one.replicas }, (_, n) => deliver(`w${n}`)));
      platform.faults.length = 0;
      if (one.holds === true) continue;
      await w.store.statement(
        sql`update delivery set lease_until = now() - interval '1 second' where lease_until is not null returning 1`,
      );
    } else await command(one.digest, lineOf(one, digests[one.digest]!.id));
  }
  const rows = await w.db((db) => db.delivery.findMany({ where: { kind: "digest" } }));
  const covered = new Map(rows.map(({ key, detail }) => [key, coversOf({ detail })?.covers ?? []]));
  const seen = platform.seen
    .filter(({ key }) => covered.has(key))
    .map((message) => ({
      ...message,
      covers: new Map(covered.get(message.key)?.map(({ digest, upTo }) => [digest, new Date(upTo)])),
    }));
  return { digests, recorded, seen };
}

function lineOf({ do: what, every, digest }: Extract<Step, { digest: number }>, id: string): string {
  if (what === "edit") return `digest edit ${id} every:"${every}"`;
  if (what === "zone") return `digest edit ${id} zone:${ZONES[(digest + every.length) % ZONES.length]}`;
  return `digest ${what === "now" ? "post" : what} ${id}`;
}

async function subscribed(w: World): Promise<Subscription[]> {
  const digests: Subscription[] = [];
  for (const place of PLACES) {
    const topic = "topic" in place ? place.topic : undefined;
    const [to, as] = "own" in place ? ["to:me", place.place] : [`channel:#${place.place}`, "moderator"];
    const line = `digest schedule daily ${to} sections:${SECTIONS}${topic === undefined ? "" : ` topic:${topic}`}`;
    const said = await w.say(line, { as });
    expect(said.refusal, said.text).toBeUndefined();
    const known = digests.map(({ id }) => id);
    const made = await w.db((db) => db.digest.findFirstOrThrow({ where: { id: { notIn: known }, stoppedAt: null } }));
    digests.push({ id: made.id, place: place.place, topic });
  }
  return digests;
}
