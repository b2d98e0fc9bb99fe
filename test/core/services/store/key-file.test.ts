import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { keyFileOf } from "../../../../src/core/services/store/key-file.ts";
import { keyFileIn, keysBeside, makeKeyBeside } from "../../../../src/core/services/store/keys.ts";
import { sealWith } from "../../../../src/core/services/store/seal.ts";

const folder = mkdtempSync(join(tmpdir(), "rapporteur-key-file-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("rotates its key while it is in use, and goes on where that was broken off", async () => {
  const ring = new Map(makeKeyBeside(folder));
  const [first] = ring.keys();
  const file = keyFileOf(folder, ring);
  const seal = sealWith(ring);
  const place = { community: "a", table: "t", row: "r", field: "f" };
  const before = await seal.seal("x", place);
  file.begin();
  expect(ring.size).toBe(2);
  expect([seal.sealing() === first, seal.others()]).toEqual([false, [first]]);
  expect(await seal.open(before, place)).toBe("x");
  // A process that was killed here begins with both.
  expect([...(keysBeside(folder) ?? [])]).toEqual([...ring]);
  file.begin();
  expect(ring.size).toBe(2);
  const after = await seal.seal("y", place);
  file.end();
  expect([...(keysBeside(folder)?.keys() ?? [])]).toEqual([seal.sealing()]);
  expect(await seal.open(after, place)).toBe("y");
  await expect(seal.open(before, place)).rejects.toThrow(`no key "${first}"`);
  expect([statSync(keyFileIn(folder)).mode & 0o777, readdirSync(folder)]).toEqual([0o600, ["key.json"]]);
});
