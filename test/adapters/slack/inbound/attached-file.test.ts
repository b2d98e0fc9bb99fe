import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { WebClient } from "@slack/web-api";
import { describe, expect, it, onTestFinished } from "vitest";
import { attachedFile, isSlacks } from "../../../../src/adapters/slack/inbound/attached-file.ts";
import { LARGE_FILE_BYTES } from "../../../../src/core/kernel/options/values.ts";
import { GivenFile } from "../../../../src/core/kernel/values/given-file.ts";

const TOKEN = "xoxb-secret";

/** A server, and the tokens that it was shown. */
async function serving(answer: RequestListener): Promise<{ readonly origin: string; readonly tokens: string[] }> {
  const tokens: string[] = [];
  const server = createServer((request, response) => {
    tokens.push(String(request.headers.authorization));
    answer(request, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, tokens };
}

/** Fetches a file of which the Web API at that origin says so. */
async function fetched(origin: string, file: object) {
  const warned: string[] = [];
  const log = { info: () => undefined, warn: (_: object, said: string) => warned.push(said), error: () => undefined };
  const client = new WebClient(TOKEN, { slackApiUrl: `${origin}/api/` });
  client.files.info = async () => ({ ok: true, file });
  return { value: await attachedFile(client, TOKEN, "F1", log), warned };
}

describe("the bot's token", () => {
  it("goes to Slack's own hosts and nowhere else", async () => {
    const foreign = await serving((_, response) => response.end("mine now"));
    const slack = await serving((_, response) => response.end("Agreed."));
    const facts = { name: "minutes.txt", mimetype: "text/plain", size: 7 };
    const own = await fetched(slack.origin, { ...facts, url_private: `${slack.origin}/files-pri/T1-F1/minutes.txt` });
    expect(own.value).toMatchObject({ name: "minutes.txt", size: 7 });
    expect(own.value instanceof GivenFile && String(await own.value.whole())).toBe("Agreed.");
    const elsewhere = await fetched(slack.origin, { ...facts, url_private: `${foreign.origin}/minutes.txt` });
    expect(elsewhere.value).toBeUndefined();
    expect(elsewhere.warned).toHaveLength(1);
    expect(slack.tokens).toEqual([`Bearer ${TOKEN}`]);
    expect(foreign.tokens).toEqual([]);
  });

  it("follows no redirect, and what stands behind one is no file", async () => {
    const foreign = await serving((_, response) => response.end("mine now"));
    const slack = await serving((_, response) => response.writeHead(302, { location: `${foreign.origin}/` }).end());
    const { value } = await fetched(slack.origin, { size: 7, url_private: `${slack.origin}/files-pri/T1-F1/a` });
    expect(value).toBeUndefined();
    expect(foreign.tokens).toEqual([]);
  });

  it.each([
    ["https://files.slack.com/files-pri/T1-F1/a.txt", "https://slack.com/api/", true],
    ["https://files.slack-gov.com/files-pri/T1-F1/a.txt", "https://slack-gov.com/api/", true],
    ["http://127.0.0.1:8080/files-pri/T1-F1/a.txt", "http://127.0.0.1:8080/api/", true],
    ["http://files.slack.com/files-pri/T1-F1/a.txt", "https://slack.com/api/", false],
    ["https://files.slack.com.example.org/a.txt", "https://slack.com/api/", false],
    ["https://files.slack.com@example.org/a.txt", "https://slack.com/api/", false],
    ["https://files.slack.com:8443/a.txt", "https://slack.com/api/", false],
    ["https://drive.example.org/a.txt", "https://slack.com/api/", false],
    ["file:///etc/passwd", "https://slack.com/api/", false],
    ["files.slack.com/a.txt", "https://slack.com/api/", false],
  ])("to %s, where the Web API is at %s: %s", (address, api, allowed) => {
    expect(isSlacks(address, api)).toBe(allowed);
  });
});

it("a file that is larger than it says is read no further than that shows", async () => {
  let sent = 0;
  let hungUp = false;
  const slack = await serving((_, response) => {
    const part = Buffer.alloc(1024 * 1024);
    response.on("close", () => (hungUp = true));
    const more = () => {
      while (!hungUp && response.write(part)) sent += part.length;
      sent += part.length;
    };
    response.on("drain", more);
    more();
  });
  const { value } = await fetched(slack.origin, { size: 0, url_private: `${slack.origin}/files-pri/T1-F1/a.bin` });
  expect(value).toMatchObject({ base64: "" });
  expect(value && "size" in value && value.size).toBeGreaterThan(LARGE_FILE_BYTES);
  expect(sent).toBeLessThan(4 * LARGE_FILE_BYTES);
});
