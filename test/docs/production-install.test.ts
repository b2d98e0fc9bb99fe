import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { start, type Started } from "../support/command.ts";

/** The commands of docs/operations.md that install the product, up to the one that starts it. */
async function documented(): Promise<{ readonly install: readonly string[]; readonly start: string | undefined }> {
  const page = await readFile("docs/operations.md", "utf8");
  const [, section = ""] = /^## Installing it for production\n([^]*?)^## /m.exec(page) ?? [];
  const [, block = ""] = /^```bash\n([^]*?)^```$/m.exec(section) ?? [];
  const lines = block.trim().split("\n");
  return { install: lines.slice(0, -1), start: lines.at(-1) };
}

describe("the production install of docs/operations.md", () => {
  let parent: string;
  let installed: string;
  let commands: Awaited<ReturnType<typeof documented>>;
  let bot: Started | undefined;
  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), "production-install-"));
    installed = join(parent, "rapporteur");
    commands = await documented();
    // Whoever runs this has installed the clone; doing it again would take it away under other tests.
    const script = commands.install.filter((line) => line !== "npm ci").join("\n");
    await promisify(execFile)("bash", ["-euo", "pipefail", "-c", script.replaceAll("../rapporteur", installed)], {
      env: { ...process.env, npm_config_prefer_offline: "true", npm_config_audit: "false", npm_config_fund: "false" },
      maxBuffer: 2 ** 26,
    });
  }, 600_000);
  afterAll(async () => {
    await bot?.end("SIGKILL");
    await rm(parent, { recursive: true, force: true });
  });

  it("brings neither what builds the product nor Prisma's command line and Studio", async () => {
    expect(commands.install).toContain("npm ci --omit=dev --ignore-scripts");
    const there = await readdir(join(installed, "node_modules"));
    const scoped = await readdir(join(installed, "node_modules/@prisma"));
    const unwanted = /^(prisma|prisma-cli|studio-core|dev|effect|mysql2|vitest|esbuild|tsx)$/;
    expect([...there, ...scoped].filter((name) => unwanted.test(name))).toEqual([]);
    await expect(stat(join(installed, "src"))).rejects.toThrow("ENOENT");
  });

  it("starts from what was installed, says that it is well, and stops", async () => {
    expect(commands.start).toBe("node dist/main.js");
    bot = await start({ RAPPORTEUR_DATA: join(parent, "data") }, installed);
    const health = await fetch(bot.health);
    expect([health.status, await health.json()]).toEqual([
      200,
      expect.objectContaining({ status: "ok", database: "reachable" }),
    ]);
    expect((await fetch(bot.playground)).status).toBe(200);
    expect((await bot.end("SIGTERM")).code).toBe(0);
    bot = undefined;
  });

  it("makes documents, with the binary that comes for this machine", async () => {
    const files = join(parent, "files");
    for (const format of ["pdf", "docx"])
      await promisify(execFile)("npx", ["rapporteur", "run", "--files", files, `contact directory format:${format}`], {
        cwd: installed,
        env: { ...process.env, RAPPORTEUR_DATA: join(parent, "data") },
      });
    const kind = (name: string) => name.replace(/.*\./, "");
    const made = (await readdir(files)).sort((a, b) => kind(a).localeCompare(kind(b)));
    expect(made.map(kind)).toEqual(["docx", "pdf"]);
    const [docx, pdf] = await Promise.all(made.map((name) => readFile(join(files, name), "latin1")));
    expect([docx?.slice(0, 2), pdf?.slice(0, 5)]).toEqual(["PK", "%PDF-"]);
  });

  it("has the command line", async () => {
    const { stdout } = await promisify(execFile)("npx", ["rapporteur", "run", "contact find country:PY"], {
      cwd: installed,
      env: { ...process.env, RAPPORTEUR_DATA: join(parent, "data") },
    });
    expect(stdout).toContain("Paraguay");
  });
});
