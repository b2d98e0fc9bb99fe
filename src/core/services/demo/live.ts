import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Target } from "../../kernel/access/target.ts";
import { declared } from "../../kernel/catalogue/catalogue.ts";
import { momentAt, placeWallClock } from "../../kernel/time/moment.ts";
import { text as words } from "../../kernel/views/build.ts";
import type { DeliveryPlanning } from "../delivery/planning/plan.ts";
import type { ImportServices } from "../imports/import-file.ts";
import { CONSOLE } from "../posts/posts.ts";
import { addPosts } from "../posts/add-posts.ts";
import type { CommunityDb } from "../store/store.ts";
import type { DemoCommunity } from "./files.ts";
import type { DemoLife, SaidBefore } from "./life.ts";
import { MINUTE_MS } from "../../kernel/time/units.ts";

/** A clock reading, HH:MM. */
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

const told = z.looseObject({
  talk: z.array(
    z.strictObject({
      /** Working days from that of the installation; without, minutes before it. */
      day: z.number().int().optional(),
      at: z.string().regex(CLOCK).optional(),
      ago: z.number().positive().optional(),
      channel: z.string(),
      by: z.string(),
      text: z.string().min(1),
    }),
  ),
});

/** Lets a demo community that was just made have lived: what its features add to that, and what was said in its channels, each at its time before now. Throws for a file that is not as it should be. */
export async function liveBefore(
  db: CommunityDb,
  { clock, ids, catalogue }: ImportServices,
  { id: community, ...made }: Pick<DemoCommunity, "slug" | "zone" | "people" | "channels"> & { readonly id: string },
  file: Uint8Array,
): Promise<void> {
  const now = clock.now();
  const planning: DeliveryPlanning = { db, community: { id: community }, now, ids };
  const persons = await personsOf(db, community);
  const all = told.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(file)));
  const posts: SaidBefore[] = [];
  const life: DemoLife = {
    ...planning,
    catalogue,
    told: all,
    person: (handle) => known(persons, handle).id,
    channel: (name) => channelIn(made, name),
    when: (day, at, zone = made.zone) => whenIn(now, day, at, zone),
    at: (moment) => ({ ...planning, now: moment }),
    say: (said) => void posts.push(said),
  };
  for (const { live } of declared(catalogue, "demoLife").toSorted((a, b) => a.rank - b.rank)) await live(life);
  for (const { day, at, ago, channel, by, text } of all.talk) {
    const moment =
      day === undefined || at === undefined
        ? new Date(now.getTime() - (ago ?? 1) * MINUTE_MS)
        : new Date(life.when(day, at).at);
    life.say({ channel: life.channel(channel), by, at: moment, view: { blocks: [words(text)] } });
  }
  const rows = posts
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ channel: to, by, ...said }) => {
      const author = by === undefined ? undefined : known(persons, by);
      return { to, ...said, ...(author ? { author: author.id, caller: author.name } : {}) };
    });
  await addPosts(db, { community, ids }, rows);
}

interface Known {
  readonly id: string;
  readonly name: string;
}

async function personsOf(db: CommunityDb, communityId: string): Promise<ReadonlyMap<string, Known>> {
  const handles = await db.handle.findMany({ where: { communityId, platform: CONSOLE }, include: { person: true } });
  return new Map(handles.map(({ externalId, person: { id, name } }) => [externalId, { id, name }]));
}

function known(persons: ReadonlyMap<string, Known>, handle: string): Known {
  const found = persons.get(handle);
  if (!found) throw new Error(`nobody of the demo has the handle "${handle}"`);
  return found;
}

function channelIn({ slug, channels }: Pick<DemoCommunity, "slug" | "channels">, name: string): Target {
  if (!channels.some(({ id }) => id === name)) throw new Error(`the demo has no channel "${name}"`);
  return { platform: CONSOLE, space: slug, address: "channel", recipient: name };
}

const WEEKDAYS = 5;

/** A wall clock reading on a working day, counted from that of `now`. */
function whenIn(now: Date, day: number, at: string, zone: string) {
  const { local } = momentAt(Temporal.Instant.fromEpochMilliseconds(now.getTime()), zone);
  let date = Temporal.PlainDate.from(local.slice(0, 10));
  for (let left = Math.abs(day); left > 0; ) {
    date = date.add({ days: Math.sign(day) });
    if (date.dayOfWeek <= WEEKDAYS) left -= 1;
  }
  return placeWallClock(date.toPlainDateTime(Temporal.PlainTime.from(at)), zone).moment;
}
