import { setTimeout as wait } from "node:timers/promises";
import { everyTick, startScheduler } from "../src/app/scheduler.ts";
import { planAnnouncement } from "../src/core/features/meetings/announce.ts";
import { scheduleMeeting } from "../src/core/features/meetings/schedule-meeting.ts";
import type { Rapporteur } from "../src/app/assemble.ts";
import { changeFigures } from "./card-changes.ts";
import { type CardPlace, onDiscord, onSlack } from "./card-places.ts";
import { atMost, type Figure, plain, quantile } from "./figures.ts";
import { LOG, opened } from "./ledger-stage.ts";

const HOUR = 3_600_000;
const ANSWERS = 200;
const SPREAD_MS = 10_000;
/** Both platforms give three seconds (https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response, https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback). */
const ACKNOWLEDGED_S = 3;
const RIGHT_S = 5;

/**
 * Two hundred people answer within ten seconds by pressing Yes below an announcement: how long until each was acknowledged, how often
 * the post changes meanwhile, and how long after the last it shows them all. On each platform for one busy post; apart from that for
 * three in one channel on Discord that are older than an hour, where Discord takes three changes in six seconds. Small: twenty answers
 * in two seconds.
 */
export async function cards(admin: string, { small }: { readonly small: boolean }): Promise<Figure[]> {
  return [
    ...(await answered(admin, { name: "Slack", at: onSlack, posts: 1, small })),
    ...(await answered(admin, { name: "Discord", at: onDiscord, posts: 1, small })),
    ...(await answered(admin, { name: "Discord", at: onDiscord, posts: 3, small })),
  ];
}

interface Run {
  readonly name: string;
  readonly at: (product: Rapporteur, people: number) => Promise<CardPlace>;
  /** How many posts people answer on, in one channel. */
  readonly posts: number;
  readonly small: boolean;
}

async function answered(admin: string, { name, at, posts: count, small }: Run): Promise<Figure[]> {
  const [people, spread] = small ? [20, 2_000] : [ANSWERS, SPREAD_MS];
  const stage = await opened(admin, `cards_${name}_${count}`.toLowerCase(), { now: () => new Date() });
  const place = await at(stage.product, people);
  await announced(place, count);
  if (count > 1) place.age();
  const { product } = place;
  const scheduler = startScheduler(everyTick(async () => void (await product.refreshCards()), "cards", LOG));
  // The first look at each is over.
  await wait(5_000);
  const posts = place.posts().map(({ id }) => id);
  const from = place.now();
  const took = await Promise.all(
    Array.from({ length: people }, async (_, n) => {
      await wait((n * spread) / people);
      return place.press(n, posts[n % count] ?? "");
    }),
  );
  const [last, to] = [performance.now(), place.now()];
  const right = await rightAfter(place, posts, people, last);
  await scheduler.stop();
  const changed = { changes: place.changes(), refused: place.refused(), from, to };
  await place.close();
  await stage.close();
  const busy = count === 1 ? "one post" : `${count} old posts of a channel`;
  return [
    atMost(
      `${name}, ${people} answers in ${spread / 1_000} s on ${busy}: slowest acknowledged`,
      Math.max(...took) / 1_000,
      "s",
      ACKNOWLEDGED_S,
    ),
    plain("  p99", quantile(took, 0.99) / 1_000, "s"),
    count === 1
      ? atMost("  right after the last answer", right, "s", RIGHT_S)
      : plain("  all right after the last answer", right, "s"),
    ...changeFigures(changed),
  ];
}

/** Meetings that are announced in the channel, where everybody is known to the community. */
async function announced({ platform, space, channel, accounts, product }: CardPlace, count: number): Promise<void> {
  const { store, ids, clock } = product;
  const now = clock.now();
  await store.asCommunity("c1", "maintenance", async (db) => {
    const of = { communityId: "c1", platform };
    await db.space.create({ data: { ...of, id: "s3", externalId: space } });
    await db.person.createMany({
      data: accounts.map((_, n) => ({
        ...{ communityId: "c1", id: `a${n}`, name: `Person ${n}`, role: "member", createdAt: now },
      })),
    });
    await db.handle.createMany({
      data: accounts.map((externalId, n) => ({ ...of, externalId, personId: `a${n}`, spaces: [space] })),
    });
    const startsAt = new Date(Math.ceil(now.getTime() / HOUR) * HOUR + 24 * HOUR);
    for (let n = 0; n < count; n += 1) {
      const planning = { db, community: { id: "c1" }, now, ids };
      const meeting = await scheduleMeeting(planning, {
        ...{ title: `Call ${n}`, startsLocal: startsAt.toISOString().slice(0, 16), zone: "UTC", startsAt, minutes: 60 },
        channel: { platform, space, address: "channel", recipient: channel },
      });
      await planAnnouncement(planning, meeting);
    }
  });
  await product.deliverDue();
}

/** Seconds until all posts show how many answered on them; throws where one does not in a minute. */
async function rightAfter(place: CardPlace, posts: readonly string[], people: number, last: number): Promise<number> {
  const wanted = posts.map((id, n) => {
    return { id, yes: `${Math.floor((people - n - 1) / posts.length) + 1} yes` };
  });
  for (;;) {
    const shown = new Map(place.posts().map(({ id, shows }) => [id, shows]));
    const wrong = wanted.filter(({ id, yes }) => !shown.get(id)?.includes(yes));
    if (wrong.length === 0) return (performance.now() - last) / 1_000;
    if (performance.now() - last > 60_000)
      throw new Error(`${wrong.length} of ${posts.length} posts do not show the last`);
    await wait(50);
  }
}
