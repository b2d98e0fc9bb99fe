import type { Rapporteur } from "../src/app/assemble.ts";
import { type ContactInput, saveContacts } from "../src/core/features/contacts/saving/save-contacts.ts";
import { atLeast, atMost, type Figure, plain, quantile } from "./figures.ts";
import { NOW } from "./ledger-stage.ts";
import { words } from "./search-vocabulary.ts";

const WRITERS = 8;
const WRITE_MS = 25;
const WRITES_A_SECOND = 100;

/** What it takes to change one contact and have it found, alone and with eight writers; `promised` where the size is the one that counts. */
export async function writes(
  product: Rapporteur,
  contacts: readonly ContactInput[],
  { samples, tag, promised, random }: { samples: number; tag: string; promised: boolean; random: () => number },
): Promise<Figure[]> {
  const saving = { community: "c1", now: NOW, ids: product.ids, seal: product.seal };
  let at = 0;
  const write = async () => {
    at += 1;
    const contact = contacts[(at * 7_919) % contacts.length]!;
    const changed = { ...contact, post: words("es", random, 4) };
    const began = performance.now();
    await product.store.asCommunity("c1", "importing", (db) => saveContacts(db, saving, [changed]));
    return performance.now() - began;
  };
  const alone: number[] = [];
  for (let n = 0; n < samples; n += 1) alone.push(await write());
  let left = samples * WRITERS;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      for (; left > 0; left -= 1) await write();
    }),
  );
  const seconds = (performance.now() - began) / 1_000;
  const rate = (samples * WRITERS) / seconds;
  const p95 = quantile(alone, 0.95);
  return [
    plain(`${tag}: a write, p50`, quantile(alone, 0.5), "ms"),
    promised ? atMost(`${tag}: a write, p95`, p95, "ms", WRITE_MS) : plain(`${tag}: a write, p95`, p95, "ms"),
    promised
      ? atLeast(`${tag}: writes with eight writers`, rate, "/s", WRITES_A_SECOND)
      : plain(`${tag}: writes with eight writers`, rate, "/s"),
  ];
}
