import { readdirSync } from "node:fs";
import { join } from "node:path";

// A test may word what one file answers without composing the product that the file's folder belongs to: its words are there anyway,
// whichever file is run, alone or after others. test/core/kernel/language/message-owners.test.ts holds that the product loads what it says.
const src = join(import.meta.dirname, "../../src");
for (const entry of readdirSync(src, { recursive: true, encoding: "utf8" }))
  if (/(^|\/)messages\/index\.ts$/.test(entry)) await import(join(src, entry));
