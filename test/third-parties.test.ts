import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const SRC = join(import.meta.dirname, "../src");
/** What reaches another machine by itself; the platforms' SDKs and the database's driver reach their own. */
const REACHES =
  /\bfetch\(|\bhttps?\.(?:request|get)\(|\bnet\.connect\(|\btls\.connect\(|\bnew (?:WebSocket|EventSource)\(|\bsendBeacon\(/;
/** Where that is, and whose machine it is. */
const WHOSE = {
  "adapters/discord/inbound/attachments.ts": "Discord's, for a file that somebody attached",
  "adapters/kit/http-api.ts": "the platform's that stands on it",
  "adapters/slack/answering/respond.ts": "Slack's, at the address that came with a command",
  "adapters/slack/inbound/attached-file.ts": "Slack's, for a file that somebody attached",
  "app/audit-notes.ts": "the one that the operator names for heads of the audit log",
};

it("no machine is reached but those that the operator has named, and the platforms'", () => {
  const sources = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter(
    // What runs in the browser asks the page's own server, which its content security policy holds (adapters/web/doors.test.ts).
    (file) => /\.tsx?$/.test(file) && !file.startsWith("adapters/web/page/") && !file.includes("/generated/"),
  );
  expect(sources.length).toBeGreaterThan(1_000);
  const code = (file: string) => readFileSync(join(SRC, file), "utf8").replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, "");
  expect(sources.filter((file) => REACHES.test(code(file))).sort()).toEqual(Object.keys(WHOSE));
});
