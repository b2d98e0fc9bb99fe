import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Chore, regularChores } from "../../../src/core/services/chores/chore.ts";
import { CATALOGUE } from "../../../src/features.ts";
import { choresOf } from "../../../src/core/services/chores/chores.ts";
import { translator } from "../../../src/core/kernel/language/translate.ts";
import { places } from "../../../src/core/features/meetings/places/places-chore.ts";
import { sealWith } from "../../../src/core/services/store/seal.ts";
import { sql } from "../../../src/core/services/store/store.ts";
import type { Check } from "../../../src/adapters/kit/check.ts";
import { examineChores } from "../../../src/terminal/commands/examine-chores.ts";
import { demoWhereEmpty } from "../../../src/terminal/commands/first-start.ts";
import { KEYS, sealOn } from "../../support/seals.ts";
import { freshStore, stores, type World, world } from "../../support/world.ts";
import { benchOf, hear, listening, run } from "./heard.ts";

const base64 = (text: string) => Buffer.from(text).toString("base64");
const CONTACTS =
  "reference,name,organisation,post,country,languages,emails\nc-1,Ana Ruiz,Fiscalía,Fiscal,MX,es,ana@example.org\nc-2,Bo Lund,Polisen,Analyst,SE,en,bo@example.org\n";

describe.each(stores)("the operator's commands on %s", (kind) => {
  let w: World;
  // The stores of tests are quicker than they are safe, which the doctor sees.
  const unsynced = kind === "embedded" ? "fail" : "warn";
  beforeAll(async () => {
    w = await world({ kind });
  });
  afterAll(() => w.close());

  it("import: prints the report, tells how far it is, and is idempotent", async () => {
    const dry = await hear(w, "import", { kind: "contacts", base64: base64(CONTACTS), dryRun: true });
    expect(dry.exit).toBe(0);
    expect(dry.out).toMatch(
      /^2 contacts: 2 new, 0 changed, 0 unchanged\.\n[^]*Line 3: Bo Lund, Polisen \(SE\)\nThat was a dry run: nothing was written\.$/,
    );
    const first = await hear(w, "import", { kind: "contacts", base64: base64(CONTACTS) });
    expect(first).toMatchObject({ exit: 0, out: "2 contacts: 2 new, 0 changed, 0 unchanged." });
    expect(first.progress.at(-1)).toEqual({ label: "Saving", done: 2, total: 2 });
    expect((await hear(w, "import", { kind: "contacts", base64: base64(CONTACTS), community: "test" })).out).toBe(
      "2 contacts: 0 new, 0 changed, 2 unchanged.",
    );
  });

  it("import: names each bad line on stderr and exits 1", async () => {
    const heard = await hear(w, "import", {
      kind: "contacts",
      base64: base64(`${CONTACTS}c-3,,Polisen,Analyst,SE,en,x\n`),
    });
    expect(heard).toMatchObject({ exit: 1, out: "" });
    expect(heard.err).toMatch(/^Line 4, /m);
    expect(await hear(w, "import", { kind: "contacts", base64: "", community: "nowhere" })).toMatchObject({ exit: 2 });
  });

  it("audit verify: prints length and head, and finds a changed entry", async () => {
    const whole = await hear(w, "audit", {});
    expect(whole.exit).toBe(0);
    expect(whole.out).toMatch(/^test: whole, \d+ entries, head [0-9a-f]{64}$/);
    const json = JSON.parse((await hear(w, "audit", { community: "test", json: true })).out) as { links: number };
    expect(json).toMatchObject({ community: "test", whole: true });
    const noted = (seq: number) => base64(JSON.stringify({ community: "c1", seq, hash: whole.out.slice(-64) }));
    expect(await hear(w, "audit", { notes: noted(json.links) })).toEqual(whole);
    expect(await hear(w, "audit", { notes: noted(json.links - 1) })).toMatchObject({
      exit: 1,
      out: `test: NOT AS NOTED at entry ${json.links - 1}. The chain was cut there, replaced, or restored from an older back-up.`,
    });
    expect(await hear(w, "audit", { notes: base64("none") })).toMatchObject({ exit: 2, out: "" });
    expect(await hear(w, "audit-accept", {})).toMatchObject({ exit: 0, out: "test: there is nothing to accept." });
    await w.store.system(async (db) => {
      await db.$executeRaw`set local session_replication_role = replica`;
      await db.$executeRaw`update audit set action = 'nothing' where seq = 1`;
    });
    expect(await hear(w, "audit", {})).toMatchObject({
      exit: 1,
      out: "test: BROKEN at entry 1. That entry was changed, or one before it was removed.",
    });
    expect(await hear(w, "audit-accept", {})).toMatchObject({
      exit: 1,
      err: "test: the chain is broken, and nothing was accepted; `rapporteur audit verify` says where.",
    });
  });

  it("platform: each answers what its own examination asks of the store, and nobody for one that is not there", async () => {
    const asked = async (platform: string, question: object) => {
      const { exit, out } = await hear(w, "platform", { platform, asked: question });
      return [exit, JSON.parse(out) as unknown];
    };
    expect(await asked("slack", {})).toEqual([0, 0]);
    expect(await asked("discord", { do: "hold", worker: "doctor", shard: 0, of: 2 })).toEqual([0, true]);
    expect(await asked("discord", { do: "served", worker: "doctor" })).toEqual([0, [{ shard: 0, of: 2 }]]);
    expect(await asked("discord", { do: "release", worker: "doctor", shard: 0, of: 2 })).toEqual([0, null]);
    expect(await asked("discord", { do: "served", worker: "doctor" })).toEqual([0, []]);
    expect(await asked("nowhere", {})).toEqual([0, null]);
  });

  it("doctor: the store is reachable, migrated, its key opens what is sealed, and nothing is late", async () => {
    const checks = JSON.parse((await hear(w, "examine", {})).out) as Check[];
    expect(checks.map((c) => [c.name, c.status])).toEqual([
      ["store", "ok"],
      ["clock", "ok"],
      ["migrations", "ok"],
      ["power-cut", unsynced],
      ["community", "ok"],
      ["key", "ok"],
      ["deliveries", "ok"],
      ["search", "ok"],
      ...regularChores(CATALOGUE).map(({ name }) => [`chore-${name}`, "ok"]),
    ]);
  });

  it("doctor: says of each chore when it was last done, how that ended and when it is next due", async () => {
    const said = async () => {
      const checks = JSON.parse((await hear(w, "examine", {})).out) as Check[];
      return checks.flatMap(({ name, status, message }) => (name === "chore-places" ? [`${status}: ${message}`] : []));
    };
    const start = w.clock.now().getTime();
    const at = (minutes: number) => ({
      store: w.store,
      clock: { now: () => new Date(start + minutes * 60_000) },
      ids: w.ids,
      catalogue: w.catalogue,
      seal: w.seal,
    });
    const seen = (minutes: number) =>
      examineChores({ ...w, clock: at(minutes).clock }, translator("en")).then((all) =>
        all.find((c) => c.name === "chore-places"),
      );
    const done = (minutes: number, other: Partial<Chore> = {}) => {
      const chore = { ...places, ...other };
      const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
      return choresOf([chore], { ...at(minutes), log, worker: "doctor" }).run(chore);
    };
    expect(await said()).toEqual(["ok: Not done yet; next at 2026-11-24T15:37Z."]);
    await done(0);
    expect(await said()).toEqual(["ok: Last done at 2026-11-24T15:00Z; next at 2026-11-24T15:37Z."]);
    expect((await seen(42))?.status).toBe("ok");
    expect(await seen(43)).toMatchObject({
      status: "warn",
      message:
        "Last done at 2026-11-24T15:00Z; next at 2026-11-24T16:37Z. It was due at 2026-11-24T15:37Z and nobody did it. Is Rapporteur running?",
    });
    await done(40, { run: () => Promise.reject(new TypeError("no “Jane”")) });
    expect(await seen(41)).toMatchObject({
      status: "warn",
      message: "Failed at 2026-11-24T15:40Z: TypeError: no …. The log says more. Next at 2026-11-24T16:37Z.",
    });
    await w.store.statement(sql`update chore set lease_until = now() + interval '1 minute' returning 1`);
    expect(await seen(41)).toMatchObject({ status: "ok", message: "Going on since 2026-11-24T15:40Z." });
    await w.store.statement(sql`update chore set lease_until = now() - interval '1 minute' returning 1`);
    expect((await seen(41))?.message).toBe(
      "Begun at 2026-11-24T15:40Z and broken off. Rapporteur does it again within minutes, if it is running.",
    );
    await w.store.system((db) => db.chore.deleteMany());
  });

  it("doctor: finds a wrong key, a missing migration and messages that nobody delivers", async () => {
    const other = { ...w, product: { ...w.product, seal: sealWith(new Map([["k1", KEYS.k2]])) } };
    await run(w, 'meeting add "Late" "2026-11-24 16:00"');
    w.clock.forward(7 * 60 * 60_000);
    const checks = JSON.parse((await hear(other, "examine", {})).out) as Check[];
    expect(checks.filter((c) => c.status !== "ok").map((c) => [c.name, c.status])).toEqual([
      ["power-cut", unsynced],
      ["key", "fail"],
      ["deliveries", "warn"],
    ]);
    await w.store.system((db) => db.$executeRaw`update _prisma_migrations set finished_at = null`);
    expect(
      (JSON.parse((await hear(w, "examine", {})).out) as Check[]).find((c) => c.name === "migrations"),
    ).toMatchObject({ status: "fail" });
    await w.store.system((db) => db.$executeRaw`update _prisma_migrations set finished_at = now()`);
  });

  it("demo: installs it once", async () => {
    const first = await hear(w, "demo", {});
    expect(first).toMatchObject({
      exit: 0,
      out: "The demo community “Firearms practitioners of Latin America and partners” (firearms-latam) has been installed.",
    });
    expect(first.progress.length).toBeGreaterThan(3);
    expect(first.progress.at(-1)?.done).toBe(first.progress.at(-1)?.total);
    expect((await hear(w, "demo", {})).out).toMatch(/is there already/);
    expect((await run(w, "help", { community: "firearms-latam" })).exit).toBe(0);
  });

  it("refuses arguments that no version of the command line sends", async () => {
    expect(await hear(w, "import", { kind: "people", base64: "" })).toMatchObject({ exit: 1, out: "" });
  });
});

describe("keys rotate", () => {
  it("needs two keys, seals anew with the first, and says which opens nothing any more", async () => {
    const w = await world();
    try {
      await hear(w, "import", { kind: "contacts", base64: base64(CONTACTS) });
      expect(await hear(w, "keys-rotate", {})).toMatchObject({ exit: 2, out: "" });
      const heard = await hear({ ...w, product: { ...w.product, seal: sealOn("k2", "k1") } }, "keys-rotate", {});
      expect(heard).toMatchObject({ exit: 0, err: "" });
      expect(heard.out).toMatch(
        /^4 values were sealed anew with key k2; the audit logs are signed with it\.\nNothing was found that k1 opens;/,
      );
      expect(heard.out).toContain("Take k1 out of RAPPORTEUR_KEY");
      expect(heard.progress.at(-1)).toEqual({ label: "Sealing anew", done: 3, total: 3 });
      const left = await hear({ ...w, product: { ...w.product, seal: sealOn("k3", "k1") } }, "keys-rotate", {});
      expect(left).toMatchObject({
        exit: 1,
        err: expect.stringContaining("3 values open with none of these keys") as string,
      });
    } finally {
      await w.close();
    }
  });
});

describe("a store without anything", () => {
  it("gets the demo community at the first start, once", async () => {
    const { store } = await freshStore();
    const w = await world();
    const { io, err } = listening();
    const context = { ...benchOf(w), product: { ...w.product, store } };
    await demoWhereEmpty(context, io);
    await demoWhereEmpty(context, io);
    expect(err).toEqual(["The store was empty: the demo community has been installed."]);
    await store.close();
    await w.close();
  });

  it("says what to do where there is no community", async () => {
    const { store } = await freshStore();
    const w = await world();
    const empty = { ...w, product: { ...w.product, store } };
    expect(await run(empty, "help")).toMatchObject({
      exit: 2,
      err: "There is no community yet. `rapporteur demo` installs the demo community.",
    });
    await store.close();
    await w.close();
  });
});
