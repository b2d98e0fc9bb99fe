import { z } from "zod";
import { changedView } from "../../core/features/conclusions/changed-view.ts";
import { FACTS_CHANGED, itemOption } from "../../core/features/conclusions/conclusion-options.ts";
import { typedOnly } from "../../core/features/conclusions/typed-conclusion.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { givenBy } from "./given.ts";

/** Says what a conclusion is about: pillar, topics, countries, output and crimes. */
export const conclusionLink = command({
  path: "conclusion link",
  summary: "conclusion.link.summary",
  title: "title.conclusion.link",
  submit: "submit.save",
  examples: [],
  input: z.object({ conclusion: itemOption(), ...FACTS_CHANGED }),
  audience: "caller",
  allow: "member",
  hidden: true,
  subjectOptions: ["conclusion"],
  prefill: (scope, { conclusion }) => typedOnly(scope, conclusion, Object.keys(FACTS_CHANGED)),
  run: (context, { conclusion, ...given }) => changedView(context, conclusion, givenBy(given)),
});
