import { z } from "zod";
import { RESOURCE_KIND_LABELS } from "../../core/features/resources/kinds.ts";
import { RESOURCE_SUMMARY_MAX, RESOURCE_TITLE_MAX } from "../../core/features/resources/resource.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { formOption, revise, revisionForm } from "../../core/services/review/revise.ts";
import { topicsOption } from "../../core/services/taxonomy/term-option.ts";

/** Puts a suggested resource right: a moderator approves it so, and whoever was asked to suggests it again. */
export const resourceRevise = command({
  path: "resource revise",
  summary: "resource.revise.summary",
  title: "title.resource.revise",
  submit: "submit.send",
  examples: [],
  hidden: true,
  input: z.object({
    resource: opt.reference("resource.item", "resource"),
    title: opt.text("resource.title", RESOURCE_TITLE_MAX).optional(),
    url: opt.link("resource.url").optional(),
    kind: opt.choice("resource.kind", RESOURCE_KIND_LABELS).optional(),
    topics: topicsOption("resource.topics").optional(),
    country: opt.country("resource.country").optional(),
    summary: opt.long("resource.summary", RESOURCE_SUMMARY_MAX).optional(),
    language: opt.language("resource.language").optional(),
    form: formOption(),
  }),
  audience: "caller",
  allow: "member",
  subjectOptions: ["resource"],
  prefill: (scope, { resource }) => revisionForm(scope, "resource", resource),
  run: (context, { resource, form, topics, ...said }) =>
    revise(context, "resource", resource, { fields: { ...said, topics: topics?.join(", ") }, form: form === true }),
});
