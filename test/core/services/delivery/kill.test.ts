import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { consoleTransport } from "../../../../src/adapters/console/transport.ts";
import { deliverDue } from "../../../../src/core/services/delivery/sending/deliver.ts";
import { endLeases } from "../../../../src/core/services/delivery/lease.ts";
import { scheduleMeeting } from "../../../../src/core/features/meetings/schedule-meeting.ts";
import { storedPosts } from "../../../../src/core/services/posts/posts.ts";
import { openEmbedded } from "../../../../src/core/services/store/embedded.ts";
import { openServer } from "../../../../src/core/services/store/server.ts";
import { sql, type Store } from "../../../../src/core/services/store/store.ts";
import { fixedClock } from "../../../../src/core/kernel/time/clock.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { CRASH_POINTS, type CrashPoint, type KillOrder, paperOutlet, readPaper } from "../../../support/kill-worker.ts";
import { dataDirectory } from "../../../support/data-directory.ts";
import { scriptArguments } from "../../../support/script.ts";
import { addCommunity, countedIds, freshStore, stores } from "../../../support/store.ts";

const MADE = new Date("2026-11-24T15:00:00Z");
const DUE = "2026-11-25T14:45:00.000Z";
const PLATFORMS = ["console", "paper"] as const;
const EACH = 3;

/** Six meetings, three of whose channels are on each platform, all to be reminded of at the same moment. */
async function seed(store: Store): Promise<void> {
  const ids = countedIds();
  await addCommunity(store, "c1", "test", MADE);
  await store.asCommunity("c1", "maintenance", async (db) => {
    for (const platform of PLATFORMS) {
      for (let n = 0; n < EACH; n += 1) {
        await scheduleMeeting(
          { db, community: { id: "c1" }, now: MADE, ids },
          {
            title: `Call ${n}`,
            startsLocal: "2026-11-25T15:00",
            zone: "UTC",
            startsAt: new Date("2026-11-25T15:00:00Z"),
            minutes: 60,
            rule: "FREQ=WEEKLY",
            leads: [15],
            organiserId: "c1member",
            channel: { platform, space: "test", address: "channel", recipient: "general" },
          },
        );
      }
    }
  });
}

async function killed(order: KillOrder, home: string): Promise<{ signal: NodeJS.Signals | null; said: string }> {
  const script = await scriptArguments("test/support/kill-worker.ts", home);
  const child = spawn(process.execPath, [...script, JSON.stringify(order)], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  return new Promise((done) => child.once("exit", (_code, signal) => done({ signal, said })));
}

describe.each(stores)("a worker killed in the middle, on the %s store", (kind) => {
  let home: string;
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), "rapporteur-kill-"));
    if (kind === "server") return;
    const store = await openEmbedded(dataDirectory(home, "seed"));
    await seed(store);
    await store.close();
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  const NTH: Record<CrashPoint, number> = { claimed: 1, marked: 2, said: 1, recorded: 1 };
  const CASES = CRASH_POINTS.map((crash) => ({ crash, nth: NTH[crash] }));
  test.each(CASES)("$crash ($nth): a restart says everything once", async ({ crash, nth }) => {
    const paper = join(home, `${crash}-${nth}.txt`);
    const place: Pick<KillOrder, "directory" | "url"> = {};
    if (kind === "embedded") {
      const directory = join(home, `${crash}-${nth}`);
      cpSync(join(home, "seed"), directory, { recursive: true });
      Object.assign(place, { directory });
    } else {
      const { store, url } = await freshStore(kind);
      await seed(store);
      await store.close();
      Object.assign(place, { url });
    }
    const { signal, said } = await killed({ ...place, now: DUE, paper, crash, nth }, home);
    expect({ signal, said }).toEqual({ signal: "SIGKILL", said: "" });

    const store = place.url === undefined ? await openEmbedded(place.directory) : openServer(place.url);
    const stuck = await store.statement(sql`select 1 from delivery where state in ('claimed', 'sending')`);
    expect(stuck.length).toBeGreaterThan(0);
    // On the embedded store the restart knows that nobody else can hold anything; on a server, the lease must run out.
    if (kind === "embedded") await endLeases(store);
    else
      await store.statement(
        sql`update delivery set lease_until = now() - interval '1 second' where lease_until is not null returning 1`,
      );
    const ids = countedIds("r");
    const posts = storedPosts(store, ids);
    const transports = new Map([consoleTransport(store, posts), paperOutlet(paper)].map((o) => [o.name, o]));
    const quiet = {
      info: () => undefined,
      warn: () => undefined,
      error: (facts: object) => expect(facts).toBeUndefined(),
    };
    await deliverDue({
      store,
      clock: fixedClock(new Date(DUE)),
      ids,
      log: quiet,
      transports,
      worker: "restarted",
      catalogue: CATALOGUE,
    });

    const keys = (await posts.since("c1", 0, 100)).map((p) => p.key);
    expect(keys).toHaveLength(EACH);
    expect(new Set(keys).size).toBe(EACH);
    const onPaper = readPaper(paper);
    expect(onPaper).toHaveLength(EACH);
    expect(new Set(onPaper).size).toBe(EACH);
    // The series go on: each has its next reminder, once.
    const rows = await store.asCommunity("c1", "maintenance", (db) => db.delivery.findMany());
    expect(rows.filter((r) => r.state === "sent" && r.kind === "reminder")).toHaveLength(2 * EACH);
    expect(rows.filter((r) => r.state === "planned").map((r) => r.dueAt.toISOString())).toEqual(
      Array.from({ length: 2 * EACH }, () => "2026-12-02T14:45:00.000Z"),
    );
    await store.close();
  });
});
