import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as wasm from "@prisma/schema-engine-wasm/schema_engine_bg";

type SchemaFile = { readonly path: string; readonly content: string };

let loaded = false;

/**
 * Prisma's own schema engine as WebAssembly, talking to the database through a driver adapter: the same history table
 * as the Prisma CLI (`_prisma_migrations`), with nothing to download.
 */
export async function schemaEngine(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  schema: readonly SchemaFile[],
): Promise<wasm.SchemaEngine> {
  if (!loaded) {
    const file = createRequire(import.meta.url)
      .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
      .replace(/\.js$/, ".wasm");
    const { instance } = await WebAssembly.instantiate(readFileSync(file), { "./schema_engine_bg.js": { ...wasm } });
    wasm.__wbg_set_wasm(instance.exports);
    (instance.exports["__wbindgen_start"] as () => void)();
    loaded = true;
  }
  return wasm.SchemaEngine.new(
    { datamodels: schema.map((f) => [f.path, f.content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
}

/** Every table is ours: nothing is filtered from what the engine sees. */
export const ALL_TABLES = { externalTables: [], externalEnums: [] };
