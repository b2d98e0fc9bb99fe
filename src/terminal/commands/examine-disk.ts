import { type Check, fail, ok, warn } from "../../adapters/kit/check.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import { sql, type Store } from "../../core/services/store/store.ts";

/** Whether the database's disk has room, and what is committed is forced to it. */
export async function examineDisk(store: Store, t: Translate): Promise<Check[]> {
  const room = (await store.hasRoom()) ? [] : [fail("room", t("terminal.doctor.room.full"))];
  // Where nothing can be written there is nothing to be forced to disk.
  if (room.length > 0) return room;
  return [store.kind === "server" ? await settingsOf(store, t) : await tried(store, t)];
}

/** An embedded database says that it does, also where it does not: so one commit is made, and looked at. */
async function tried(store: Store, t: Translate): Promise<Check> {
  const before = store.syncs?.() ?? 0;
  await store.statement(sql`select pg_logical_emit_message(true, 'rapporteur', 'doctor')::text as at`);
  return (store.syncs?.() ?? 0) > before
    ? ok("power-cut", t("terminal.doctor.synced.embedded"))
    : fail("power-cut", t("terminal.doctor.synced.not"));
}

/** What decides it on a server (https://www.postgresql.org/docs/current/runtime-config-wal.html). */
async function settingsOf(store: Store, t: Translate): Promise<Check> {
  const off = await store.statement<{ name: string }>(sql`
    select name from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by name`);
  return off.length === 0
    ? ok("power-cut", t("terminal.doctor.synced.server"))
    : warn("power-cut", t("terminal.doctor.synced.off", { settings: off.map(({ name }) => name).join(", ") }));
}
