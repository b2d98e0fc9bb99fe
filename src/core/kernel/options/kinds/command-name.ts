import type { OptionKind } from "../kind.ts";
import { matching } from "../matching.ts";
import { text } from "./simple.ts";

/** Words that may be the path of a command, of which those are suggested that the caller may use; any other words will do. */
export const commandName = (max: number): OptionKind => ({
  ...text(max),
  name: "command",
  suggest: (typed, { commands }) => matching(commands?.() ?? [], typed.trim().replace(/^\//, "")),
});
