import pg from "pg";
import { assemble, type Rapporteur } from "../src/app/assemble.ts";
import { randomIds } from "../src/core/kernel/values/ids.ts";
import { scheduleMeeting } from "../src/core/features/meetings/schedule-meeting.ts";
import { slotText } from "../src/core/features/meetings/reminders/slot.ts";
import type { Transport } from "../src/core/kernel/commands/transport.ts";
import { sealWith } from "../src/core/services/store/seal.ts";
import { adapterOn, migrateServer } from "../src/core/services/store/server.ts";
import { storeOn } from "../src/core/services/store/store.ts";
import type { Clock } from "../src/core/kernel/time/clock.ts";
import { addCommunity } from "../test/support/store.ts";

/** The moment at which benchmarks with a clock that stands still take place. */
export const NOW = new Date("2027-03-01T12:00:00Z");
// Messages that the platform takes at the same time: several of the ledger's batches, so that one is worded while another is recorded.
const LANES = 500;
const MINUTE = 60_000;
const PERSONS = 1_000;
const MEETINGS = 100;

/** Complains of what goes wrong, and says nothing else. */
export const LOG = {
  info: () => undefined,
  warn: () => undefined,
  error: (facts: object, sentence: string) => console.error(sentence, facts),
};

/** The product on a new database, and on a platform that answers at once. */
export async function opened(
  admin: string,
  name: string,
  clock: Clock,
  heard: (key: string) => void = () => undefined,
) {
  const url = admin.replace(/postgres$/, name);
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  await migrateServer(url);
  const pool = new pg.Pool({ connectionString: url });
  pool.on("error", () => undefined);
  const store = storeOn("server", adapterOn(pool), () => pool.end());
  await addCommunity(store, "c1", "bench", NOW);
  const ids = randomIds((count) => crypto.getRandomValues(new Uint8Array(count)));
  const instant: Transport = {
    name: "instant",
    concurrency: LANES,
    deliver: ({ key }) => {
      heard(key);
      return Promise.resolve(key);
    },
    find: (_to, key) => Promise.resolve(key),
  };
  const seal = sealWith(new Map([["k1", new Uint8Array(32).fill(7)]]));
  const product: Rapporteur = assemble({
    ...{ store, clock, ids, seal, log: LOG, worker: "bench", limitSettings: "off" },
    transports: [instant],
  });
  return { url, product, pool, close: () => store.close() };
}

/** Reminders of a hundred meetings to a thousand persons each on the platform that answers at once, meeting by meeting, as waves make them; `due` is an SQL expression. */
export async function fill(
  { store, ids }: Rapporteur,
  pool: pg.Pool,
  count: number,
  due: string,
  at = NOW,
): Promise<void> {
  const start = new Date(Math.ceil(at.getTime() / MINUTE) * MINUTE + 60 * MINUTE);
  const meetings = await store.asCommunity("c1", "maintenance", async (db) => {
    await db.space.create({ data: { communityId: "c1", id: "s2", platform: "instant", externalId: "I" } });
    const persons = Array.from({ length: PERSONS }, (_, n) => `p${n}`);
    await db.person.createMany({
      data: persons.map((id, n) => ({
        communityId: "c1",
        id,
        name: `Person ${n}`,
        role: "member",
        language: ["en", "es", "pt", "fr"][n % 4]!,
        createdAt: NOW,
      })),
    });
    await db.handle.createMany({
      data: persons.map((id) => ({ communityId: "c1", platform: "instant", externalId: id, personId: id })),
    });
    const made = [];
    for (let n = 0; n < MEETINGS; n += 1) {
      made.push(
        await scheduleMeeting(
          { db, community: { id: "c1" }, now: NOW, ids },
          {
            title: `Call ${n}`,
            startsLocal: start.toISOString().slice(0, 16),
            zone: "UTC",
            startsAt: start,
            minutes: 60,
            leads: [],
            channel: { platform: "instant", space: "I", address: "channel", recipient: "general" },
          },
        ),
      );
    }
    return made;
  });
  // What refers to a thousand new persons is checked by plans for so many, not for an empty table.
  await pool.query("analyze");
  const slot = slotText({ key: start.toISOString().slice(0, 16), start, lead: 60 });
  await pool.query(
    `insert into rsvp (community_id, meeting_id, occurrence, person_id, answer, answered_at)
     select 'c1', m, '', 'p' || p, 'yes', now() from unnest($1::text[]) m, generate_series(0, $2 - 1) p`,
    [meetings.map((m) => m.id), PERSONS],
  );
  await pool.query(
    `insert into delivery (community_id, id, key, kind, subject_id, occurrence, platform, space_id, address, recipient, person_id, detail, due_at, attempt_at, state, created_at)
     select 'c1', 'd' || n, 'k' || n, 'reminder', ($1::text[])[1 + (n / ${PERSONS}) % ${MEETINGS}], $2 || case when n >= ${MEETINGS * PERSONS} then ' ' || n else '' end, 'instant', 'I', 'direct',
       'p' || n % ${PERSONS}, 'p' || n % ${PERSONS}, '{}', due, due, 'planned', now()
     from (select n, ${due} as due from generate_series(0, $3 - 1) n) x`,
    [meetings.map((m) => m.id), slot, count],
  );
  await pool.query("vacuum analyze");
  await pool.query("checkpoint");
}
