import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unfinishedIn } from "../../../../src/core/services/store/database-directory.ts";
import { databaseIn } from "../../../../src/core/services/store/database-in.ts";
import { openEmbedded } from "../../../../src/core/services/store/embedded.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { dataDirectory } from "../../../support/data-directory.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "database-directory-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const contents = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file, readFileSync(file).toString("base64").slice(0, 2_000)]);
const fault = (data: string) =>
  openEmbedded(data).then(
    () => expect.fail("it was opened"),
    (error: unknown) => error,
  );

describe("a folder where the database belongs", () => {
  it("is never written over, whatever else it holds", async () => {
    const data = dataDirectory(folder, "foreign");
    rmSync(join(databaseIn(data), "PG_VERSION"));
    const before = contents(data);
    expect(await fault(data)).toMatchObject({ name: "DatabaseFaultError", fault: "foreign", found: "PG_VERSION" });
    expect(contents(data)).toEqual(before);
    const other = join(folder, "other");
    mkdirSync(databaseIn(other), { recursive: true });
    writeFileSync(join(databaseIn(other), "thesis.odt"), "ten years of work");
    expect(await fault(other)).toMatchObject({ fault: "foreign" });
    expect(readdirSync(databaseIn(other))).toEqual(["thesis.odt"]);
  });

  it("is not opened where another PostgreSQL made it, or parts are missing", async () => {
    const data = dataDirectory(folder, "old");
    writeFileSync(join(databaseIn(data), "PG_VERSION"), "17\n");
    expect(await fault(data)).toMatchObject({ fault: "version", found: "17" });
    for (const part of ["global/pg_control", "pg_wal", "base"]) {
      const broken = dataDirectory(folder, `without-${part.replace("/", "-")}`);
      rmSync(join(databaseIn(broken), part), { recursive: true });
      expect(await fault(broken)).toMatchObject({ fault: "damaged", found: part });
    }
  });

  it("that is empty gets a database, also after a start that was broken off", async () => {
    const data = join(folder, "empty");
    mkdirSync(databaseIn(data), { recursive: true });
    cpSync(databaseIn(dataDirectory(folder, "half")), unfinishedIn(databaseIn(data)), { recursive: true });
    rmSync(join(unfinishedIn(databaseIn(data)), "global/pg_control"));
    const store = await openEmbedded(data);
    await store.statement(sql`insert into seen (key, at) values ('first', now()) returning 1`);
    expect(existsSync(unfinishedIn(databaseIn(data)))).toBe(false);
    await store.close();
    const again = await openEmbedded(data);
    expect(await again.statement(sql`select key from seen`)).toEqual([{ key: "first" }]);
    await again.close();
  });
});
