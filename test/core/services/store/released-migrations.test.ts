import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { migrationNames, migrationSql } from "../../../../src/core/services/store/migrations.ts";

const digestOf = (name: string): string => createHash("sha256").update(migrationSql(name)).digest("hex").slice(0, 16);

// A database knows what it has applied by name, and refuses one that is unknown: lines may be added to the list, none changed.
it("every migration is called and says what it did when it was released", async () => {
  const lines = migrationNames().map((name) => `${name} ${digestOf(name)}\n`);
  await expect(lines.join("")).toMatchFileSnapshot("released-migrations.txt");
});
