import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { homeView } from "../../core/services/home/home-view.ts";

/** Shows the caller's home: what comes, what awaits them, what they chose, what they can ask. */
export const home = command({
  path: "home",
  summary: "home.summary",
  examples: [],
  input: z.object({}),
  audience: "caller",
  allow: "guest",
  hidden: true,
  run: (context) => homeView(context),
});
