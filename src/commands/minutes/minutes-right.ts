import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, ask, run, text } from "../../core/kernel/views/build.ts";

/** Leads whoever presses it to what puts right what was taken for a decision or an action. */
export const minutesRight = command({
  path: "minutes right",
  summary: "minutes.right.summary",
  examples: [],
  input: z.object({ conclusion: opt.reference("conclusion.item", "conclusion") }),
  audience: "caller",
  allow: "member",
  hidden: true,
  run({ t }, { conclusion }) {
    return Promise.resolve({
      blocks: [
        text(t("minutes.right.how")),
        actions(
          ask(t("minutes.right.who"), "conclusion assign", { conclusion }),
          ask(t("minutes.right.what"), "conclusion edit", { conclusion }),
          run(t("minutes.plain"), "minutes plain", { conclusion }),
          run(t("conclusion.withdraw.do"), "conclusion withdraw", { conclusion }),
        ),
      ],
    });
  },
});
