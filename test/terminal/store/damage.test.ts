import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databaseIn } from "../../../src/core/services/store/database-in.ts";
import { rapporteur } from "../../support/command.ts";
import { dataDirectory } from "../../support/data-directory.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "damage-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const zeros = (path: string) => writeFileSync(path, Buffer.alloc(statSync(path).size));
const KINDS: readonly [string, (database: string) => void, RegExp][] = [
  [
    "PG_VERSION is gone",
    (d) => rmSync(join(d, "PG_VERSION")),
    /holds files, but no database of mine \(PG_VERSION is missing\)\. I have changed nothing\./,
  ],
  [
    "another PostgreSQL made it",
    (d) => writeFileSync(join(d, "PG_VERSION"), "16\n"),
    /was made by PostgreSQL 16; this version of Rapporteur has 18\./,
  ],
  [
    "the control file is gone",
    (d) => rmSync(join(d, "global/pg_control")),
    /is damaged and does not start \(global\/pg_control\)\. Keep a copy/,
  ],
  [
    "the control file is empty of sense",
    (d) => zeros(join(d, "global/pg_control")),
    /is damaged and does not start.*Keep a copy of the folder/,
  ],
  [
    "the log holds zeros",
    (d) => {
      for (const name of readdirSync(join(d, "pg_wal")))
        if (/^[0-9A-F]{24}$/.test(name)) zeros(join(d, "pg_wal", name));
    },
    /is damaged and does not start.*Keep a copy of the folder/,
  ],
  [
    "the map of tables holds zeros",
    (d) => zeros(join(d, "global/pg_filenode.map")),
    /is damaged and does not start.*Keep a copy of the folder/,
  ],
];

describe("a database that cannot be opened", () => {
  it.each(KINDS)("is said in sentences with advice: %s", async (_what, damage, sentence) => {
    const data = dataDirectory(mkdtempSync(join(folder, "d-")));
    damage(databaseIn(data));
    const { code, stdout, stderr } = await rapporteur(["run", "help"], { RAPPORTEUR_DATA: data });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(sentence);
    expect(stderr).toContain("restore");
    expect(stderr).not.toMatch(/Aborted|ASSERTIONS|RuntimeError|unreachable|"level"/);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it("is what the doctor finds", async () => {
    const data = join(folder, "doctor");
    mkdirSync(databaseIn(data), { recursive: true });
    writeFileSync(join(databaseIn(data), "notes.txt"), "x");
    const { code, stdout } = await rapporteur(["doctor"], { RAPPORTEUR_DATA: data });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^FAILED +store: .*holds files, but no database of mine/m);
  });
});
