import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { readKeys } from "../../src/core/services/store/keys.ts";
import { freshStore } from "../support/world.ts";
import { rapporteur } from "../support/command.ts";
import { dataDirectory } from "../support/data-directory.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "command-line-"));
  dataDirectory(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const data = () => ({ RAPPORTEUR_DATA: join(folder, "data") });

describe("a wrong command line", () => {
  it.each([
    [["run"], "Say what to run"],
    [["run", "  "], "Say what to run"],
    [["run", "help", "--bogus"], "There is no option --bogus."],
    [["run", "help", "--now"], "needs a value"],
    [["bogus"], "There is no command “bogus”."],
    [["tik"], "Did you mean tick?"],
    [["immport"], "Did you mean import?"],
    [
      ["run", "help", "--locl", "es"],
      "There is no option --locl. `rapporteur help` and a command show its options. Did you mean --locale?",
    ],
    [["import", "contacts"], "“file” is missing."],
    [
      ["import", "people", "x.csv"],
      "“people” cannot stand there. There is contacts, resources, meetings, passages, conclusions.",
    ],
    [["register", "slak"], "“slak” cannot stand there. There is discord."],
    [["import", "contacts", "/nowhere/x.csv"], "I can’t read the file /nowhere/x.csv (ENOENT)."],
    [["import", "contacts", "/"], "I can’t read the file / (EISDIR)."],
    [["tick", "now"], "more words than this command takes"],
    [[], "Usage: rapporteur"],
  ])("exits 2 with a sentence on stderr and nothing on stdout: %j", async (args, sentence) => {
    const { code, stdout, stderr } = await rapporteur(args, data());
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(sentence);
  });

  it("is answered in the operator's language", async () => {
    expect((await rapporteur(["run", "--bogus"], { ...data(), LANG: "es_MX.UTF-8" })).stderr).toBe(
      "No existe la opción --bogus. `rapporteur help` y un comando muestran sus opciones.\n",
    );
    expect((await rapporteur(["help"], { LC_ALL: "fr_FR.UTF-8" })).stdout).toContain("Dit une ligne au bot");
  });
});

describe("a wrong environment", () => {
  it.each([
    [
      { DISCORD_TOKEN: "x" },
      "DISCORD_TOKEN must be the bot’s token, three parts with full stops between them. Copy it from the page “Bot” of the application on discord.com/developers.",
    ],
    [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL must be the address of a PostgreSQL database"],
    [{ DATABASE_URL: "postgresql://somebody:secret@127.0.0.1:9/nothing" }, "A database server needs a key of yours"],
    [{ RAPPORTEUR_DATA: "/dev/null/data" }, "I can’t use the data directory /dev/null/data (ENOTDIR)."],
    [{ RAPPORTEUR_DATA: "/proc/nothing" }, "I can’t use the data directory /proc/nothing (ENOENT)."],
    [{ RAPPORTEUR_DATA: "/proc/nothing/below" }, "I can’t use the data directory /proc/nothing/below (ENOENT)."],
  ])("exits with a sentence and no secret: %j", async (settings, sentence) => {
    const { code, stdout, stderr } = await rapporteur(["run", "help"], { ...data(), ...settings });
    expect([1, 2]).toContain(code);
    expect(stdout).toBe("");
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain("secret");
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it("is what the doctor looks at all the same", async () => {
    const { code, stdout } = await rapporteur(["doctor", "--json"], { ...data(), PORT: "70000" });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      checks: [
        { name: "node", status: "ok" },
        { name: "configuration", status: "fail" },
      ],
    });
  });
});

describe("JSON in a narrow terminal", () => {
  const narrow = "process.stdout.isTTY=true;process.stdout.columns=40;process.stdout.rows=5";
  const terminal = { PAGER: "", NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(narrow)}` };

  it.each([
    [["doctor", "--json"], {}],
    [["doctor", "--json"], { PORT: "70000" }],
    [["run", "--json", "help"], {}],
    [["tick", "--json"], {}],
    [["audit", "verify", "--json"], {}],
  ])("is one line, whatever it is: %j %j", async (args, settings) => {
    const { stdout } = await rapporteur(args, { ...data(), ...terminal, ...settings });
    for (const line of stdout.trimEnd().split("\n")) expect(line).toBe(JSON.stringify(JSON.parse(line)));
  });

  it("is not broken in a manifest either, while other words are", async () => {
    const { stdout } = await rapporteur(["manifest", "slack"], terminal);
    expect(stdout).toBe(`${JSON.stringify(JSON.parse(stdout), null, 2)}\n`);
    const { stdout: words } = await rapporteur(["doctor"], { ...data(), ...terminal });
    expect(Math.max(...words.split("\n").map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});

describe("a database that cannot be reached", () => {
  const away = {
    DATABASE_URL: "postgresql://somebody:secret@127.0.0.1:9/nothing",
    RAPPORTEUR_KEY: `k1:${"A".repeat(43)}`,
  };

  it("is said in one sentence, and the exit code is 1", async () => {
    const { code, stdout, stderr } = await rapporteur(["run", "--json", "help"], away);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({ plan: "answer", error: { code: "store.unreachable" } });
    expect(await rapporteur(["migrate"], away)).toEqual({
      code: 1,
      stdout: "",
      stderr: "The database at 127.0.0.1:9/nothing cannot be reached. Check DATABASE_URL and that the server runs.\n",
    });
  });

  it("is what the doctor finds", async () => {
    const { code, stdout } = await rapporteur(["doctor"], away);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^FAILED +store: The database cannot be reached/m);
    expect(stdout).not.toContain("secret");
  });
});

describe("a PostgreSQL server", { timeout: 300_000 }, () => {
  it("is migrated, filled and asked, each command on its own", async () => {
    const { store, url } = await freshStore("server");
    await store.close();
    const key = (await rapporteur(["key"])).stdout.trim();
    expect([...readKeys(key).values()]).toHaveLength(1);
    const settings = { DATABASE_URL: url ?? inject("server"), RAPPORTEUR_KEY: key };
    expect(await rapporteur(["migrate", "--status"], settings)).toMatchObject({
      code: 0,
      stdout: "The database has every migration.\n",
    });
    expect(await rapporteur(["run", "help"], settings)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: "There is no community yet. `rapporteur demo` installs the demo community.\n",
    });
    expect(await rapporteur(["demo"], settings)).toMatchObject({ code: 0, stderr: "" });
    expect(await rapporteur(["run", "--as", "guest", "--locale", "en", "help"], settings)).toMatchObject({
      code: 0,
      stderr: "",
      stdout: expect.stringMatching(/^What I can do\n/) as string,
    });
    const csv = join(folder, "none.csv");
    writeFileSync(csv, "\uFEFFtitle;nonsense\r\n");
    expect(await rapporteur(["import", "meetings", csv, "--dry-run"], settings)).toMatchObject({ code: 1, stdout: "" });
    const doctor = await rapporteur(["doctor"], settings);
    expect(doctor.code).toBe(0);
    // The tests' own server keeps nothing.
    expect(doctor.stdout).toMatch(
      /^warning +power-cut: The server does not force commits to disk \(fsync, full_page_writes, synchronous_commit\)/m,
    );
  });

  it("that lacks its tables is not taken for a bug", async () => {
    const url = inject("server");
    const settings = { DATABASE_URL: url, RAPPORTEUR_KEY: `k1:${"A".repeat(43)}` };
    expect(await rapporteur(["migrate", "--status"], settings)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^missing: \d+_init/) as string,
    });
    expect(await rapporteur(["run", "help"], settings)).toEqual({
      code: 1,
      stdout: "",
      stderr: "The database lacks migrations. `rapporteur migrate` applies them; so does `npm start`.\n",
    });
  });
});

describe("the help of the command line", () => {
  const said = async (words: readonly string[], settings: Record<string, string> = {}) =>
    (await rapporteur(words, { ...data(), ...settings })).stdout;

  it("ends with examples for every verb, in the operator's language like the rest", async () => {
    const verbs = [...(await said(["help"])).matchAll(/^ {2}([a-z]+)(?= |$)/gm)].map(([, verb = ""]) => verb);
    expect(verbs).toEqual(expect.arrayContaining(["run", "tick", "chat", "import", "doctor", "manifest", "register"]));
    const first = new Map([
      ["audit", ["verify"]],
      ["keys", ["rotate"]],
      ["glossary", ["import"]],
    ]);
    for (const verb of verbs.filter((one) => one !== "help")) {
      const words = [verb, ...(first.get(verb) ?? [])];
      const help = await said([...words, "--help"], { LANG: "fr_FR.UTF-8" });
      expect(help).toMatch(new RegExp(`^Utilisation\\u00a0: rapporteur ${words.join(" ")}`));
      expect(help).toMatch(new RegExp(`Exemples\\u00a0:\\n {2}rapporteur ${words.join(" ")}`));
      expect(help).not.toMatch(/Usage:|Options:|Arguments:|choices:|default:/);
    }
  });

  it("of import names what can be imported, and that a calendar can", async () => {
    const help = (await said(["import", "--help"])).replaceAll(/\s+/g, " ");
    expect(help).toContain("one of: contacts, resources, meetings, passages, conclusions");
    expect(help).toContain("a calendar (.ics)");
  });

  it("has the version", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(await rapporteur(["--version"], data())).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("has colours where they are asked for, and none where it is piped or they are refused", async () => {
    const colour = /\u001b\[/;
    expect(await said(["help"])).not.toMatch(colour);
    expect(await said(["help"], { FORCE_COLOR: "1" })).toMatch(colour);
    expect(await said(["help"], { NO_COLOR: "1" })).not.toMatch(colour);
  });
});
