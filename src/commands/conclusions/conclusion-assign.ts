import { z } from "zod";
import { changedView } from "../../core/features/conclusions/changed-view.ts";
import { itemOption, OWNERS_CHANGED, whyOption } from "../../core/features/conclusions/conclusion-options.ts";
import { pastDue } from "../../core/features/conclusions/past-due.ts";
import { typedOnly } from "../../core/features/conclusions/typed-conclusion.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { again } from "../../core/kernel/options/options.ts";
import { givenBy } from "./given.ts";

/** Says who is to do it, and by when. */
export const conclusionAssign = command({
  path: "conclusion assign",
  summary: "conclusion.assign.summary",
  title: "title.conclusion.assign",
  submit: "submit.save",
  examples: [],
  input: z.object({ conclusion: itemOption(), ...OWNERS_CHANGED, why: whyOption().optional(), again: again() }),
  audience: "caller",
  allow: "member",
  hidden: true,
  subjectOptions: ["conclusion"],
  prefill: (scope, { conclusion }) => typedOnly(scope, conclusion, ["owner", "due"]),
  already: (scope, { conclusion, due }) => pastDue(scope, due, { path: "conclusion assign", input: { conclusion } }),
  run: (context, { conclusion, again: _again, ...given }) => changedView(context, conclusion, givenBy(given)),
});
