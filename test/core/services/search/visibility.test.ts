import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SHARING } from "../../../../src/core/kernel/access/sharing.ts";
import type { Reader } from "../../../../src/core/services/store/reader.ts";
import { GUEST, type Library, library, MEMBER, MODERATOR, plain } from "./library.ts";

const BEN: Reader = { kind: "person", personId: "ben", role: "member", ceiling: "amber" };
const ADMIN: Reader = { kind: "person", personId: "ada", role: "admin", ceiling: "red" };

describe("who finds what", () => {
  let lib: Library;
  beforeAll(async () => {
    lib = await library();
    await lib.index(
      ...SHARING.map((sharing) => plain(sharing, "tracing", { sharing })),
      plain("pending", "tracing suggestion", { owner: "ana" }),
      plain("secret", "tracing operation nightjar", { sharing: "red" }),
      plain("suggested", "tracing goshawk", { owner: "ana" }),
    );
  });
  afterAll(() => lib.store.close());

  test.each([
    ["a guest", GUEST, ["clear"]],
    ["a member", BEN, ["amber", "clear", "green"]],
    ["who suggested it", MEMBER, ["amber", "clear", "green", "pending", "suggested"]],
    ["a moderator", MODERATOR, ["amber", "amber+strict", "clear", "green", "pending", "red", "secret", "suggested"]],
    ["an administrator", ADMIN, ["amber", "amber+strict", "clear", "green", "pending", "red", "secret", "suggested"]],
  ] as const)("%s finds what they may", async (_, caller, expected) => {
    expect((await lib.ids("tracing", { caller, limit: 100 })).sort()).toEqual([...expected]);
  });

  test("an unknown person is owner of nothing", async () => {
    expect(await lib.ids("suggestion", { caller: GUEST })).toEqual([]);
    expect(await lib.ids("suggestion", { caller: { kind: "person", role: "member", ceiling: "amber" } })).toEqual([]);
  });

  test.each(["nightjar", "nightjra", "nigthjar", "goshawk", "goshawkk", "night"])(
    "to those who may not see it, %j is like a word that stands nowhere",
    async (word) => {
      // A word of every day is not missed.
      const missing = word === "night" ? [] : [word];
      expect(await lib.ask(word, { caller: BEN })).toEqual({ hits: [], corrected: [], missing });
      // Neither scores nor their order betray it.
      expect(await lib.ask(`tracing ${word}`, { caller: BEN })).toEqual({
        ...(await lib.ask("tracing zzzzzzzz", { caller: BEN })),
        missing,
      });
      const lenient = await lib.ask(`tracing ${word}`, { caller: BEN, lenient: true });
      expect([lenient.corrected, lenient.missing]).toEqual([[], missing]);
    },
  );

  test("those who may see it are helped with a typo", async () => {
    expect(await lib.ask("nigthjar", { caller: MODERATOR })).toMatchObject({
      hits: [{ doc: "secret" }],
      corrected: [{ typed: "nigthjar", used: "nightjar" }],
    });
  });

  test("a word of something that is not published is no correction, for anybody", async () => {
    expect((await lib.ask("goshakw", { caller: MODERATOR })).corrected).toEqual([]);
  });

  test("publishing, hiding and another label take effect at once", async () => {
    await lib.index(plain("moving", "peregrine", { owner: "ana" }));
    expect(await lib.ids("peregrine", { caller: BEN })).toEqual([]);
    await lib.index(plain("moving", "peregrine", { sharing: "amber" }));
    expect(await lib.ids("peregrine", { caller: BEN })).toEqual(["moving"]);
    expect((await lib.ask("peregrien", { caller: BEN })).corrected).toEqual([
      { typed: "peregrien", used: "peregrine" },
    ]);
    await lib.index(plain("moving", "peregrine", { sharing: "red" }));
    expect(await lib.ask("peregrien", { caller: BEN })).toEqual({
      hits: [],
      corrected: [],
      missing: ["peregrien"],
    });
    await lib.remove("moving");
    expect(await lib.ask("peregrien", { caller: MODERATOR })).toEqual({
      hits: [],
      corrected: [],
      missing: ["peregrien"],
    });
  });
});
