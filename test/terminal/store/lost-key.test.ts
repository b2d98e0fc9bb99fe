import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rapporteur } from "../../support/command.ts";
import { dataDirectory } from "../../support/data-directory.ts";

let folder: string;
let data: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "lost-key-"));
  data = dataDirectory(folder);
  expect((await rapporteur(["demo"], { RAPPORTEUR_DATA: data })).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const say = (...args: string[]) => rapporteur(args, { RAPPORTEUR_DATA: data });
const find = () => say("run", "--as", "admin", "--locale", "en", "contact find poc:true country:PY topic:tracing");
const key = () => join(data, "key.json");

describe("a key that is gone", () => {
  it("keeps the bot from starting, and no other is made", async () => {
    expect((await find()).stdout).toMatch(/\+595/);
    renameSync(key(), `${key()}.away`);
    const { code, stdout, stderr } = await find();
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toBe(
      `There are sealed phones, e-mail addresses or notes, but their key is missing. Put your copy back as ${key()}. If there is none, \`rapporteur key --lost\` says what is lost and goes on with a new key.\n`,
    );
    expect(existsSync(key())).toBe(false);
    expect((await say("doctor")).stdout).toMatch(/^FAILED +key: There are sealed phones/m);
  });

  it("says what is lost before anything is taken away, and nothing is lost where it turns up", async () => {
    const { code, stdout, stderr } = await say("key", "--lost");
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: expect.stringMatching(
        /^- phones, e-mail addresses and notes of 66 contacts\n- the names? of \d+ (?:person|people) in the audit log, and .+\n$/,
      ) as string,
    });
    expect(stderr).toContain("Nothing was changed: if the key turns up, all of it is there again.");
    renameSync(`${key()}.away`, key());
    expect((await find()).stdout).toMatch(/\+595/);
    expect(await say("key", "--lost", "--yes")).toEqual({
      code: 1,
      stdout: "",
      stderr: "The key is there and opens what is sealed, so nothing is lost. Nothing was changed.\n",
    });
  });

  it("that cannot be read is told from one that is missing", async () => {
    const whole = readFileSync(key());
    writeFileSync(key(), whole.subarray(0, 20));
    const { code, stderr } = await find();
    expect(code).toBe(1);
    expect(stderr).toContain("holds no key that I can read. Put your copy back there.");
    writeFileSync(key(), whole);
  });

  it("is done without on purpose, and the rest is as it was", async () => {
    rmSync(key());
    const { code, stderr } = await say("key", "--lost", "--yes");
    expect(code).toBe(0);
    expect(stderr).toContain("A key for private fields was made in");
    const found = await find();
    expect(found).toMatchObject({ code: 0, stderr: "" });
    expect(found.stdout).toMatch(/Paraguay/);
    expect(found.stdout).not.toMatch(/\+595/);
    expect((await say("import", "contacts", "prisma/demo/contacts.csv")).stdout).toMatch(/^66 contacts: 0 new, /);
    expect((await find()).stdout).toMatch(/\+595/);
    expect((await say("doctor")).stdout).toMatch(/^ok +key: The key opens what is sealed\.$/m);
  });
});
