import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { LARGE_FILE_BYTES } from "../../../../src/core/kernel/options/values.ts";
import { PIECE_BYTES } from "../../../../src/core/kernel/values/given-file.ts";
import { storedPieces } from "../../../../src/core/services/stored-files/stored-files.ts";
import { openEmbedded } from "../../../../src/core/services/store/embedded.ts";
import type { Store } from "../../../../src/core/services/store/store.ts";
import { dataDirectory } from "../../../support/data-directory.ts";
import { scriptArguments } from "../../../support/script.ts";
import { addCommunity, dropDatabase, freshStore } from "../../../support/store.ts";
import type { TakeOrder, Taken } from "../../../support/take-files.ts";
import { heavyPdf } from "../../../support/written-documents.ts";

const MEGABYTE = 1024 * 1024;
/** What four documents of 25 MB may cost the process that takes them in; held whole they are 100. */
const MOST_GROWTH = 40 * MEGABYTE;
const NOW = new Date("2026-11-24T15:00:00Z");

let folder: string;
let script: readonly string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "taken-in-"));
  script = ["--expose-gc", ...(await scriptArguments("test/support/take-files.ts", folder))];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Begins to take files in, with temporary files in a folder of its own. */
function taking(order: TakeOrder, temporary: string) {
  const child = spawn(process.execPath, [...script, JSON.stringify(order)], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return { child, said: text(child.stdout), ended: once(child, "exit") };
}
async function taken(order: TakeOrder, temporary: string): Promise<Taken> {
  const { said, ended } = taking(order, temporary);
  await ended;
  return JSON.parse(await said) as Taken;
}
async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
/** What stands in the directory for temporary files; what runs TypeScript keeps its own there. */
const leftIn = (path: string) => readdirSync(path).filter((name) => !name.startsWith("tsx-"));
const temporary = () => mkdtempSync(join(folder, "temporary-"));

const embedded = async () => {
  const directory = dataDirectory(folder);
  const within: Within = async (work) => {
    const store = await openEmbedded(directory);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  // It has one transaction at a time: whoever comes fourth would wait for longer than a command does.
  return { order: { directory, inTurn: true }, within, end: () => Promise.resolve() };
};
const server = async () => {
  const { store, url = "" } = await freshStore("server");
  const within: Within = (work) => work(store);
  return { order: { url }, within, end: () => store.close().then(() => dropDatabase(url)) };
};
type Within = <T>(work: (store: Store) => Promise<T>) => Promise<T>;

it.each(Object.entries({ server, embedded }))(
  "four documents of 25 MB at once are never whole in the memory of the process, and are stored as they are (%s)",
  async (_, opened) => {
    const { order, within, end } = await opened();
    const laws = ["law1", "law2", "law3", "law4", "law5"];
    try {
      await within(async (store) => {
        await addCommunity(store, "c1", "test", NOW);
        await store.asCommunity("c1", "maintenance", (db) => db.resource.createMany({ data: laws.map(law) }));
      });
      const content = new Map(laws.map((id) => [id, heavyPdf(`Artículo 1. ${id}`, LARGE_FILE_BYTES)]));
      const origin = await serving(({ url: path = "" }, response) => response.end(content.get(path.slice(1))));
      const addresses = laws.map((id) => `${origin}/${id}`);
      const at = temporary();
      const { became, grew, held } = await taken({ ...order, addresses, size: LARGE_FILE_BYTES }, at);
      expect(became).toEqual(laws.map((id) => `Document of “Ley ${id}”`));
      expect({ held, left: leftIn(at) }).toEqual({ held: 0, left: [] });
      expect(grew).toBeLessThan(MOST_GROWTH);
      await within(async (store) => {
        for (const bytes of content.values()) expect(await storedAgain(store, bytes)).toBe(hashOf(bytes));
      });
    } finally {
      await end();
    }
  },
  300_000,
);

const law = (id: string) => ({
  ...{ communityId: "c1", id, title: `Ley ${id}`, folded: `ley ${id}`, url: `https://example.org/${id}` },
  ...{ kind: "law", language: "es", sharing: "green", createdAt: NOW, publishedAt: NOW },
});
const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** The hash of what is stored of a document, read piece by piece. */
async function storedAgain(store: Store, bytes: Buffer): Promise<string> {
  const hash = createHash("sha256");
  const meant = { community: "c1", sha256: hashOf(bytes), size: bytes.length };
  for await (const piece of storedPieces((work) => store.asCommunity("c1", "maintenance", work), meant)) {
    expect(piece.length).toBeLessThanOrEqual(PIECE_BYTES);
    hash.update(piece);
  }
  return hash.digest("hex");
}

it("a process that is killed in the middle of a file leaves nothing of it", async () => {
  const at = temporary();
  let sent: (() => void) | undefined;
  const half = new Promise<void>((done) => (sent = done));
  const origin = await serving((_, response) => {
    response.writeHead(200, { "content-length": LARGE_FILE_BYTES });
    // So much has left by then that most of it was taken.
    response.write(Buffer.alloc(12 * MEGABYTE, "x"), () => sent?.());
  });
  const { child, ended } = taking({ addresses: [`${origin}/law`], size: LARGE_FILE_BYTES }, at);
  await half;
  child.kill("SIGKILL");
  await ended;
  expect(leftIn(at)).toEqual([]);
});

const disk = mkdtempSync(join(tmpdir(), "small-disk-"));
mkdirSync(join(disk, "it"));
// A disk of its own, which fills without harm to the machine's. Only root may have one.
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", join(disk, "it")], { encoding: "utf8" });
afterAll(() => {
  if (mounted.status === 0) spawnSync("umount", ["-l", join(disk, "it")]);
  rmSync(disk, { recursive: true, force: true });
});

it.runIf(mounted.status === 0)("a disk that is full in the middle of a file is told, and is free again", async () => {
  const origin = await serving(({ url: path }, response) =>
    response.end(Buffer.alloc((path === "/law" ? 8 : 3) * MEGABYTE)),
  );
  const { became, held } = await taken({ addresses: [`${origin}/law`, `${origin}/small`], size: 0 }, join(disk, "it"));
  expect(became[0]).toBe(JSON.stringify({ lost: "disk" }));
  expect({ became: became[1], held }).toEqual({ became: expect.stringMatching(/^[0-9a-f]{64}$/) as string, held: 0 });
});
