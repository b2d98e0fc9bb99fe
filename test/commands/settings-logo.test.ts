import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { logoOf } from "../../src/core/services/communities/logo/logo.ts";
import { readPicture } from "../../src/core/services/communities/logo/read-picture.ts";
import { audited } from "../support/audited.ts";
import { JPEG, png } from "../support/picture.ts";
import { type World, world } from "../support/world.ts";
import { hear } from "../terminal/commands/heard.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const file = (content: Buffer, name = "logo.png") => ({
  ...{ name, mediaType: "image/png", size: content.length, base64: content.toString("base64") },
});
const give = (content: Buffer, as = "admin") =>
  w.send({ kind: "values", path: "settings logo", values: { file: file(content) } }, { as });
const kept = () => w.db((db) => logoOf(db, w.community));
const cut = (content: Buffer) => content.subarray(0, content.length - 20);
/** A byte of the pixels is another. */
const broken = (content: Buffer) => {
  const other = Buffer.from(content);
  other[content.length - 20]! ^= 0xff;
  return other;
};

describe("a logo", () => {
  it("is kept as the picture alone, and replaced; only administrators change it", async () => {
    expect((await give(png(30, 20), "moderator")).refusal).toBe("role.least");
    const said = await give(png(30, 20, { says: "taken at home" }));
    expect(said.text).toContain("The logo is 30 × 20 pixels.");
    const logo = await kept();
    expect(logo).toMatchObject({ mediaType: "image/png", width: 30, height: 20 });
    expect(Buffer.from(logo!.base64, "base64").equals(png(30, 20))).toBe(true);
    expect((await give(JPEG)).text).toContain("1 × 1");
    expect(await kept()).toMatchObject({ mediaType: "image/jpeg" });
    const entries = await audited(w, "community.logo");
    expect(entries.map(({ detail }) => detail)).toEqual([
      { width: 30, height: 20 },
      { width: 1, height: 1 },
    ]);
  });

  it.each([
    ["a text", Buffer.from("<svg/>"), "settings.logo.picture"],
    [
      "a text that begins as a PNG",
      Buffer.concat([png(1, 1).subarray(0, 8), Buffer.from("not so")]),
      "settings.logo.picture",
    ],
    ["half a PNG", cut(png(40, 40)), "settings.logo.picture"],
    ["a damaged PNG", broken(png(40, 40)), "settings.logo.picture"],
    ["a PNG that says it is larger than its pixels", sized(png(40, 40), 90), "settings.logo.picture"],
    ["half a JPEG", cut(JPEG), "settings.logo.picture"],
    ["a picture of too many pixels", png(2_001, 1), "settings.logo.pixels"],
    ["a large file", Buffer.alloc(262_145), "settings.logo.large"],
  ])("is refused as %s, and what was there stays", async (_, content, refusal) => {
    const before = await kept();
    expect((await give(content)).refusal).toBe(refusal);
    expect(await kept()).toEqual(before);
  });

  it("that says it is interlaced has to be so, and the notes of a camera are left out", () => {
    // One pixel is the same either way.
    expect(readPicture(png(1, 1, { interlaced: true }))).toMatchObject({ width: 1 });
    expect(() => readPicture(png(9, 9, { interlaced: true }))).toThrow();
    const note = Buffer.concat([Buffer.from([0xff, 0xe1, 0, 8]), Buffer.from("secret")]);
    const noted = Buffer.concat([JPEG.subarray(0, 2), note, JPEG.subarray(2)]);
    expect(readPicture(noted).content.equals(JPEG)).toBe(true);
  });

  it("is given and taken away at the terminal, too", async () => {
    const base64 = png(12, 12).toString("base64");
    expect(await hear(w, "logo", { base64 })).toMatchObject({ exit: 0, out: "The logo is 12 × 12 pixels." });
    expect(await kept()).toMatchObject({ width: 12 });
    expect(await hear(w, "logo", { base64: "aGFsbG8=" })).toMatchObject({ exit: 2 });
    expect(await hear(w, "logo", {})).toMatchObject({ exit: 0 });
    expect(await kept()).toBeUndefined();
    expect(await hear(w, "logo", {})).toMatchObject({ exit: 1, err: "There is no logo." });
    expect(
      (await w.send({ kind: "values", path: "settings logo", values: { remove: true } }, { as: "admin" })).refusal,
    ).toBe("settings.logo.none");
  });
});

/** The same with another width, which its check agrees with. */
function sized(content: Buffer, width: number): Buffer {
  const other = png(width, 40);
  // The header of the one, the pixels of the other.
  return Buffer.concat([other.subarray(0, 33), content.subarray(33)]);
}
