import { z } from "zod";
import { previewOf } from "../../core/features/digests/preview-view.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";

/** Shows privately what a digest would say now; without one, what is new to the caller. */
export const digestPreview = command({
  path: "digest preview",
  summary: "digest.preview.summary",
  title: "title.digest.preview",
  submit: "submit.show",
  examples: ["digest preview", { says: "example.digest.preview" }],
  input: z.object({
    digest: opt.reference("digest.digest", "digest").optional(),
    since: opt.day("digest.now.since", "back").optional(),
  }),
  audience: "caller",
  allow: "member",
  run: (context, { digest, since }) => previewOf(context, digest, since && new Date(since.start)),
});
