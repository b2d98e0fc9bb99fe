// Prisma's command line is installed under another name: under its own it is an optional peer of @prisma/client, and npm would
// bring it, with its Studio and a second database, into every production install (docs/adr/0026-the-production-install.md).
import { defineConfig } from "prisma-cli/config";

// The Prisma CLI otherwise downloads a native schema engine before doing anything. Generation and validation never
// call it, so any executable will do; migrations use the WebAssembly engine instead (src/core/services/store/migrate.ts).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema" });
