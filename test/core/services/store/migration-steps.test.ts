import { describe, expect, it } from "vitest";
import { stepsOf } from "../../../../src/core/services/store/migration-steps.ts";
import { migrationNames, migrationSql } from "../../../../src/core/services/store/migrations.ts";

describe("what a migration does", () => {
  it("is told of every one that there is", () => {
    for (const name of migrationNames()) expect([name, stepsOf(migrationSql(name))]).not.toEqual([name, []]);
  });
  it.each([
    [
      'CREATE TABLE "thing" ("id" TEXT); CREATE INDEX "thing_idx" ON "thing"("id");',
      [{ kind: "makes", table: "thing" }],
    ],
    ['CREATE UNIQUE INDEX thing_idx ON "thing"("id");', [{ kind: "index", table: "thing" }]],
    ["drop table if exists thing;", [{ kind: "removes", table: "thing" }]],
    ['ALTER TABLE "thing" ADD COLUMN "said" TEXT,\nADD COLUMN "at" TEXT;', [{ kind: "columns", table: "thing" }]],
    [
      "UPDATE thing t SET said = 1; delete from other where true;",
      [
        { kind: "rows", table: "thing" },
        { kind: "rows", table: "other" },
      ],
    ],
    ["insert into thing select 1;", [{ kind: "rows", table: "thing" }]],
    ["create function f() returns void language sql as $$ update thing set said = 1 $$;", [{ kind: "rules" }]],
    ["create trigger t after update of said on thing for each row execute function f();", [{ kind: "rules" }]],
    ["DO $$ BEGIN UPDATE thing SET said = 1; END $$;", [{ kind: "rows", table: "thing" }]],
    ["-- update thing set said = 1\nselect 1;", []],
  ])("%s", (sql, steps) => {
    expect(stepsOf(sql)).toEqual(steps);
  });
});
