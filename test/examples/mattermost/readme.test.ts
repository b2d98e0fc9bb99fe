import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { mattermost } from "../../../examples/mattermost/platform.ts";
import { startFile } from "../../support/command.ts";
import { dataDirectory } from "../../support/data-directory.ts";
import { startFakeMattermost } from "../../support/mattermost/fake-mattermost.ts";

const folder = join(import.meta.dirname, "../../../examples/mattermost");
const readme = readFileSync(join(folder, "README.md"), "utf8");
const sources = readdirSync(folder).filter((file) => file.endsWith(".ts"));

/** What the page exports, by name, and the program that it then runs. */
const exported = [...readme.matchAll(/(?<=export .*)\b([A-Z_]+)=/g)].map(([, name]) => name ?? "");
const [, program = ""] = /npx tsx (examples\/\S+)/.exec(readme) ?? [];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

describe("the page of the example", () => {
  it("names every file and every variable, and no other", () => {
    expect([...readme.matchAll(/^\| `(.*\.ts)`/gm)].map(([, file]) => file).sort()).toEqual(sources.sort());
    expect(exported.sort()).toEqual([...mattermost.variables].sort());
  });
  it("says how many lines it has at most", () => {
    const lines = sources.flatMap((file) => readFileSync(join(folder, file), "utf8").trimEnd().split("\n"));
    expect(Number(/in (\d+) lines/.exec(readme)?.[1])).toBe(300);
    expect(lines.length).toBeLessThanOrEqual(300);
  });
  it("begins a bot that a community is set up with, at the addresses that it tells", { timeout: 120_000 }, async () => {
    const fake = await startFakeMattermost();
    const data = mkdtempSync(join(tmpdir(), "mattermost-"));
    const port = await freePort();
    const own = `http://127.0.0.1:${port}`;
    const given: Record<string, string> = {
      MATTERMOST_URL: fake.url,
      MATTERMOST_TOKEN: fake.token,
      MATTERMOST_COMMAND_TOKEN: fake.commandToken,
      PUBLIC_URL: own,
    };
    const settings = Object.fromEntries(exported.map((name) => [name, given[name] ?? ""]));
    const bot = await startFile(program, { RAPPORTEUR_DATA: dataDirectory(data), PORT: String(port), ...settings });
    onTestFinished(async () => {
      await bot.end("SIGKILL");
      await fake.close();
      rmSync(data, { recursive: true, force: true });
    });
    const [, path = ""] = /https:\/\/bot\.example\.org(\/\S+)`/.exec(readme) ?? [];
    const [, line = ""] = /type `\/rapporteur (setup .*?)`/.exec(readme) ?? [];
    fake.command(own + path);
    const ana = fake.addUser({ username: "ana", name: "Ana Sosa", roles: "system_user system_admin" });
    const general = fake.addChannel({ name: "general", members: [ana] });
    await fake.slash(ana, general, line);
    await expect.poll(() => fake.seenBy(ana, general).length, { timeout: 20_000 }).toBeGreaterThan(0);
    expect(
      fake
        .seenBy(ana, general)
        .map(({ message }) => message)
        .join("\n"),
    ).toContain("Name of the community");
    for (const [, other = ""] of readme.matchAll(/`(\/mattermost\/\w+)`/g))
      expect((await fetch(own + other, { method: "POST", body: "{}" })).status).not.toBe(404);
    expect(fake.refusals).toEqual([]);
  });
});
