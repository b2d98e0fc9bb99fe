import { expect, it } from "vitest";
import { CATALOGUE } from "../../src/features.ts";
import { commandsReference } from "../../tools/commands-reference.ts";

it("docs/commands.md is what the catalogue says (npm run docs)", async () => {
  await expect(commandsReference(CATALOGUE.commands)).toMatchFileSnapshot("../../docs/commands.md");
});
