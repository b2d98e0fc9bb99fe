import { z } from "zod";
import { shownSince } from "../../core/features/conclusions/card/shown-since.ts";
import { changedView } from "../../core/features/conclusions/changed-view.ts";
import {
  CHANGED,
  FACTS_CHANGED,
  itemOption,
  OWNERS_CHANGED,
  seenOption,
  seenStatus,
  shownOption,
} from "../../core/features/conclusions/conclusion-options.ts";
import { pastDue } from "../../core/features/conclusions/past-due.ts";
import { typedConclusion } from "../../core/features/conclusions/typed-conclusion.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { again } from "../../core/kernel/options/options.ts";
import { givenBy } from "./given.ts";

/** Changes a conclusion: what becomes of it, whose it is, what it says and is about. Its form shows what holds. */
export const conclusionEdit = command({
  path: "conclusion edit",
  summary: "conclusion.edit.summary",
  title: "title.conclusion.edit",
  submit: "submit.save",
  examples: [{ says: "example.conclusion.edit.owner" }, { says: "example.conclusion.edit.done" }],
  input: z.object({
    conclusion: itemOption(),
    ...CHANGED,
    ...OWNERS_CHANGED,
    ...FACTS_CHANGED,
    seen: seenOption(),
    shown: shownOption(),
    again: again(),
  }),
  audience: "caller",
  allow: "member",
  subjectOptions: ["conclusion"],
  prefill: (scope, { conclusion }) => typedConclusion(scope, conclusion),
  already: (scope, { conclusion, due }) => pastDue(scope, due, { path: "conclusion edit", input: { conclusion } }),
  run: async (context, { conclusion, seen, shown, again: _again, ...given }) =>
    (await shownSince(context, conclusion, shown)) ??
    changedView(context, conclusion, givenBy({ ...given, seen: seenStatus(seen) })),
});
