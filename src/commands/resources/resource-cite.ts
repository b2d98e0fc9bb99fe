import { z } from "zod";
import { CITATION_NOTE_MAX, citable, cite, uncite } from "../../core/features/resources/citations/cite.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";

/** Says that one resource cites another, or that it does not: moderators, and whoever suggested it. */
export const resourceCite = command({
  path: "resource cite",
  summary: "resource.cite.summary",
  title: "title.resource.cite",
  submit: "submit.save",
  examples: ['resource cite "Arms Trade Treaty" "Firearms Protocol" note:"Preamble"'],
  input: z.object({
    resource: opt.reference("resource.item", "resource"),
    other: opt.reference("resource.cite.other", "resource"),
    note: opt.text("resource.cite.note", CITATION_NOTE_MAX).optional(),
    end: opt.flag("resource.cite.end").optional(),
  }),
  audience: "caller",
  allow: "member",
  async run(context, { resource, other, note, end = false }) {
    const { t } = context;
    const both = await citable(context, resource, other);
    if (!end) await cite(context, both, note);
    else if (!(await uncite(context, both))) return refuse("resource.cite.not");
    const action = end ? "resource.uncite" : "resource.cite";
    context.audit({ action, subject: `resource:${resource}`, detail: { other } });
    const words = { from: both.from.title, to: both.to.title };
    return {
      tone: "good",
      blocks: [
        text(t(end ? "resource.cite.ended" : "resource.cite.done", words)),
        actions(
          run(t(end ? "resource.cite.again" : "resource.cite.undo"), "resource cite", {
            resource,
            other,
            ...(end ? {} : { end: true }),
          }),
          run(t("resource.citations.show"), "resource citations", { resource }),
        ),
      ],
    };
  },
});
