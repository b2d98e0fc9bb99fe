import { z } from "zod";
import { changedView } from "../../core/features/conclusions/changed-view.ts";
import { itemOption, seenOption, seenStatus, whyOption } from "../../core/features/conclusions/conclusion-options.ts";
import { command } from "../../core/kernel/commands/command.ts";

/** Drops a conclusion, and asks why. */
export const conclusionDrop = command({
  path: "conclusion drop",
  summary: "conclusion.drop.summary",
  title: "title.conclusion.drop",
  submit: "submit.save",
  examples: [],
  input: z.object({ conclusion: itemOption(), why: whyOption(), seen: seenOption() }),
  audience: "caller",
  allow: "member",
  hidden: true,
  run: (context, { conclusion, why, seen }) =>
    changedView(context, conclusion, { status: "dropped", seen: seenStatus(seen), why }),
});
