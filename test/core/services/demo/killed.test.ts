import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { openEmbedded } from "../../../../src/core/services/store/embedded.ts";
import { dataDirectory } from "../../../support/data-directory.ts";

const INSTALLER = fileURLToPath(new URL("installer.ts", import.meta.url));

/** Installs in a process of its own, killed as soon as it says that word; returns all it said. */
async function install(directory: string, killedAt?: string): Promise<string[]> {
  const child = spawn(process.execPath, ["--import", "tsx", INSTALLER, directory], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (line === killedAt) child.kill("SIGKILL");
  }
  await ended;
  return said;
}

async function look(
  directory: string,
): Promise<{ communities: number; persons: number; contacts: number; conclusions: number }> {
  const store = await openEmbedded(directory);
  try {
    return await store.system(async (db) => ({
      communities: await db.community.count(),
      persons: await db.person.count(),
      contacts: await db.contact.count(),
      conclusions: await db.conclusion.count(),
    }));
  } finally {
    await store.close();
  }
}

it("an installation that is killed in the middle leaves nothing, and the next start makes it whole", async () => {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-demo-"));
  try {
    const directory = dataDirectory(folder);
    for (const phase of ["contacts", "conclusions"]) {
      const said = await install(directory, phase);
      expect(said).toContain(phase);
      expect(said).not.toContain("done");
      expect(await look(directory)).toEqual({ communities: 0, persons: 0, contacts: 0, conclusions: 0 });
    }
    expect(await install(directory)).toContain("done");
    const whole = await look(directory);
    expect(whole).toMatchObject({ communities: 1, persons: 4, conclusions: 14 });
    expect(await install(directory)).toEqual(["done"]);
    expect(await look(directory)).toEqual(whole);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);
