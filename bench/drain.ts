import pg from "pg";
import { MOST_TOGETHER } from "../src/core/services/delivery/sending/attempts.ts";
import { atLeast, type Figure, plain, quantile } from "./figures.ts";
import { fill, NOW, opened } from "./ledger-stage.ts";

/** Each is measured so often, in turn: machines are not equally quick all the time. */
const ROUNDS = 3;

/** All that is due at once, on a platform that answers at once; beside it a bare loop that claims, marks and settles rows in the same batches. Medians. */
export async function drain(admin: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of [10_000, 100_000]) {
    const { url, product, pool, close } = await opened(admin, `drain_${size}`, { now: () => NOW });
    await fill(product, pool, size, `'${NOW.toISOString()}'::timestamptz - interval '1 second'`);
    const [byHand, ours]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      byHand.push(await handLoop(url));
      await planAgain(pool);
      const began = performance.now();
      const { sent } = await product.deliverDue();
      ours.push(sent / ((performance.now() - began) / 1_000));
      if (sent !== size) throw new Error(`${sent} of ${size} were sent`);
      await planAgain(pool);
    }
    await close();
    const promised = size === 100_000;
    const [hand, own] = [quantile(byHand, 0.5), quantile(ours, 0.5)];
    figures.push(
      promised
        ? atLeast(`${size} due at once: sent a second`, own, "/s", 2_000)
        : plain(`${size} due at once: sent a second`, own, "/s"),
      plain("  by hand with pg, the same batches", hand, "/s"),
      promised ? atLeast("  ratio to by hand", own / hand, "", 0.5) : plain("  ratio to by hand", own / hand, ""),
    );
  }
  return figures;
}

async function planAgain(pool: pg.Pool): Promise<void> {
  await pool.query(
    "update delivery set state = 'planned', receipt = null, settled_at = null, lease_until = null, leased_by = null, attempts = 0",
  );
  await pool.query("vacuum full delivery");
  await pool.query("vacuum analyze");
  await pool.query("checkpoint");
}

/** Claims, marks as being sent and settles rows with pg, in the batches in which the ledger works. */
async function handLoop(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const began = performance.now();
  let done = 0;
  for (;;) {
    const { rows } = await client.query<{ id: string; key: string }>({
      name: "claim",
      text: `with due as (select community_id, id from delivery where state = 'planned' and attempt_at <= $1 order by attempt_at limit $2 for update skip locked)
        update delivery d set state = 'claimed', attempts = d.attempts + 1, leased_by = 'hand', lease_until = now() + interval '30 seconds'
        from due where d.community_id = due.community_id and d.id = due.id returning d.id, d.key`,
      values: [NOW, MOST_TOGETHER],
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
