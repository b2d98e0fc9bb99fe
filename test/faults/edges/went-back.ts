import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeBackup } from "../../../src/core/services/backup/make-backup.ts";
import { restoreInto } from "../../../src/core/services/backup/restore-backup.ts";
import { makeKeyFile } from "../../../src/core/services/backup/secret.ts";
import { migrateServer, openServer } from "../../../src/core/services/store/server.ts";
import { CATALOGUE } from "../../../src/features.ts";
import { calm } from "../calm.ts";
import { crowd } from "../crowd.ts";
import type { Outcome } from "../outcome.ts";
import { failAtRandom, LATEST_MS } from "../platform-faults.ts";
import type { Stage } from "../stage.ts";
import { type Order, scene } from "./scene.ts";

const SECOND = 1_000;
/** Meetings and notices on each platform. Each notice is another person's: several in one message would be one that is found. */
const MEETINGS = 5;
const NOTICES = 16;
/** How long replicas say what is due before the state is kept that the database goes back to, and after it. */
const KEPT_AFTER = 6 * SECOND;
const LOST_AFTER = 12 * SECOND;
const FAILING = 0.2;
let databases = 0;

/** Keeps what the database holds now; what comes back has the stage go on from there. */
type Keep = (on: Stage) => Promise<() => Promise<void>>;

const backup: Keep = async (on) => {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-went-back-"));
  const [path, secret] = [join(folder, "backup.age"), await makeKeyFile(join(folder, "key"))];
  const store = openServer(on.url);
  const clock = { now: () => new Date(on.time.now()) };
  await makeBackup({ store, clock, catalogue: CATALOGUE, version: "1" }, { path, secret });
  await store.close();
  return async () => {
    databases += 1;
    const url = new URL(`restored_${databases}`, on.server.url).href;
    await on.admin.query(`create database restored_${databases}`);
    await migrateServer(url);
    const into = openServer(url);
    await restoreInto(into, path, secret, () => undefined);
    await into.close();
    rmSync(folder, { recursive: true });
    await on.moveTo(url);
  };
};

const standby: Keep = async (on) => {
  const other = await on.server.takeOver();
  return () => on.moveTo(new URL(new URL(on.url).pathname, other.url).href, other);
};

/** A back-up is made while replicas say what is due; later it is restored into an empty database, and they go on with that. */
export const restore = (on: Stage, order: Order): Promise<Outcome> => wentBack("restore", backup, on, order);

/** A standby takes over that never got the last commits. */
export const failOver = (on: Stage, order: Order): Promise<Outcome> => wentBack("fail-over", standby, on, order);

async function wentBack(name: string, keep: Keep, on: Stage, order: Order): Promise<Outcome> {
  const at = scene(on, order);
  const minute = at.nextMinute();
  const people = crowd(on, at.chance);
  const until = minute + KEPT_AFTER + LOST_AFTER + 6 * SECOND;
  const expected = [
    ...(await people.meetings(Math.ceil(MEETINGS * order.size), [minute, minute + 60 * SECOND])),
    ...(await people.notices(NOTICES, minute, until, "each")),
  ];
  failAtRandom(on, at.chance, { part: FAILING }, at.all);
  at.start();
  await sleep(minute + KEPT_AFTER - on.time.now());
  const goBack = await keep(on);
  const before = at.seen().length;
  await sleep(LOST_AFTER);
  await at.end();
  on.slack.heal();
  on.discord.heal();
  // What platforms accept late has come by the time that a database is restored.
  await sleep(LATEST_MS + SECOND);
  const forgotten = at.seen().length - before;
  await goBack();
  const last = Math.max(...expected.map(({ dueAt }) => dueAt));
  if (last > on.time.now()) on.time.leap(last + SECOND - on.time.now());
  at.start();
  at.start();
  await calm(on);
  await at.end();
  return at.outcome({
    name,
    expected,
    also: { "said before, and known of": before, "said after, and forgotten": forgotten },
    unmet: forgotten > 0 ? [] : ["nothing was said that the database had forgotten"],
  });
}
