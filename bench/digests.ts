import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { DeliveryContext } from "../src/core/services/delivery/composer.ts";
import { withDeliveryContext } from "../src/core/services/delivery/delivery-context.ts";
import { digestComposer } from "../src/core/features/digests/deliver-digest.ts";
import type { Rapporteur } from "../src/app/assemble.ts";
import { CATALOGUE } from "../src/features.ts";
import type { Pool } from "pg";
import { atMost, type Figure, plain, quantile } from "./figures.ts";
import { LOG, NOW, opened } from "./ledger-stage.ts";

const ROUNDS = 9;
const MIB = 1_048_576;
const QUARTERS = 4;

setFlagsFromString("--expose-gc");
const cleanUp = runInNewContext("gc") as () => void;
const SECTIONS = "array['overdue','due','conclusions','progress','resources','members','meetings','activity']";

/** One digest of very much; and very many that are due at the same moment, on a platform that answers at once. */
export async function digests(admin: string, { small }: { readonly small: boolean }): Promise<Figure[]> {
  return [...(await one(admin, small)), ...(await many(admin, small))];
}

/** How long it takes to word one over so many conclusions, all of them new or a week's share, and so many meetings. */
async function one(admin: string, small: boolean): Promise<Figure[]> {
  const [conclusions, meetings] = small ? [2_000, 200] : [100_000, 10_000];
  const { product, pool, close } = await opened(admin, "digests_one", { now: () => NOW });
  await pool.query(
    `insert into topic (community_id, key, kind, labels) values ('c1', 'cooperation', 'pillar', '{}'), ('c1', 'legislation', 'pillar', '{}')
     on conflict do nothing`,
  );
  await pool.query(
    `insert into conclusion (community_id, id, text, language, sharing, pillar_key, countries, concluded_at, created_at)
     select 'c1', 'k' || n, 'The group agreed to share seizure data within 48 hours, number ' || n, 'en', (array['clear', 'green', 'amber'])[1 + n % 3],
       (array['cooperation', 'legislation', null])[1 + n % 3], array[(array['PY', 'MX', 'BR'])[1 + n % 3]], at, at
     from generate_series(1, $1) n, lateral (select $2::timestamptz - interval '1 minute' - n * interval '3 years' / $1 as at) x`,
    [conclusions, NOW],
  );
  await pool.query(
    `insert into meeting (community_id, id, title, starts_local, starts_at, ends_at, zone, minutes, rule, platform, space_id, channel, folded, created_at)
     select 'c1', 'm' || n, 'Call ' || n, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI'), at,
       case when n % 50 = 0 then null else at + interval '1 hour' end, 'UTC', 60,
       case when n % 50 = 0 then 'FREQ=WEEKLY' end, 'instant', 'I', 'general', 'call ' || n, $2
     from generate_series(1, $1) n, lateral (select date_trunc('minute', $2::timestamptz) + interval '60 days' - n * interval '3 years' / $1 as at) x`,
    [meetings, NOW],
  );
  await pool.query(`insert into space (community_id, id, platform, external_id) values ('c1', 's2', 'instant', 'I')`);
  await subscribe(pool, "c1", 2);
  await pool.query("update digest set covered_until = $1, begins_at = $1 where id = 'c1d1'", [
    new Date(NOW.getTime() - 3.1 * 365 * 86_400_000),
  ]);
  await pool.query("vacuum analyze");
  const figures: Figure[] = [];
  for (const [id, what] of [
    ["c1d0", "a week's share new"],
    ["c1d1", "all of them new"],
  ] as const) {
    const taken: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) taken.push(await worded(product, id));
    figures.push(
      atMost(
        `a digest over ${conclusions} conclusions and ${meetings} meetings, ${what}`,
        quantile(taken, 0.5),
        "ms",
        200,
      ),
    );
  }
  await close();
  return figures;
}

/** How long one run takes to word, in milliseconds; nothing is kept of it. */
async function worded({ store, ids }: Rapporteur, id: string): Promise<number> {
  const facts = { now: NOW, ids, log: LOG, catalogue: CATALOGUE };
  return withDeliveryContext(store, "c1", facts, async (context: DeliveryContext) => {
    const row = await context.db.delivery.findFirstOrThrow({ where: { kind: "digest", subjectId: id } });
    const began = performance.now();
    const said = await digestComposer.compose([{ row }], context);
    const taken = performance.now() - began;
    if (said.get(row.id)?.kind !== "say") throw new Error(`${id} says nothing`);
    return taken;
  });
}

/** How long it takes until all that are due at nine are said, and how much memory that needs. */
async function many(admin: string, small: boolean): Promise<Figure[]> {
  const [communities, each, news] = small ? [20, 10, 20] : [1_000, 10, 100];
  let said = 0;
  const total = communities * each;
  const memory: number[] = [];
  // What is still held once what is not needed any more is gone: at each quarter of the way.
  const held: number[] = [];
  const { product, pool, close } = await opened(admin, "digests_many", { now: () => NOW }, () => {
    said += 1;
    if (said % 250 === 0) memory.push(process.memoryUsage().heapUsed / MIB);
    if (said % (total / QUARTERS) !== 0) return;
    cleanUp();
    held.push(process.memoryUsage().heapUsed / MIB);
  });
  await pool.query(
    `insert into community (id, slug, name, language, zone, demo, created_at)
     select 'b' || n, 'b' || n, 'Community ' || n, (array['en', 'es', 'pt', 'fr'])[1 + n % 4], 'UTC', false, $2 from generate_series(1, $1) n`,
    [communities, NOW],
  );
  await pool.query(
    `insert into space (community_id, id, platform, external_id) select id, 's', 'instant', id from community where id like 'b%'`,
  );
  await pool.query(
    `insert into conclusion (community_id, id, text, language, sharing, countries, concluded_at, created_at)
     select c.id, 'k' || n, 'The group agreed to share seizure data within 48 hours, number ' || n, 'en', 'green', array[(array['PY', 'MX', 'BR'])[1 + n % 3]], at, at
     from community c, generate_series(1, $1) n, lateral (select $2::timestamptz - n * interval '1 hour' as at) x where c.id like 'b%'`,
    [news, NOW],
  );
  for (let n = 1; n <= communities; n += 1) await subscribe(pool, `b${n}`, each);
  await pool.query("vacuum analyze");
  const began = performance.now();
  const { sent } = await product.deliverDue();
  const seconds = (performance.now() - began) / 1_000;
  if (sent !== total) throw new Error(`${sent} of ${total} were said`);
  const { rows } = await pool.query<{ planned: number }>(
    "select count(*)::int as planned from delivery where kind = 'digest' and state = 'planned'",
  );
  if (rows[0]?.planned !== total) throw new Error(`${rows[0]?.planned} of ${total} go on`);
  await close();
  const [half, last] = [memory.slice(0, memory.length / 2), memory.slice(memory.length / 2)];
  return [
    atMost(`${total} digests of ${communities} communities, ${news} new things each: said in`, seconds, "s", 60),
    plain("  heap at most, first half", Math.max(0, ...half), "MiB"),
    plain("  heap at most, second half", Math.max(0, ...last), "MiB"),
    ...held.map((mib, n) => plain(`  held after ${((n + 1) * total) / QUARTERS}`, mib, "MiB")),
  ];
}

/** Digests of a community, one in each of so many channels, due now. */
async function subscribe(pool: Pool, community: string, count: number): Promise<void> {
  await pool.query(
    `insert into digest (community_id, id, cron, zone, platform, space_id, channel, sections, covered_until, begins_at, created_at)
     select $1, $1 || 'd' || n, '0 12 * * *', 'UTC', 'instant', case when $1 = 'c1' then 'I' else $1 end, 'ch' || n, ${SECTIONS},
       $2::timestamptz - interval '7 days', $2::timestamptz - interval '7 days', $2 from generate_series(0, $3 - 1) n`,
    [community, NOW, count],
  );
  await pool.query(
    `insert into delivery (community_id, id, key, kind, subject_id, occurrence, platform, space_id, address, recipient, detail, due_at, attempt_at, state, created_at)
     select community_id, id || 'r', id || '/run', 'digest', id, to_char($2::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), platform, space_id,
       'channel', channel, '{}', $2::timestamptz, $2::timestamptz, 'planned', $2::timestamptz from digest where community_id = $1`,
    [community, NOW],
  );
}
