import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { showConclusion } from "../../core/features/conclusions/card/show-conclusion.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { askedOfCaller } from "../../core/services/review/proposing/asked-of-caller.ts";

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
  async run(context, { conclusion }) {
    const asked = await askedOfCaller(context, ["conclusion-version"], conclusion);
    const card = await showConclusion(context, conclusion);
    return { ...card, blocks: [...asked, ...card.blocks] };
  },
});
