import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { translator } from "../../../src/core/kernel/language/translate.ts";
import { runCliCommand } from "../../../src/terminal/commands/run-cli-command.ts";
import { savingTo } from "../../../src/terminal/io/save-files.ts";
import { type World, world } from "../../support/world.ts";
import { benchOf, listening, run } from "../commands/heard.ts";

let w: World;
beforeAll(async () => {
  w = await world();
  await run(w, 'meeting add "Board call" tomorrow at 15:00');
});
afterAll(() => w.close());

it("saves the files of answers where it is told to, over nothing that is there", async () => {
  const directory = join(mkdtempSync(join(tmpdir(), "files-")), "new");
  const told: string[] = [];
  const { io } = listening();
  const saving = savingTo(directory, translator("en"), (line) => void told.push(line));
  for (let n = 0; n < 2; n += 1) {
    await runCliCommand("run", { as: "member", channel: "general", line: "meeting ics Board call" }, benchOf(w), {
      ...io,
      file: saving.file,
    });
  }
  await saving.done();
  expect(readdirSync(directory)).toEqual(["board-call-2.ics", "board-call.ics"]);
  expect(readFileSync(join(directory, "board-call.ics"), "utf8")).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(told).toEqual(["board-call.ics", "board-call-2.ics"].map((name) => `saved ${join(directory, name)}`));
});

it("a name leads nowhere else, and what cannot be written is said", async () => {
  const directory = mkdtempSync(join(tmpdir(), "files-"));
  const told: string[] = [];
  const saving = savingTo(directory, translator("en"), (line) => void told.push(line));
  const file = (name: string) => void saving.file({ name, mediaType: "text/plain", size: 1, base64: "eA==" });
  for (const name of ["../../etc/passwd", "/etc/passwd", "..", "a/b.txt", ".profile"]) file(name);
  await saving.done();
  expect(readdirSync(directory).sort()).toEqual(["a_b.txt", "etc_passwd", "etc_passwd-2", "file", "profile"]);
  const nowhere = savingTo(join(directory, "a_b.txt"), translator("en"), (line) => void told.push(line));
  void nowhere.file({ name: "x.txt", mediaType: "text/plain", size: 1, base64: "eA==" });
  await nowhere.done();
  expect(told.at(-1)).toMatch(/could not be written: (?:ENOTDIR|EEXIST)/);
});
