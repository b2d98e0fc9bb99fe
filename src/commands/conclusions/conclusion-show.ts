import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { showConclusion } from "../../core/features/conclusions/card/show-conclusion.ts";
import { opt } from "../../core/kernel/options/options.ts";

/** Shows everything about a conclusion. */
export const conclusionShow = command({
  path: "conclusion show",
  summary: "conclusion.show.summary",
  title: "title.conclusion.show",
  submit: "submit.show",
  examples: [{ says: "example.conclusion.show" }],
  input: z.object({ conclusion: opt.reference("conclusion.item", "conclusion") }),
  audience: "caller",
  allow: "member",
  run: (context, { conclusion }) => showConclusion(context, conclusion),
});
