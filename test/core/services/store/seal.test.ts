import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import {
  keyFileIn,
  KeyFileError,
  keysBeside,
  makeKeyBeside,
  newKey,
  putKeysBeside,
  readKeys,
} from "../../../../src/core/services/store/keys.ts";
import { sealWith } from "../../../../src/core/services/store/seal.ts";

const k1 = new Uint8Array(32).fill(1);
const k2 = new Uint8Array(32).fill(2);
const place = { community: "c", table: "contact", row: "r1", field: "phones" };
const folder = mkdtempSync(join(tmpdir(), "rapporteur-keys-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a sealed value", () => {
  const seal = sealWith(new Map([["a", k1]]));
  it("opens where it belongs, whatever it says, and shows nothing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", minLength: 8 }), async (clean) => {
        const sealed = await seal.seal(clean, place);
        expect(sealed).not.toContain(clean);
        expect(await seal.open(sealed, place)).toBe(clean);
      }),
      { numRuns: 50 },
    );
  });
  it.each(["community", "table", "row", "field"] as const)("does not open in another %s", async (part) => {
    const sealed = await seal.seal("+595 21 555 0100", place);
    await expect(seal.open(sealed, { ...place, [part]: "other" })).rejects.toThrow("does not belong");
  });
  it("does not open after any change", async () => {
    const sealed = await seal.seal("+595 21 555 0100", place);
    const at = sealed.lastIndexOf(".") - 3;
    const changed = sealed.slice(0, at) + (sealed[at] === "A" ? "B" : "A") + sealed.slice(at + 1);
    await expect(seal.open(changed, place)).rejects.toThrow();
  });
  it("opens after the keys were rotated, and not without its key", async () => {
    const sealed = await seal.seal("x", place);
    expect(
      await sealWith(
        new Map([
          ["b", k2],
          ["a", k1],
        ]),
      ).open(sealed, place),
    ).toBe("x");
    await expect(sealWith(new Map([["b", k2]])).open(sealed, place)).rejects.toThrow('no key "a"');
  });
  it("differs each time", async () => {
    expect(await seal.seal("x", place)).not.toBe(await seal.seal("x", place));
  });
  it("needs a whole key", () => {
    expect(() => sealWith(new Map())).toThrow("needs a key");
    expect(() => sealWith(new Map([["a", k1.slice(1)]]))).toThrow("31 bytes");
  });
});

describe("keys", () => {
  it("are read from text, several for rotation", () => {
    const [one, two] = [newKey(), newKey()];
    expect([...readKeys(`new:${one}, old:${two}`).keys()]).toEqual(["new", "old"]);
    expect(() => readKeys(`k:${one},k:${two}`)).toThrow("twice");
    expect(() => readKeys("secret")).toThrow("ID:KEY");
    expect(() => readKeys(`k:${one.slice(2)}`)).toThrow("ID:KEY");
  });
  it("are made beside the data once, for their owner's eyes", () => {
    const data = join(folder, "data");
    expect(keysBeside(data)).toBeUndefined();
    const first = makeKeyBeside(data);
    expect([...makeKeyBeside(data)]).toEqual([...first]);
    expect([...(keysBeside(data) ?? [])]).toEqual([...first]);
    expect(statSync(keyFileIn(data)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(keyFileIn(data), "utf8"))).toHaveLength(1);
  });
  it("that cannot be read are not taken for none", () => {
    const data = join(folder, "broken");
    makeKeyBeside(data);
    for (const text of ["", "[]", '[{"id":"k1","key":"AAAA"}]']) {
      writeFileSync(keyFileIn(data), text);
      expect(() => keysBeside(data)).toThrow(KeyFileError);
    }
  });
  it("that are put beside the data take the place of others", () => {
    const data = join(folder, "put");
    makeKeyBeside(data);
    putKeysBeside(data, new Map([["a", k1]]));
    expect([...(keysBeside(data) ?? [])]).toEqual([["a", k1]]);
    expect(statSync(keyFileIn(data)).mode & 0o777).toBe(0o600);
  });
});
