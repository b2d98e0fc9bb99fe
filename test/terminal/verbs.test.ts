import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sealWith } from "../../src/core/store/seal.ts";
import type { Check } from "../../src/terminal/check.ts";
import { demoWhereEmpty } from "../../src/terminal/first-start.ts";
import { freshStore, stores, type World, world } from "../support/world.ts";
import { benchOf, hear, listening, run } from "./heard.ts";

const base64 = (text: string) => Buffer.from(text).toString("base64");
const CONTACTS =
  "reference,name,organisation,post,country,languages,emails\nc-1,Ana Ruiz,Fiscalía,Fiscal,MX,es,ana@example.org\nc-2,Bo Lund,Polisen,Analyst,SE,en,bo@example.org\n";

describe.each(stores)("the operator's verbs on %s", (kind) => {
  let w: World;
  beforeAll(async () => {
    w = await world({ kind });
  });
  afterAll(() => w.close());

  it("import: prints the report, tells how far it is, and is idempotent", async () => {
    const dry = await hear(w, "import", { kind: "contacts", base64: base64(CONTACTS), dryRun: true });
    expect(dry).toMatchObject({ exit: 0, out: "2 contacts: 2 new, 0 changed, 0 unchanged.\nThat was a dry run: nothing was written." });
    const first = await hear(w, "import", { kind: "contacts", base64: base64(CONTACTS) });
    expect(first).toMatchObject({ exit: 0, out: "2 contacts: 2 new, 0 changed, 0 unchanged." });
    expect(first.progress.at(-1)).toEqual({ label: "Saving", done: 2, total: 2 });
    expect((await hear(w, "import", { kind: "contacts", base64: base64(CONTACTS), community: "test" })).out).toBe("2 contacts: 0 new, 0 changed, 2 unchanged.");
  });

  it("import: names each bad line on stderr and exits 1", async () => {
    const heard = await hear(w, "import", { kind: "contacts", base64: base64(`${CONTACTS}c-3,,Polisen,Analyst,SE,en,x\n`) });
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
    await w.store.system(async (db) => {
      await db.$executeRaw`set local session_replication_role = replica`;
      await db.$executeRaw`update audit set action = 'nothing' where seq = 1`;
    });
    expect(await hear(w, "audit", {})).toMatchObject({ exit: 1, out: "test: BROKEN at entry 1. That entry, or one before it, was changed or removed." });
  });

  it("doctor: the store is reachable, migrated, its key opens what is sealed, and nothing is late", async () => {
    const checks = JSON.parse((await hear(w, "examine", {})).out) as Check[];
    expect(checks.map((c) => [c.name, c.status])).toEqual([
      ["store", "ok"],
      ["clock", "ok"],
      ["migrations", "ok"],
      ["community", "ok"],
      ["key", "ok"],
      ["deliveries", "ok"],
    ]);
  });

  it("doctor: finds a wrong key, a missing migration and messages that nobody delivers", async () => {
    const other = { ...w, product: { ...w.product, seal: sealWith(new Map([["k1", new Uint8Array(32).fill(8)]])) } };
    await run(w, 'meeting add "Late" "2026-11-24 16:00"');
    w.clock.forward(7 * 60 * 60_000);
    const checks = JSON.parse((await hear(other, "examine", {})).out) as Check[];
    expect(checks.filter((c) => c.status !== "ok").map((c) => [c.name, c.status])).toEqual([
      ["key", "fail"],
      ["deliveries", "warn"],
    ]);
    await w.store.system((db) => db.$executeRaw`update _prisma_migrations set finished_at = null`);
    expect((JSON.parse((await hear(w, "examine", {})).out) as Check[]).find((c) => c.name === "migrations")).toMatchObject({ status: "fail" });
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

describe("a store without anything", () => {
  it("gets the demo community at the first start, once", async () => {
    const { store } = await freshStore();
    const w = await world();
    const { io, err } = listening();
    const bench = { ...benchOf(w), product: { ...w.product, store } };
    await demoWhereEmpty(bench, io);
    await demoWhereEmpty(bench, io);
    expect(err).toEqual(["The store was empty: the demo community has been installed."]);
    await store.close();
    await w.close();
  });

  it("says what to do where there is no community", async () => {
    const { store } = await freshStore();
    const w = await world();
    const empty = { ...w, product: { ...w.product, store } };
    expect(await run(empty, "help")).toMatchObject({ exit: 2, err: "There is no community yet. `rapporteur demo` installs the demo community." });
    await store.close();
    await w.close();
  });
});
