import { readFileSync } from "node:fs";

/** The version of what is installed. */
export function version(): string {
  const { version: installed } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  return installed;
}
