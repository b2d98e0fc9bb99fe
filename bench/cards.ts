import { everyTick, startScheduler } from "../src/app/scheduler.ts";
import { refreshCards } from "../src/core/services/cards/refresh-cards.ts";
import { deliverDue } from "../src/core/services/delivery/deliver.ts";
import { planAnnouncement } from "../src/core/features/meetings/announce.ts";
import { scheduleMeeting } from "../src/core/features/meetings/schedule-meeting.ts";
import type { EditPace, Transport } from "../src/core/kernel/commands/transport.ts";
import { CATALOGUE } from "../src/features.ts";
import { atMost, type Figure, quantile } from "./figures.ts";
import { LOG, opened } from "./ledger-stage.ts";

const HOUR = 3_600_000;
const ANSWERS = 200;
const SPREAD_MS = 10_000;
/** What Slack and Discord take, as their adapters say it. */
const SLACK: EditPace = { of: "space", everyMs: 1_280, atOnce: 3 };
const DISCORD: EditPace = { of: "channel", everyMs: 2_000, atOnce: 1 };

/**
 * Two hundred people answer one meeting within ten seconds: how long an answer takes, and how long after the last the card shows it;
 * for one busy message, and for three in one channel at Discord's pace. Small: twenty answers in two seconds.
 */
export async function cards(admin: string, { small }: { readonly small: boolean }): Promise<Figure[]> {
  return [
    ...(await answered(admin, "cards_slack", SLACK, 1, small)),
    ...(await answered(admin, "cards_discord", DISCORD, 3, small)),
  ];
}

async function answered(
  admin: string,
  name: string,
  pace: EditPace,
  meetings: number,
  small: boolean,
): Promise<Figure[]> {
  const [count, spread] = small ? [20, 2_000] : [ANSWERS, SPREAD_MS];
  const clock = { now: () => new Date() };
  const { product, close } = await opened(admin, name, clock);
  const changed = new Map<string, { readonly at: number; readonly text: string }[]>();
  const platform: Transport = {
    name: "paced",
    deliver: ({ key }) => Promise.resolve(key),
    find: (_to, key) => Promise.resolve(key),
    edits: {
      pace,
      change: async (receipt, { view }) => {
        const one = { at: performance.now(), text: JSON.stringify(view) };
        changed.set(receipt, [...(changed.get(receipt) ?? []), one]);
      },
    },
  };
  const services = { ...product, catalogue: CATALOGUE, transports: new Map([[platform.name, platform]]) };
  const made = await product.store.asCommunity("c1", "maintenance", async (db) => {
    const planning = { db, community: { id: "c1" }, now: clock.now(), ids: product.ids };
    await db.space.create({ data: { communityId: "c1", id: "s3", platform: "paced", externalId: "P" } });
    await db.person.createMany({
      data: Array.from({ length: count }, (_, n) => ({
        ...{ communityId: "c1", id: `a${n}`, name: `Person ${n}`, role: "member", createdAt: clock.now() },
      })),
    });
    await db.handle.createMany({
      data: Array.from({ length: count }, (_, n) => ({
        ...{ communityId: "c1", platform: "paced", externalId: `a${n}`, personId: `a${n}`, spaces: ["P"] },
      })),
    });
    const all: string[] = [];
    for (let n = 0; n < meetings; n += 1) {
      const startsAt = new Date(Math.ceil(clock.now().getTime() / HOUR) * HOUR + 24 * HOUR);
      const meeting = await scheduleMeeting(planning, {
        ...{ title: `Call ${n}`, startsLocal: startsAt.toISOString().slice(0, 16), zone: "UTC", startsAt, minutes: 60 },
        channel: { platform: "paced", space: "P", address: "channel", recipient: "general" },
      });
      await planAnnouncement(planning, meeting);
      all.push(meeting.id);
    }
    return all;
  });
  await deliverDue(services);
  const scheduler = startScheduler(everyTick(async () => void (await refreshCards(services)), "cards", LOG));
  // The first look at each is over.
  await new Promise((next) => setTimeout(next, 4_000 + 2_500 * meetings));
  const took: number[] = [];
  await Promise.all(
    Array.from({ length: count }, async (_, n) => {
      await new Promise((next) => setTimeout(next, (n * spread) / count));
      const began = performance.now();
      for (const meeting of made) {
        const plan = await product.dispatch({
          ...{ id: `${meeting} ${n}`, platform: "paced", space: "P", user: `a${n}`, channel: "general" },
          input: { kind: "values", path: "meeting rsvp", values: { meeting, answer: "yes" } },
        });
        if (plan.kind !== "work") throw new Error(`an answer was not taken: ${JSON.stringify(plan)}`);
        const view = await plan.run();
        if (view.refusal !== undefined) throw new Error(`an answer was refused: ${view.refusal}`);
      }
      took.push((performance.now() - began) / made.length);
    }),
  );
  const last = performance.now();
  const right = (): number[] =>
    [...changed.values()].flatMap((all) => all.find(({ text }) => text.includes(`${count} yes`))?.at ?? []);
  while (right().length < meetings && performance.now() < last + 60_000)
    await new Promise((next) => setTimeout(next, 50));
  await scheduler.stop();
  await close();
  if (right().length < meetings) throw new Error(`${right().length} of ${meetings} cards show the last answer`);
  const gaps = [...changed.values()].flatMap((all) => all.slice(1).map(({ at }, n) => at - (all[n]?.at ?? 0)));
  const busy = meetings === 1 ? "one busy card" : `${meetings} busy cards in one channel at Discord's pace`;
  const after = Math.max(...right().map((at) => at - last)) / 1_000;
  return [
    atMost(`${count} answers in ${spread / 1_000} s, ${busy}: an answer p99`, quantile(took, 0.99) / 1_000, "s", 2.5),
    meetings === 1
      ? atMost(`${busy}: right after the last answer`, after, "s", 5)
      : { what: `${busy}: all right after the last answer`, value: Math.round(after * 100) / 100, unit: "s" },
    atMost(`${busy}: changes closer than 3 s`, gaps.filter((ms) => ms < 2_990).length, "", 0),
  ];
}
