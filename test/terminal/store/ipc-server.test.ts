import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type ClientRequest, type IncomingMessage, request } from "node:http";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { FileInMemory } from "../../../src/core/kernel/values/file-in-memory.ts";
import { connectToOwner, lockDirectory } from "../../../src/core/services/store/directory-lock.ts";
import { askOwner } from "../../../src/terminal/store/ask-owner.ts";
import { type IpcServer, ipcServer } from "../../../src/terminal/store/ipc-server.ts";
import { storeFile } from "../../../src/core/services/stored-files/stored-files.ts";
import { deferred } from "../../../src/terminal/io/deferred.ts";
import { acquireStore } from "../../../src/terminal/store/acquire-store.ts";
import type { CliContext } from "../../../src/terminal/commands/cli-command.ts";
import { readConfig } from "../../../src/app/config.ts";
import { heldFiles } from "../../../src/core/services/files/coming-file.ts";
import { type World, world } from "../../support/world.ts";
import { resource, save } from "../../core/features/resources/library.ts";
import { benchOf, hear, listening } from "../commands/heard.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bridge-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const help = { as: "member", channel: "general", line: "help" };
const ask = async (command: "run" | "import", args: unknown, language = "en") => {
  const heard = listening();
  return { ...heard, answered: await askOwner(folder, { command, args, language }, heard.io) };
};
const holding = async (server: Server) => {
  const held = await lockDirectory(folder, { pid: process.pid, does: "testing", serves: true }, server);
  if (!held.held) throw new Error("the directory of this test is held");
  return held.release;
};

describe("a command done by the holder", () => {
  let served: IpcServer;
  let release: () => Promise<void>;
  const ready = () => Promise.resolve<Omit<CliContext, "t">>(benchOf(w));

  it("writes what it writes here, and ends as it does here", async () => {
    served = ipcServer(ready());
    release = await holding(served.server);
    const there = await ask("run", help);
    expect({ exit: there.answered, out: there.out.join("\n"), err: there.err.join("\n") }).toEqual({
      exit: { exit: 0 },
      out: (await hear(w, "run", help)).out,
      err: "",
    });
    expect((await ask("run", { ...help, as: "nobody" }, "es")).err.join()).toMatch(/^Nadie se llama «nobody»/);
    const csv = `reference,name,organisation,post,country,languages\n${Array.from({ length: 2_000 }, (_, i) => `r${i},Person ${i},Body,Post,MX,es`).join("\n")}\n`;
    const imported = await ask("import", { kind: "contacts", base64: Buffer.from(csv).toString("base64") });
    expect({ answered: imported.answered, err: imported.err.slice(0, 3) }).toEqual({ answered: { exit: 0 }, err: [] });
    expect(imported.progress.length).toBeGreaterThan(2);
    await served.finish();
    await release();
  });

  it("reads what comes along as it comes, and keeps nothing of what breaks off", async () => {
    served = ipcServer(ready());
    release = await holding(served.server);
    const law = Buffer.from(`Article 1. ${"word ".repeat(120_000)}`);
    const line = { line: 2, file: "law.txt", header: ["title", "kind", "language"], cells: ["Long Law", "law", "en"] };
    const args = { kind: "resources", line, before: 0, last: true, size: law.length };
    const along = async (given: () => AsyncIterable<Uint8Array>) => {
      const { io, out } = listening();
      const asked = { command: "folder-line", args, language: "en" } as const;
      return { answered: await askOwner(folder, asked, { ...io, given }), out };
    };
    const kept = () => w.db((db) => db.storedFile.findMany({ select: { size: true } }));
    async function* unplugged() {
      yield law.subarray(0, 400_000);
      throw new Error("unplugged");
    }
    expect(typeof (await along(unplugged)).answered).toBe("string");
    await expect.poll(heldFiles).toBe(0);
    expect(await kept()).toEqual([]);
    async function* whole() {
      for (let at = 0; at < law.length; at += 65_536) yield law.subarray(at, at + 65_536);
    }
    const { answered, out } = await along(whole);
    expect({ answered, out: out.map((one): unknown => JSON.parse(one)) }).toEqual({
      ...{ answered: { exit: 0 }, out: [{ became: "created", size: law.length }] },
    });
    expect({ kept: await kept(), held: heldFiles() }).toEqual({ kept: [{ size: law.length }], held: 0 });
    // What nobody reads does not keep the answer from whoever asked.
    const unread = listening();
    const asked = { command: "run", args: help, language: "en" } as const;
    expect(await askOwner(folder, asked, { ...unread.io, given: whole })).toEqual({ exit: 0 });
    await served.finish();
    await release();
  });

  it("waits until the holder is ready", async () => {
    const later = deferred<Omit<CliContext, "t">>();
    served = ipcServer(later.promise);
    release = await holding(served.server);
    const asked = ask("run", help);
    later.resolve(benchOf(w));
    expect((await asked).answered).toEqual({ exit: 0 });
    await served.finish();
    await release();
  });

  it("is turned away, and nothing has happened, when the holder closes or never gets ready", async () => {
    const later = deferred<Omit<CliContext, "t">>();
    served = ipcServer(later.promise);
    release = await holding(served.server);
    const asked = ask("run", help);
    later.reject(new Error("closing"));
    expect((await asked).answered).toBe("gone");
    await served.finish();
    expect((await ask("run", help)).answered).toBe("gone");
    await release();
    expect((await ask("run", help)).answered).toBe("gone");
  });

  it("is not understood by another version", async () => {
    served = ipcServer(ready());
    release = await holding(served.server);
    const { io } = listening();
    expect(await askOwner(folder, { command: "dance" as "run", args: {}, language: "en" }, io)).toBe("misunderstood");
    expect(await askOwner(folder, { command: "run", args: {}, language: "tlh" }, io)).toBe("misunderstood");
    await served.finish();
    await release();
  });

  it("is known to be broken off where the holder ends in the middle", async () => {
    release = await holding(
      createServer((socket) => {
        socket.once("data", () =>
          socket.end(
            'HTTP/1.1 200 OK\r\ncontent-type: application/x-ndjson\r\ncontent-length: 999\r\n\r\n{"out":"half"}\n',
          ),
        );
      }),
    );
    const { out, answered } = await ask("run", help);
    expect({ out, answered }).toEqual({ out: ["half"], answered: "broken" });
    await release();
  });
});

describe("a document that the holder hands over", () => {
  const law = Buffer.alloc(6 * 1024 * 1024, "Article 1. ");
  const exporting = { command: "export", args: { what: "document", resource: "Law of arms" }, language: "en" } as const;
  let served: IpcServer;
  let release: () => Promise<void>;
  beforeAll(async () => {
    await save(w, [resource("Law of arms", { kind: "law", url: "https://e.org/1" })]);
    await w.db(async (db) => {
      const { id: resourceId } = await db.resource.findFirstOrThrow({ where: { title: "Law of arms" } });
      const file = new FileInMemory(law, { name: "law.txt", mediaType: "text/plain" });
      const [communityId, attachedAt] = [w.community, w.clock.now()];
      const kept = await storeFile(db, w.community, {
        ...{ file, mediaType: "text/plain", now: attachedAt, total: 2 * law.length },
      });
      await db.resourceFile.create({
        data: { communityId, resourceId, sha256: kept!.sha256, name: "law.txt", textless: 0, attachedAt },
      });
    });
  });
  /** Asks for it and takes what comes as `take` does. */
  const fetching = async (take: (answer: IncomingMessage, call: ClientRequest) => void) => {
    const socket = await connectToOwner(folder);
    const call = request({ method: "POST", path: "/", createConnection: () => socket });
    call.on("error", () => undefined);
    call.on("response", (answer) => take(answer, call));
    call.end(JSON.stringify(exporting));
    return call;
  };
  const hasEnded = () => Promise.race([served.finish().then(() => "ended"), sleep(5_000, "waits", { ref: false })]);

  it("is read piece by piece, and nothing is left waiting for each", async () => {
    served = ipcServer(Promise.resolve(benchOf(w)));
    release = await holding(served.server);
    const warned: string[] = [];
    const warn = ({ message }: Error) => void warned.push(message);
    process.on("warning", warn);
    const { io } = listening();
    let bytes = 0;
    const file = ({ base64 }: { readonly base64: string }) => void (bytes += Buffer.from(base64, "base64").length);
    expect(await askOwner(folder, exporting, { ...io, file })).toEqual({ exit: 0 });
    await sleep(0);
    process.off("warning", warn);
    expect({ bytes, warned }).toEqual({ bytes: law.length, warned: [] });
    expect(await hasEnded()).toBe("ended");
    await release();
  });

  it("keeps no holder that whoever asked for it left in the middle, or that takes nothing of it", async () => {
    served = ipcServer(Promise.resolve(benchOf(w)), { patienceMs: 300 });
    release = await holding(served.server);
    const left = await fetching((answer, call) => answer.once("data", () => call.destroy()));
    await once(left, "close");
    const stuck = await fetching((answer) => answer.pause());
    await once(stuck, "response");
    expect(await hasEnded()).toBe("ended");
    stuck.destroy();
    await release();
  });
});

describe("holding", () => {
  it("waits for a short command to end", async () => {
    let looked = 0;
    const short = await lockDirectory(
      folder,
      { pid: process.pid, does: "rapporteur run", serves: false },
      createServer((socket) => {
        looked += 1;
        socket.end();
      }),
    );
    const waiting = acquireStore(
      readConfig({ RAPPORTEUR_DATA: folder }),
      { pid: process.pid, does: "testing", serves: true },
      createServer(),
    );
    // Whoever looks again has waited.
    await expect.poll(() => looked, { timeout: 20_000 }).toBeGreaterThan(2);
    expect(await Promise.race([waiting, Promise.resolve("waiting")])).toBe("waiting");
    if (short.held) await short.release();
    const held = await waiting;
    expect(held.held).toBe(true);
    if (held.held) await held.release();
  });
});
