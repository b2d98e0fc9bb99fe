import { defineConfig } from "prisma/config";

// The Prisma CLI otherwise downloads a native schema engine before doing anything. Generation and validation never
// call it, so any executable will do; migrations use the WebAssembly engine instead (src/core/services/store/migrate.ts).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema" });
