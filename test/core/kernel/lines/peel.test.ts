import { expect, it } from "vitest";
import { peel } from "../../../../src/core/kernel/lines/peel.ts";
import { type OptionSpec, optionsOf } from "../../../../src/core/kernel/options/options.ts";
import { CATALOGUE } from "../../../../src/features.ts";

it("looks little up for a long line, whatever its command may be asked with", async () => {
  const command = CATALOGUE.commands.find(({ path }) => path === "meeting edit");
  if (!command) throw new Error("no such command");
  const options = optionsOf(command.input).filter((o) => !o.hidden);
  const looks = new Set<string>();
  const read = async ({ kind }: OptionSpec, words: string) => {
    if (kind.stored) looks.add(`${kind.name} ${words}`);
    return { as: "nothing" as const };
  };
  const words = Array.from({ length: 60 }, (_, i) => `word${i}`);
  const slots = options.filter((o) => o.required);
  const extras = options.filter((o) => !o.required);
  expect(await peel({ words, slots, extras, named: ({ name }) => [name] }, read)).toBeUndefined();
  // The thing itself, and five ends for a person and for a document.
  expect(looks.size).toBe(11);
});
