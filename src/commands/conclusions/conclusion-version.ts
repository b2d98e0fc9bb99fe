import { z } from "zod";
import { changedView } from "../../core/features/conclusions/changed-view.ts";
import { CONCLUSION_MAX } from "../../core/features/conclusions/conclusion.ts";
import { itemOption } from "../../core/features/conclusions/conclusion-options.ts";
import { proposesVersion, proposeVersion } from "../../core/features/conclusions/proposals/proposed-version.ts";
import { LANGUAGES } from "../../core/kernel/language/language.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { say } from "../../core/kernel/views/build.ts";

/** Says a conclusion in another language; what is to stand in the place of what somebody else said is proposed to moderators. */
export const conclusionVersion = command({
  path: "conclusion version",
  summary: "conclusion.version.summary",
  title: "title.conclusion.version",
  submit: "submit.save",
  examples: [],
  input: z.object({
    conclusion: itemOption(),
    language: opt.language("conclusion.language", LANGUAGES),
    text: opt.long("conclusion.text", CONCLUSION_MAX),
  }),
  audience: "caller",
  allow: "member",
  budgets: ["wordings"],
  hidden: true,
  async run(context, { conclusion, ...given }) {
    const { language, text } = given;
    if (!(await proposesVersion(context, conclusion, given))) return changedView(context, conclusion, given);
    const item = await proposeVersion(context, conclusion, language, text);
    context.audit({ action: "conclusion.propose", subject: `conclusion:${conclusion}`, detail: { item, language } });
    return say(context.t("conclusion.proposed"), "good");
  },
});
