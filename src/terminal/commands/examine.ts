import { z } from "zod";
import { type Check, fail, ok, warn } from "../../adapters/kit/check.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import { isUnreachable } from "../../core/services/store/faults.ts";
import { migrationNames } from "../../core/services/store/migrations.ts";
import { opensWhatIsSealed } from "../../core/services/store/sealed-sample.ts";
import { migrationState } from "../migration-state.ts";
import { leftToFile } from "../../core/services/search/index/filing-chore.ts";
import { sql, type Store } from "../../core/services/store/store.ts";
import { examineChores } from "./examine-chores.ts";
import { examineDisk } from "./examine-disk.ts";
import { reasonOf } from "../io/failure.ts";
import { EXIT } from "../io/io.ts";
import { systemClock } from "../open.ts";
import { type CliContext, cliCommand } from "./cli-command.ts";
import { MINUTE_MS } from "../../core/kernel/time/units.ts";

/** Looks at the store from inside the process that holds it, and writes the checks as one line of JSON. */
export const examine = cliCommand(z.object({}), async ({ product, t }, _args, io) => {
  io.out(JSON.stringify(await checks(product, t)));
  return EXIT.done;
});

async function checks(product: CliContext["product"], t: Translate): Promise<Check[]> {
  const { store } = product;
  try {
    const reached = [await reachable(store, t), await clockCheck(store, t)];
    const schema = await migrations(store, t);
    // Without its tables there is nothing more to look at.
    return schema.status === "fail"
      ? [...reached, schema]
      : [
          ...reached,
          schema,
          ...(await examineDisk(store, t)),
          await communities(store, t),
          await key(product, t),
          await ledger(product, t),
          await search(store, t),
          ...(await examineChores(product, t)),
        ];
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    return [fail("store", t("terminal.doctor.store.unreachable", { reason: reasonOf(error) }))];
  }
}

async function reachable(store: Store, t: Translate): Promise<Check> {
  const [row] = await store.statement<{ version: string }>(sql`select current_setting('server_version') as version`);
  const version = row?.version ?? "";
  return ok("store", t(`terminal.doctor.store.${store.kind === "embedded" ? "embedded" : "server"}`, { version }));
}

/** Leases use the database's clock, due times the product's: they may differ, but not by much. */
const SKEW_SECONDS = 5;

async function clockCheck(store: Store, t: Translate): Promise<Check> {
  const before = systemClock.now().getTime();
  const [row] = await store.statement<{ at: Date }>(sql`select clock_timestamp()::timestamptz(3) as at`);
  const middle = (before + systemClock.now().getTime()) / 2;
  const seconds = Math.round(Math.abs((row?.at.getTime() ?? 0) - middle) / 1_000);
  return seconds <= SKEW_SECONDS
    ? ok("clock", t("terminal.doctor.clock.ok"))
    : warn("clock", t("terminal.doctor.clock.off", { seconds }));
}

async function migrations(store: Store, t: Translate): Promise<Check> {
  const { pending, foreign } = await migrationState(store);
  if (pending.length > 0)
    return fail("migrations", t("terminal.doctor.migrations.pending", { pending: pending.length }));
  return foreign.length > 0
    ? warn("migrations", t("terminal.doctor.migrations.newer", { names: foreign.join(", ") }))
    : ok("migrations", t("terminal.doctor.migrations.ok", { count: migrationNames().length }));
}

async function communities(store: Store, t: Translate): Promise<Check> {
  const rows = await store.statement<{ slug: string }>(sql`select slug from community order by slug`);
  return rows.length > 0
    ? ok(
        "community",
        t("terminal.doctor.community.ok", { count: rows.length, slugs: rows.map((r) => r.slug).join(", ") }),
      )
    : warn("community", t("terminal.community.none"));
}

async function key({ store, seal, catalogue }: CliContext["product"], t: Translate): Promise<Check> {
  const opens = await opensWhatIsSealed(store, seal, catalogue);
  if (opens.kind === "no") return fail("key", t("terminal.doctor.key.wrong", { reason: reasonOf(opens.reason) }));
  return ok("key", t(opens.kind === "yes" ? "terminal.doctor.key.ok" : "terminal.doctor.key.unused"));
}

async function search(store: Store, t: Translate): Promise<Check> {
  const left = await leftToFile(store);
  return ok("search", left === 0 ? t("terminal.doctor.search.ok") : t("terminal.doctor.search.filing", { left }));
}

/** A message that is due this long and still waits: nobody delivers. */
const LATE_MINUTES = 5;

async function ledger({ store, clock }: CliContext["product"], t: Translate): Promise<Check> {
  const [row] = await store.statement<{ due: number; oldest: Date | null }>(sql`
    select count(*)::int as due, min(due_at) as oldest from delivery where state in ('planned', 'claimed', 'sending') and due_at <= ${clock.now()}`);
  const minutes = row?.oldest ? Math.floor((clock.now().getTime() - row.oldest.getTime()) / MINUTE_MS) : 0;
  return minutes > LATE_MINUTES
    ? warn("deliveries", t("terminal.doctor.ledger.late", { due: row?.due ?? 0, minutes }))
    : ok("deliveries", t("terminal.doctor.ledger.ok"));
}
