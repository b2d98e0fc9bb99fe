import { z } from "zod";
import { historyView } from "../../core/features/conclusions/card/history-view.ts";
import { itemOption } from "../../core/features/conclusions/conclusion-options.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { page } from "../../core/kernel/options/options.ts";

/** Shows what became of a conclusion, the latest first. */
export const conclusionHistory = command({
  path: "conclusion history",
  summary: "conclusion.history.summary",
  examples: [],
  input: z.object({ conclusion: itemOption(), page: page() }),
  audience: "caller",
  allow: "member",
  hidden: true,
  run: (context, { conclusion, page: at }) => historyView(context, conclusion, at),
});
