import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { type FileHandle, mkdtemp, open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Socket } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { fileValue } from "../../../src/adapters/kit/given-file.ts";
import { LARGE_FILE_BYTES } from "../../../src/core/kernel/options/values.ts";
import { GivenFile } from "../../../src/core/kernel/values/given-file.ts";
import { heldFiles, IN_MEMORY_BYTES, MOST_HELD } from "../../../src/core/services/files/coming-file.ts";
import { holdFile } from "../../../src/core/services/files/hold-file.ts";
import { chunk, head, hostileServer } from "../../support/hostile-server.ts";

const MEGABYTE = 1024 * 1024;
const PART = Buffer.alloc(64 * 1024, "Article 1. ");
/** More than stays in memory. */
const LARGE = Buffer.alloc(IN_MEMORY_BYTES + 100_000, "Article 1. ");

interface Asked {
  readonly size?: number;
  readonly patience?: { readonly nextMs: number; readonly allMs: number };
  readonly onDisk?: () => Promise<FileHandle>;
}

/** What comes of a file whose server says that. */
async function fetched(say: (socket: Socket) => void, { size = LARGE.length, patience, onDisk }: Asked = {}) {
  const server = await hostileServer(say);
  const logged: string[] = [];
  const note = (level: string) => (_: object, said: string) => void logged.push(`${level}: ${said}`);
  const log = { info: note("info"), warn: note("warn"), error: note("error") };
  try {
    const facts = { name: "law.pdf", mediaType: "application/pdf", size };
    const more = { ...(patience ? { patience } : {}), ...(onDisk ? { onDisk } : {}) };
    const value = await fileValue(facts, (signal) => fetch(server.url, { signal }), {
      log,
      platform: "slack",
      ...more,
    });
    if (value instanceof GivenFile) onTestFinished(() => value.release());
    // Of what did not come nobody keeps the line.
    if (!(value instanceof GivenFile)) await server.left();
    return { value, logged };
  } finally {
    await server.close();
  }
}
const endless = (socket: Socket) => {
  socket.write(head());
  const more = () => {
    while (!socket.destroyed && socket.write(chunk(PART)));
  };
  socket.on("drain", more);
  more();
};
// The line stays open, as a platform's does.
const whole = (socket: Socket) => socket.write(Buffer.concat([Buffer.from(head(LARGE.length)), LARGE]));

describe("a file that somebody attached", () => {
  it("comes whole, is hashed on the way, and waits on the disk without a name until it is released", async () => {
    const { value, logged } = await fetched(whole);
    expect(value).toBeInstanceOf(GivenFile);
    const file = value as GivenFile;
    expect({ size: file.size, held: heldFiles() }).toEqual({ size: LARGE.length, held: 1 });
    expect((await file.whole()).equals(LARGE)).toBe(true);
    expect(file.sha256).toBe(createHash("sha256").update(LARGE).digest("hex"));
    expect(JSON.parse(JSON.stringify(file))).toEqual({
      name: "law.pdf",
      mediaType: "application/pdf",
      size: LARGE.length,
    });
    file.release();
    expect({ held: heldFiles(), logged }).toEqual({ held: 0, logged: [] });
    await expect(file.whole()).rejects.toThrow("released");
  });

  it("that never ends is read no further than shows that it is too large", async () => {
    const { value } = await fetched(endless, { size: 0 });
    expect(value).toMatchObject({ size: LARGE_FILE_BYTES + 1, base64: "" });
  });

  it.each<[string, (socket: Socket) => void, Asked]>([
    [
      "stops in the middle",
      (socket) => socket.write(Buffer.concat([Buffer.from(head(LARGE.length)), PART])),
      { patience: { nextMs: 100, allMs: 60_000 } },
    ],
    ["never begins", () => undefined, { patience: { nextMs: 100, allMs: 60_000 } }],
    ["comes a byte at a time", dripping, { patience: { nextMs: 60_000, allMs: 300 } }],
    [
      "is said to be longer than it is",
      (socket) => socket.end(Buffer.concat([Buffer.from(head(MEGABYTE)), LARGE])),
      {},
    ],
    ["is said to be shorter than it is", (socket) => socket.end(Buffer.concat([Buffer.from(head(10)), LARGE])), {}],
    [
      "is shorter than the platform says",
      (socket) => socket.end(Buffer.concat([Buffer.from(head(PART.length)), PART])),
      {},
    ],
    [
      "is cut off",
      (socket) => socket.write(Buffer.concat([Buffer.from(head()), chunk(LARGE)]), () => socket.destroy()),
      {},
    ],
    ["is answered by what is no HTTP", (socket) => socket.end("SSH-2.0-OpenSSH\r\n"), {}],
  ])("that %s did not arrive, and nothing of it is left", async (_, say, asked) => {
    const { value, logged } = await fetched(say, asked);
    expect({ value, held: heldFiles() }).toEqual({ value: { lost: "cut" }, held: 0 });
    expect(logged).toEqual([expect.stringMatching(/^info: /)]);
  });

  it("that is larger than the platform says is what it is", async () => {
    const { value } = await fetched(whole, { size: 3 });
    expect(value).toMatchObject({ size: LARGE.length });
  });

  it("that is small is in memory, and may be kept with a form", async () => {
    const { value } = await fetched((socket) => socket.write(`${head(7)}Agreed.`), { size: 7 });
    expect(JSON.parse(JSON.stringify(value))).toEqual({
      name: "law.pdf",
      mediaType: "application/pdf",
      size: 7,
      base64: Buffer.from("Agreed.").toString("base64"),
    });
    expect(heldFiles()).toBe(0);
  });

  it("finds no room where many are held", async () => {
    const all = await Promise.all(Array.from({ length: MOST_HELD + 2 }, () => fetched(whole)));
    const lost = all.filter(({ value }) => !(value instanceof GivenFile));
    expect(lost.map(({ value }) => value)).toEqual([{ lost: "many" }, { lost: "many" }]);
    for (const { value } of all) if (value instanceof GivenFile) value.release();
    expect(heldFiles()).toBe(0);
  });

  it("gives its room back once, also where its line breaks as it is hung up on", async () => {
    const before = heldFiles();
    const breaking = {
      [Symbol.asyncIterator]: () => ({
        next: async () => ({ done: false as const, value: LARGE }),
        return: () => Promise.reject(new Error("reset")),
      }),
    };
    const facts = { name: "law.pdf", mediaType: "application/pdf", size: 0 };
    const held = await holdFile(facts, breaking, { most: LARGE.length });
    expect({ lost: "lost" in held && held.lost, held: heldFiles() }).toEqual({ lost: "large", held: before });
  });

  it.runIf(existsSync("/dev/full"))(
    "finds no room on a disk that is full in the middle of it; that is logged as an error",
    async () => {
      let closed = false;
      const onDisk = async () => {
        const [real, full] = [
          await open(join(await mkdtemp(join(tmpdir(), "full-")), "file"), "wx+"),
          await open("/dev/full", "r+"),
        ];
        const fills = {
          write: (part: Buffer, at: number, length: number, to: number) =>
            (to >= IN_MEMORY_BYTES ? full : real).write(part, at, length, to),
          close: async () => {
            closed = true;
            await Promise.all([real.close(), full.close()]);
          },
        };
        return fills as unknown as FileHandle;
      };
      const { value, logged } = await fetched(whole, { onDisk });
      expect({ value, held: heldFiles(), closed }).toEqual({ value: { lost: "disk" }, held: 0, closed: true });
      expect(logged).toEqual([expect.stringMatching(/^error: .*no room/)]);
    },
  );
});

function dripping(socket: Socket): void {
  socket.write(head(LARGE.length));
  const drip = setInterval(() => socket.write("%"), 20);
  socket.on("close", () => clearInterval(drip));
}
