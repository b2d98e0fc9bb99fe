import { cpSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";

/** A data directory in `folder`, its database migrated and empty: what opens it need not make one, which takes seconds. */
export function dataDirectory(folder: string, name = "data"): string {
  const data = join(folder, name);
  cpSync(inject("data"), data, { recursive: true });
  return data;
}
