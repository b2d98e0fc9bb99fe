import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { rapporteur, start } from "../support/command.ts";
import { dataDirectory } from "../support/data-directory.ts";

const folder = mkdtempSync(join(tmpdir(), "full-disk-"));
const disk = join(folder, "disk");
mkdirSync(disk);
// A disk of its own, which fills without harm to the machine's. Only root may have one.
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=256m", "tmpfs", disk], { encoding: "utf8" });
const possible = mounted.status === 0;
if (!possible) console.warn(`no disk can be filled here: ${mounted.stderr || String(mounted.error)}`);
afterAll(() => {
  if (possible) spawnSync("umount", ["-l", disk]);
  rmSync(folder, { recursive: true, force: true });
});

/** Writes until the disk takes no more. */
function fill(path: string): void {
  for (let size = 1 << 20; size >= 1; size >>= 1)
    for (;;)
      try {
        appendFileSync(path, Buffer.alloc(size));
      } catch (error) {
        expect(error).toMatchObject({ code: "ENOSPC" });
        break;
      }
}

describe.runIf(possible)("a full disk", () => {
  it("is seen in the health and by the doctor, loses nothing, and is over when there is room", async () => {
    const settings = { RAPPORTEUR_DATA: dataDirectory(disk) };
    const say = (...args: string[]) => rapporteur(args, settings);
    const bot = await start(settings);
    const health = async () => {
      const answer = await fetch(bot.health);
      return [answer.status, await answer.json()];
    };
    const add = (title: string) =>
      say("run", "--locale", "en", "--zone", "UTC", `meeting add "${title}" "tomorrow at 15:00"`);
    try {
      expect(await health()).toEqual([
        200,
        expect.objectContaining({ status: "ok", disk: expect.stringMatching(/ok|low/) as string }),
      ]);
      expect((await add("Before")).code).toBe(0);
      const filler = join(disk, "filler");
      fill(filler);
      expect(await health()).toEqual([503, expect.objectContaining({ status: "failing", disk: "full" })]);
      expect((await say("doctor")).stdout).toMatch(/^FAILED +disk: .* has only 0 MB of room left\.$/m);
      rmSync(filler);
      await expect.poll(health).toEqual([200, expect.objectContaining({ status: "ok" })]);
      expect((await add("After")).code).toBe(0);
      const { stdout } = await say("run", "--locale", "en", "--zone", "UTC", "meeting list");
      expect(stdout).toContain("Before");
      expect(stdout).toContain("After");
    } finally {
      await bot.end("SIGKILL");
    }
  });
});
