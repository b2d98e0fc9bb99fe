import { afterAll, beforeAll, expect, it } from "vitest";
import { FileInMemory } from "../../../src/core/kernel/values/file-in-memory.ts";
import type { FilePiece } from "../../../src/terminal/io/io.ts";
import { runCliCommand } from "../../../src/terminal/commands/run-cli-command.ts";
import { storeFile } from "../../../src/core/services/stored-files/stored-files.ts";
import { PIECE_BYTES } from "../../../src/core/kernel/values/given-file.ts";
import { resource, save } from "../../core/features/resources/library.ts";
import { audited } from "../../support/audited.ts";
import { type World, world } from "../../support/world.ts";
import { benchOf, listening } from "./heard.ts";

const MEGABYTES = 11;
const LARGE = Buffer.alloc(MEGABYTES * 1024 * 1024, "Article 1. ");

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await save(w, [
    resource("Law of arms", { kind: "law", sharing: "amber", url: "https://e.org/1" }),
    resource("Law of arms, annex", { kind: "law", url: "https://e.org/2" }),
    resource("Guide", { kind: "guide", url: "https://e.org/3" }),
  ]);
  await w.db(async (db) => {
    const { id } = await db.resource.findFirstOrThrow({ where: { title: "Law of arms" } });
    const file = new FileInMemory(LARGE, { name: "law.txt", mediaType: "text/plain" });
    const at = { file, mediaType: "text/plain", now: w.clock.now(), total: 2 * LARGE.length } as const;
    const kept = await storeFile(db, w.community, at);
    await db.resourceFile.create({
      data: {
        ...{ communityId: w.community, resourceId: id, sha256: kept!.sha256, name: "law.txt", textless: 0 },
        attachedAt: w.clock.now(),
      },
    });
  });
});
afterAll(() => w.close());

async function exported(options: object) {
  const { io, out, err } = listening();
  const files: FilePiece[] = [];
  const exit = await runCliCommand("export", { what: "document", ...options }, benchOf(w), {
    ...io,
    file: (one) => void files.push(one),
  });
  return { exit, out: out.join("\n"), err: err.join("\n"), files };
}

it("hands a document over that no chat gives back, and records it", async () => {
  const said = await w.say('resource file "Law of arms"', { as: "moderator", locale: "en" });
  expect(said.text).toContain("whoever runs the bot can hand it over (`rapporteur export document`)");
  const { exit, out, files } = await exported({ resource: "law of ARMS" });
  expect({ exit, out }).toEqual({ exit: 0, out: "Document of “Law of arms”, TLP:AMBER" });
  expect(new Set(files.map(({ name, size }) => `${name} ${size}`))).toEqual(new Set([`law.txt ${LARGE.length}`]));
  const pieces = files.map(({ base64 }) => Buffer.from(base64, "base64"));
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(PIECE_BYTES);
  expect(Buffer.concat(pieces).equals(LARGE)).toBe(true);
  expect((await audited(w, "resource.export")).map(({ detail }) => detail)).toEqual([
    { format: "document", resources: 1 },
  ]);
});

it("says which where a title is none, is begun by several, or has no document", async () => {
  expect((await exported({ resource: "Atlantis" })).err).toContain("Atlantis");
  expect((await exported({ resource: "Law of" })).err).toContain("Law of arms, annex");
  expect((await exported({ resource: "Guide" })).err).toContain("“Guide” has no document here");
  expect((await exported({})).err).toContain("--resource");
});

it("says moderators how much room documents take, where they look at the queue", async () => {
  const said = await w.say("review stats", { as: "moderator", locale: "en" });
  expect(said.text).toContain("Documents of this community take 11 of 2,048 MB.");
});
