import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { regularChores } from "../../src/core/services/chores/chore.ts";
import { CATALOGUE } from "../../src/features.ts";
import { databaseIn } from "../../src/core/services/store/database-in.ts";
import { cuttable } from "../support/cuttable.ts";
import { addCommunity, freshStore } from "../support/world.ts";
import { begin, type Ended, rapporteur, type Started, start } from "../support/command.ts";

const failed = (settings: Record<string, string>) =>
  start(settings).then(
    () => expect.fail("it started"),
    (error: unknown) => (error as { ended: Ended }).ended,
  );

describe("npm start on an embedded store", () => {
  let folder: string;
  let settings: Record<string, string>;
  let bot: Started;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "start-"));
    settings = { RAPPORTEUR_DATA: join(folder, "data") };
    bot = await start(settings);
  });
  afterAll(async () => {
    await bot.end("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });
  const say = (...args: string[]) => rapporteur(args, settings);
  const tick = async (now: string) =>
    (
      JSON.parse((await say("tick", "--json", "--now", now)).stdout) as {
        messages: { channel: string; text: string }[];
      }
    ).messages;
  const ahead = (days: number) =>
    new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + days * 86_400_000).toISOString();

  it("makes a key and the demo community, says so, and serves the playground and its health", async () => {
    const { stderr } = bot.written();
    expect(stderr).toContain("A key for private fields was made in");
    expect(stderr).toContain("The store was empty: the demo community has been installed.");
    expect((await fetch(bot.playground)).status).toBe(200);
    // Nor from another address of the same machine, as one that listens on all of them would be.
    const elsewhere = Object.assign(new URL(bot.playground), { hostname: "127.0.0.2" });
    await expect(fetch(elsewhere)).rejects.toThrow("fetch failed");
    const health = await fetch(bot.health);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({ status: "ok", store: "embedded", database: "reachable" });
    // What the demo has to say at its beginning may be due for a moment.
    expect(await (await fetch(bot.health.replace("/health", "/metrics"))).text()).toMatch(
      /^rapporteur_deliveries_due \d+$/m,
    );
    expect((await fetch(bot.health.replace("/health", "/nothing"))).status).toBe(404);
  });

  it("does the regular chores from its start, and shows them", async () => {
    const done = async () => {
      const text = await (await fetch(bot.health.replace("/health", "/metrics"))).text();
      return text.match(/^rapporteur_chore_runs_total\{chore="[a-z-]+",outcome="ok"\} [1-9]/gm)?.length;
    };
    await expect.poll(done, { timeout: 90_000 }).toBe(regularChores(CATALOGUE).length);
    const { stdout } = await say("doctor");
    for (const { name } of regularChores(CATALOGUE))
      expect(stdout).toMatch(new RegExp(`^ok +chore-${name}: Last done at 20\\S+Z; next at 20\\S+Z\\.$`, "m"));
  });

  it("does the commands of other processes as they would themselves", async () => {
    expect(await say("run", "--locale", "en", "help")).toMatchObject({
      code: 0,
      stderr: "",
      stdout: expect.stringMatching(/^What I can do\n/) as string,
    });
    expect(await say("run", "--as", "nobody", "help")).toMatchObject({ code: 2, stdout: "" });
    expect(await say("run", "--json", "/bogus")).toMatchObject({ code: 1, stderr: "" });
    expect((await rapporteur(["run", "--as", "nobody", "help"], { ...settings, LANG: "pt_BR.UTF-8" })).stderr).toMatch(
      /^Ninguém se chama “nobody”/,
    );
    expect((await say("audit", "verify")).stdout).toMatch(/^firearms-latam: whole, /);
    expect((await say("import", "contacts", "prisma/demo/contacts.csv")).stdout).toMatch(
      /^66 contacts: 0 new, 0 changed, 66 unchanged\./,
    );
    const doctor = await say("doctor");
    expect(doctor.code).toBe(0);
    expect(doctor.stdout).toContain(`\`npm start\` (process ${bot.pid}) holds the data directory and answers.`);
    expect(doctor.stdout).toMatch(/^ok +power-cut: Each commit is forced to disk/m);
    const chat = await rapporteur(["chat", "--locale", "en"], settings, "/as moderator\nhelp\n/quit\n");
    expect(chat.code).toBe(0);
    expect(chat.stdout).toContain("Your role here is “moderator”");
  });

  it("refuses a second one on the directory, and names the first", async () => {
    expect(await failed(settings)).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining(`is in use: \`npm start\` runs as process ${bot.pid}.`) as string,
    });
  });

  it("refuses a port that is taken, and names the variable", async () => {
    const port = new URL(bot.health).port;
    const other = { RAPPORTEUR_DATA: join(folder, "other") };
    expect((await failed({ ...other, PORT: port })).stderr).toContain(
      `Port ${port} is in use. Set PORT to another number`,
    );
    expect((await failed({ ...other, PORT: "1", PLAYGROUND_PORT: "1" })).code).toBe(2);
  });

  it("refuses a port of the playground that is taken, before the database is made", async () => {
    const { port } = new URL(bot.playground);
    const other = join(folder, "no-room");
    const { code, stderr } = await failed({ RAPPORTEUR_DATA: other, PLAYGROUND_PORT: port });
    expect([code, stderr]).toEqual([
      1,
      `Port ${port} is in use. Set PLAYGROUND_PORT to another number, or stop what listens there.\n`,
    ]);
    expect(existsSync(databaseIn(other))).toBe(false);
  });

  it("shows a meeting's reminder once, also after it was killed and started again", { timeout: 180_000 }, async () => {
    const at = ahead(3);
    const reminder = new Date(Date.parse(at) - 15 * 60_000).toISOString();
    const added = await say(
      "run",
      "--zone",
      "UTC",
      "--locale",
      "en",
      `meeting add "Kill test" "${at.slice(0, 16).replace("T", " ")}"`,
    );
    expect(added).toMatchObject({ code: 0, stdout: expect.stringContaining("Kill test") as string });
    await bot.end("SIGKILL");
    const [message] = (await tick(reminder)).filter((m) => m.text.includes("Kill test"));
    expect(message).toMatchObject({ channel: "general" });
    bot = await start(settings);
    expect(bot.written().stderr).not.toContain("installed");
    expect((await tick(reminder)).filter((m) => m.text.includes("Kill test"))).toEqual([]);
    expect((await say("run", "--locale", "en", "meeting show", "Kill test")).stdout).toContain("Kill test");
  });

  it("stops in good order on Ctrl-C, also when it comes twice as npm sends it", async () => {
    process.kill(bot.pid, "SIGINT");
    const ended = await bot.end("SIGINT");
    expect(ended.code).toBe(0);
    expect(ended.stderr).toContain("Stopping …");
    expect(ended.stderr).not.toContain('"level":50');
  });

  it("lets short commands wait for each other where nothing serves them", async () => {
    const all = await Promise.all([1, 2, 3].map(() => say("run", "--locale", "en", "help")));
    expect(all.map(({ code, stderr }) => ({ code, stderr }))).toEqual(all.map(() => ({ code: 0, stderr: "" })));
  });
});

/** A port that nobody listens on just now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

describe("npm start on a PostgreSQL server", () => {
  it("waits for a database that is not there yet, outlives its loss, says so meanwhile, and recovers", {
    timeout: 300_000,
  }, async () => {
    const { store, url } = await freshStore("server");
    await store.close();
    const line = await cuttable(url ?? "");
    line.cut();
    const settings = { DATABASE_URL: line.url, RAPPORTEUR_KEY: `k1:${"A".repeat(43)}`, LOG_LEVEL: "silent" };
    const port = await freePort();
    const { written, started } = begin({ ...settings, PORT: String(port) });
    await expect
      .poll(() => written().stderr, { timeout: 90_000 })
      .toContain("cannot be reached yet (ECONNREFUSED); trying again.");
    // Meanwhile platforms are asked to come again.
    const early = await fetch(`http://localhost:${port}/slack/events`, { method: "POST" });
    expect([early.status, early.headers.get("retry-after")]).toEqual([503, "5"]);
    await line.mend();
    const bot = await started;
    try {
      expect(bot.written().stderr).toContain("The store was empty: the demo community has been installed.");
      const health = async () => (await fetch(bot.health)).status;
      const state = async () => (await fetch(new URL("/api/state", bot.playground))).status;
      expect([await health(), await state()]).toEqual([200, 200]);
      line.cut();
      await expect.poll(health, { timeout: 60_000 }).toBe(503);
      expect(await rapporteur(["run", "--json", "help"], settings)).toMatchObject({
        code: 1,
        stdout: expect.stringContaining("store.unreachable") as string,
      });
      await line.mend();
      await expect.poll(health, { timeout: 60_000 }).toBe(200);
      expect(await rapporteur(["run", "--locale", "en", "help"], settings)).toMatchObject({ code: 0, stderr: "" });
    } finally {
      expect((await bot.end("SIGTERM")).code).toBe(0);
      line.cut();
    }
  });

  it("shows no playground where a community is not a demo", async () => {
    const { store, url } = await freshStore("server");
    await addCommunity(store, "c1", "real", new Date());
    await store.system((db) => db.community.update({ where: { id: "c1" }, data: { demo: false } }));
    await store.close();
    const bot = await start({ DATABASE_URL: url ?? "", RAPPORTEUR_KEY: `k1:${"A".repeat(43)}` });
    expect(bot.written().stdout).toContain("No playground: it is for demo communities only.");
    expect(bot.playground).toBe("");
    expect((await bot.end("SIGTERM")).code).toBe(0);
  });
});

describe("npm start that cannot start", () => {
  it("refuses tokens that cannot be used, each in a sentence", async () => {
    expect(
      await failed({ RAPPORTEUR_DATA: "/nowhere", SLACK_BOT_TOKEN: "xoxb-secret", DISCORD_TOKEN: "secret" }),
    ).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "For Slack set SLACK_APP_TOKEN (Socket Mode, no public address) or SLACK_SIGNING_SECRET (HTTP on the public listener).\nDISCORD_TOKEN must be the bot’s token, three parts with full stops between them. Copy it from the page “Bot” of the application on discord.com/developers.\n",
    });
  });

  it("refuses a database server without a key, and says how to make one", async () => {
    const { code, stderr } = await failed({ DATABASE_URL: "postgresql://somebody:secret@127.0.0.1:9/nothing" });
    expect(code).toBe(2);
    expect(stderr).toContain("`rapporteur key` prints a new one");
  });

  it("refuses a data directory that cannot be made, at once", { timeout: 20_000 }, async () => {
    expect(await failed({ RAPPORTEUR_DATA: "/proc/nothing" })).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/^I can’t use the data directory \/proc\/nothing \(ENOENT\)\./) as string,
    });
  });
});
