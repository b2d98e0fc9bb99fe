import type { Target } from "../../kernel/access/target.ts";
import { sql } from "../store/store.ts";
import type { DeliveryContext } from "./composer.ts";

/** Whose turn a transaction has already. */
const taken = new WeakMap<object, Set<string>>();

/**
 * Until the end of the transaction, workers that may say something together to one recipient follow each other. Taken before
 * any row is marked: who waits for another's turn must hold nothing that the other is to say.
 */
export async function lockRecipients(recipients: readonly Target[], { db, community }: DeliveryContext): Promise<void> {
  const had = taken.get(db) ?? new Set();
  taken.set(db, had);
  const all = [
    ...new Set(
      recipients.map(
        ({ platform, space, address, recipient }) => `${community.id} ${platform} ${space} ${address} ${recipient}`,
      ),
    ),
  ]
    .filter((one) => !had.has(one))
    .sort();
  if (all.length === 0) return;
  await db.$executeRaw(
    sql`select pg_advisory_xact_lock(hashtextextended(r, 7)) from (select r from unnest(${all}::text[]) r order by r) o`,
  );
  for (const one of all) had.add(one);
}
