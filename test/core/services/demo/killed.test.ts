import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { dataDirectory } from "../../../support/data-directory.ts";
import { scriptArguments } from "../../../support/script.ts";

const INSTALLER = fileURLToPath(new URL("installer.ts", import.meta.url));
const NOTHING = JSON.stringify({ communities: 0, persons: 0, contacts: 0, conclusions: 0 });

/** Installs by that script in a process of its own, killed as soon as it says that word; returns all it said. */
async function install(script: readonly string[], directory: string, killedAt?: string): Promise<string[]> {
  const child = spawn(process.execPath, [...script, directory], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (line === killedAt) child.kill("SIGKILL");
  }
  await ended;
  return said;
}

it("an installation that is killed in the middle leaves nothing, and the next start makes it whole", async () => {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-demo-"));
  try {
    const directory = dataDirectory(folder);
    const script = await scriptArguments(INSTALLER, folder);
    for (const phase of ["contacts", "conclusions"]) {
      const [found, ...said] = await install(script, directory, phase);
      expect(found).toBe(NOTHING);
      expect(said).toContain(phase);
      expect(said).not.toContain("done");
    }
    const [found, ...said] = await install(script, directory);
    expect([found, said.at(-2)]).toEqual([NOTHING, "done"]);
    const whole = said.at(-1) ?? "";
    expect(JSON.parse(whole)).toMatchObject({ communities: 1, persons: 4, conclusions: 19 });
    expect(await install(script, directory)).toEqual([whole, "done", whole]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);
