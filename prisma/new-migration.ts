// npm run migration:new NAME — writes the SQL that leads from the migrations so far to the schema.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { migrationDiff, newMigrationFolder } from "../src/core/services/store/migrations.ts";

const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Use: npm run migration:new NAME (lower-case letters, digits and _).");
  process.exit(2);
}
const database = await PGlite.create({ extensions: { pg_trgm } });
const sql = await migrationDiff(new PrismaPGlite(database));
if (sql === undefined) console.log("The migrations already lead to the schema: nothing to write.");
else {
  const folder = newMigrationFolder(new Date().toISOString().replace(/\D/g, "").slice(0, 14), name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), sql);
  console.log(
    `Wrote ${join(folder, "migration.sql")}. Read it; a new table needs its row-level security (see the first migration).`,
  );
}
await database.close();
