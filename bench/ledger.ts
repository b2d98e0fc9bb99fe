import pg from "pg";
import { assemble, type Rapporteur } from "../src/assemble.ts";
import { randomIds } from "../src/core/ids.ts";
import { scheduleMeeting } from "../src/core/meetings/schedule-meeting.ts";
import { slotText } from "../src/core/meetings/slot.ts";
import type { Outlet } from "../src/core/platform.ts";
import { sealWith } from "../src/core/store/seal.ts";
import { adapterOn, migrateServer } from "../src/core/store/server.ts";
import { storeOn } from "../src/core/store/store.ts";
import type { Clock } from "../src/core/time/clock.ts";
import { pulse, startScheduler } from "../src/scheduler.ts";
import { addCommunity } from "../test/support/store.ts";
import { atLeast, atMost, type Figure, plain, quantile } from "./figures.ts";

const NOW = new Date("2027-03-01T12:00:00Z");
const MINUTE = 60_000;
const PERSONS = 1_000;
const MEETINGS = 100;
const AT_ONCE = 250;

/** The delivery ledger: draining beside a loop by hand, lateness under load, and what it costs when nothing is due. */
export async function ledger(admin: string): Promise<Figure[]> {
  return [...(await draining(admin)), ...(await lateness(admin)), ...(await idle(admin))];
}

/** All that is due at once, on a platform that answers at once; beside it a bare loop that claims, marks and settles rows in the same batches. */
async function draining(admin: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of [10_000, 100_000]) {
    const { url, product, pool, close } = await opened(admin, `drain_${size}`, { now: () => NOW });
    await fill(product, pool, size, `'${NOW.toISOString()}'::timestamptz - interval '1 second'`);
    const hand = await handLoop(url);
    await pool.query("update delivery set state = 'planned', receipt = null, settled_at = null, lease_until = null, leased_by = null, attempts = 0");
    await pool.query("vacuum full delivery");
    await pool.query("vacuum analyze");
    await pool.query("checkpoint");
    const began = performance.now();
    const { sent } = await product.deliverDue();
    const ours = sent / ((performance.now() - began) / 1_000);
    if (sent !== size) throw new Error(`${sent} of ${size} were sent`);
    await close();
    const promised = size === 100_000;
    figures.push(
      promised ? atLeast(`${size} due at once: sent a second`, ours, "/s", 2_000) : plain(`${size} due at once: sent a second`, ours, "/s"),
      plain("  by hand with pg, the same batches", hand, "/s"),
      promised ? atLeast("  ratio to by hand", ours / hand, "", 0.5) : plain("  ratio to by hand", ours / hand, ""),
    );
  }
  return figures;
}

/** Claims, marks as being sent and settles rows with pg, in the batches in which the ledger works. */
async function handLoop(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("vacuum analyze");
  await client.query("checkpoint");
  const began = performance.now();
  let done = 0;
  for (;;) {
    const { rows } = await client.query<{ id: string; key: string }>({
      name: "claim",
      text: `with due as (select community_id, id from delivery where state = 'planned' and attempt_at <= $1 order by attempt_at limit $2 for update skip locked)
        update delivery d set state = 'claimed', attempts = d.attempts + 1, leased_by = 'hand', lease_until = now() + interval '30 seconds'
        from due where d.community_id = due.community_id and d.id = due.id returning d.id, d.key`,
      values: [NOW, AT_ONCE],
    });
    if (rows.length === 0) break;
    const ids = rows.map(({ id }) => id);
    await client.query({
      name: "mark",
      text: "update delivery set state = 'sending', lease_until = now() + interval '30 seconds' where id = any($1)",
      values: [ids],
    });
    await client.query({
      name: "settle",
      text: "update delivery set state = 'sent', receipt = key, settled_at = $2, leased_by = null, lease_until = null where id = any($1)",
      values: [ids, NOW],
    });
    done += rows.length;
  }
  const seconds = (performance.now() - began) / 1_000;
  await client.end();
  return done / seconds;
}

/** How late what is due spread over a minute is said by a healthy system, by the real clock. */
async function lateness(admin: string): Promise<Figure[]> {
  const clock: Clock = { now: () => new Date() };
  const late: number[] = [];
  const count = 10_000;
  const due = new Map<string, number>();
  const { product, pool, close } = await opened(admin, "lateness", clock, (key) => late.push(Date.now() - (due.get(key) ?? Number.NaN)));
  const from = Date.now() + 5_000;
  const starts = new Date(from);
  await fill(product, pool, count, `to_timestamp(${from / 1_000}) + make_interval(secs => (row_number() over () - 1) * 60.0 / ${count})`, starts);
  for (const row of (await pool.query<{ key: string; due_at: Date }>("select key, due_at from delivery where kind = 'reminder'")).rows)
    due.set(row.key, row.due_at.getTime());
  const log = { info: () => undefined, warn: () => undefined, error: (facts: object, sentence: string) => console.error(sentence, facts) };
  const scheduler = startScheduler(pulse({ deliver: async () => void (await product.deliverDue()), maintain: () => Promise.resolve() }, log));
  while (late.length < count && Date.now() < from + 120_000) await new Promise((next) => setTimeout(next, 200));
  await scheduler.stop();
  await close();
  if (late.length !== count) throw new Error(`${late.length} of ${count} were sent`);
  return [
    atMost(`${count} due within a minute: lateness p50`, quantile(late, 0.5) / 1_000, "s", 1),
    atMost(`${count} due within a minute: lateness p99`, quantile(late, 0.99) / 1_000, "s", 3),
  ];
}

/** What a minute costs in which nothing is due, with few and with a million reminders in the future. */
async function idle(admin: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  const cost: Record<number, { queries: number; cpu: number; ms: number }> = {};
  for (const size of [1_000, 1_000_000]) {
    const { product, pool, close } = await opened(admin, `idle_${size}`, { now: () => NOW });
    await fill(product, pool, size, `'${NOW.toISOString()}'::timestamptz + interval '1 day' + make_interval(secs => row_number() over ())`);
    await product.deliverDue();
    await pool.query("select pg_stat_reset()");
    const beats = 60;
    const queries = counting(pool);
    const cpu = process.cpuUsage();
    const began = performance.now();
    for (let beat = 0; beat < beats; beat += 1) await product.deliverDue();
    const used = process.cpuUsage(cpu);
    cost[size] = { queries: queries(), cpu: (used.user + used.system) / 1_000, ms: performance.now() - began };
    await close();
    figures.push(
      plain(`${size} in the future: statements a minute`, cost[size].queries, ""),
      plain(`${size} in the future: the process's CPU a minute`, cost[size].cpu, "ms"),
      plain(`${size} in the future: time the database and process take a minute`, cost[size].ms, "ms"),
    );
  }
  const [few, many] = [cost[1_000], cost[1_000_000]];
  if (few && many) {
    figures.push({
      what: "idle statements, a million to a thousand",
      value: many.queries / few.queries,
      unit: "",
      limit: "= 1",
      met: many.queries === few.queries,
    });
    figures.push(atMost("idle time, a million to a thousand", many.ms / few.ms, "", 1.25, "equal but for noise"));
  }
  return figures;
}

/** How many statements a pool was given from now on. */
function counting(pool: pg.Pool): () => number {
  let n = 0;
  const counted = new WeakSet<object>();
  pool.on("acquire", (client) => {
    if (counted.has(client)) return;
    counted.add(client);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    Object.assign(client, {
      query: (...args: unknown[]) => {
        n += 1;
        return query(...args);
      },
    });
  });
  return () => n;
}

async function opened(admin: string, name: string, clock: Clock, heard: (key: string) => void = () => undefined) {
  const url = admin.replace(/postgres$/, name);
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  await migrateServer(url);
  const pool = new pg.Pool({ connectionString: url });
  const store = storeOn("server", adapterOn(pool), () => pool.end());
  await addCommunity(store, "c1", "bench", NOW);
  const ids = randomIds((count) => crypto.getRandomValues(new Uint8Array(count)));
  const instant: Outlet = {
    name: "instant",
    lanes: AT_ONCE,
    deliver: ({ key }) => {
      heard(key);
      return Promise.resolve(key);
    },
    find: (_to, key) => Promise.resolve(key),
  };
  const log = { info: () => undefined, warn: () => undefined, error: (facts: object, sentence: string) => console.error(sentence, facts) };
  const seal = sealWith(new Map([["k1", new Uint8Array(32).fill(7)]]));
  const product: Rapporteur = assemble({ store, clock, ids, seal, log, worker: "bench", outlets: [instant] });
  return { url, product, pool, close: () => store.close() };
}

/** Reminders of a hundred meetings to a thousand persons each on the platform that answers at once, meeting by meeting, as waves make them; `due` is an SQL expression. */
async function fill({ store, ids }: Rapporteur, pool: pg.Pool, count: number, due: string, at = NOW): Promise<void> {
  const start = new Date(Math.ceil(at.getTime() / MINUTE) * MINUTE + 60 * MINUTE);
  const meetings = await store.within("c1", async (db) => {
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
    await db.handle.createMany({ data: persons.map((id) => ({ communityId: "c1", platform: "instant", externalId: id, personId: id })) });
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
