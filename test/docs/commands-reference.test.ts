import { expect, it } from "vitest";
import { CATALOGUE } from "../../src/commands/index.ts";
import { commandsReference } from "../../tools/commands-reference.ts";

it("docs/commands.md is what the catalogue says (npm run docs)", async () => {
  await expect(commandsReference(CATALOGUE)).toMatchFileSnapshot("../../docs/commands.md");
});
