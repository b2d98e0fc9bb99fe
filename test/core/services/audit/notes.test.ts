import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noteAt } from "../../../../src/app/audit-notes.ts";
import { auditHeads } from "../../../../src/core/services/audit/notes/audit-heads-chore.ts";
import type { HeadNote } from "../../../../src/core/services/audit/notes/head-note.ts";
import { readNotes } from "../../../../src/core/services/audit/notes/read-notes.ts";
import { sealOn } from "../../../support/seals.ts";
import { countedIds } from "../../../support/store.ts";
import { NOW, type Stage, stage, unsigned } from "./stage.ts";

const folder = mkdtempSync(join(tmpdir(), "rapporteur-notes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("noting how far audit logs go", () => {
  let s: Stage;
  beforeAll(async () => {
    s = await stage("server");
  });
  afterAll(() => s.close());
  const parts = () => ({
    store: s.store,
    clock: { now: () => NOW },
    ids: countedIds(),
    seal: sealOn(),
    catalogue: { features: [] },
  });

  it("has them signed first, and says nothing of a log in which nothing stands", async () => {
    await unsigned(s, 2);
    const taken: HeadNote[] = [];
    await auditHeads.run({ ...parts(), noteHeads: async (notes) => void taken.push(...notes) });
    const verdict = await s.verify(sealOn());
    expect(verdict).toMatchObject({ whole: true, links: 3, unsigned: 2 });
    expect(taken).toEqual([{ at: NOW.toISOString(), community: "a", seq: 3, hash: verdict.whole ? verdict.head : "" }]);
  });
  it("is done in a file, line by line, which shows a log that was cut", async () => {
    const path = join(folder, "heads.jsonl");
    await auditHeads.run({ ...parts(), noteHeads: noteAt(path) });
    await s.append(sealOn(), {}, "ana");
    await auditHeads.run({ ...parts(), noteHeads: noteAt(path) });
    const noted = readNotes(readFileSync(path, "utf8"))?.get("a");
    expect([...(noted?.keys() ?? [])]).toEqual([3, 4]);
    expect(await s.verify(sealOn(), noted)).toMatchObject({ whole: true, links: 4 });
    await s.tamper("delete from audit where community_id = 'a' and seq = 4");
    expect(await s.verify(sealOn())).toMatchObject({ whole: true, links: 3 });
    expect(await s.verify(sealOn(), noted)).toEqual({ whole: false, at: 4, why: "noted" });
  });
  it("is done at an address, which is believed only where it says so, and never leads elsewhere", async () => {
    const got: string[] = [];
    const server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        got.push(`${request.method ?? ""} ${request.url ?? ""} ${body}`);
        response.writeHead(request.url === "/good" ? 204 : request.url === "/away" ? 302 : 500, { location: "/good" });
        response.end();
      });
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const note = { at: NOW.toISOString(), community: "a", seq: 1, hash: "h" };
    try {
      await noteAt(`${base}/good`)([note]);
      await expect(noteAt(`${base}/broken`)([note])).rejects.toThrow("answers 500");
      await expect(noteAt(`${base}/away`)([note])).rejects.toThrow();
      expect(got).toEqual(
        ["good", "broken", "away"].map((path) => `POST /${path} ${JSON.stringify({ notes: [note] })}`),
      );
    } finally {
      await new Promise((done) => server.close(done));
    }
  });
  it("is read line by line; two notes of one entry that differ fit no log", () => {
    const line = (seq: number, hash: string) => JSON.stringify({ community: "a", seq, hash });
    expect(readNotes(`${line(1, "x")}\n\n${line(1, "x")}\r\n${line(2, "y")}\n`)?.get("a")).toEqual(
      new Map([
        [1, "x"],
        [2, "y"],
      ]),
    );
    expect(readNotes(`${line(1, "x")}\n${line(1, "z")}`)?.get("a")).toEqual(new Map([[1, ""]]));
    expect(readNotes("no notes")).toBeUndefined();
    expect(readNotes(`{"community":"a","seq":0,"hash":"x"}`)).toBeUndefined();
  });
});
