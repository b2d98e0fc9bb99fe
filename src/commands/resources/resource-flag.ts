import { z } from "zod";
import { flagResource } from "../../core/features/resources/freshness/flags/flag-resource.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { say } from "../../core/kernel/views/build.ts";
import { tellWhoKnows } from "../../core/services/review/tell-moderators.ts";
import { asCommunity } from "../../core/services/store/store.ts";

const WHAT_MAX = 500;

/** Says that something is wrong with a resource: it was repealed, its address leads elsewhere. It waits for moderators. */
export const resourceFlag = command({
  path: "resource flag",
  summary: "resource.flag.summary",
  title: "title.resource.flag",
  submit: "submit.tell",
  examples: ['resource flag "Arms Trade Treaty" what:"The address leads to the old text"'],
  input: z.object({
    resource: opt.reference("resource.item", "resource"),
    what: opt.long("resource.flag.what", WHAT_MAX),
  }),
  audience: "caller",
  allow: "member",
  budgets: ["flags"],
  async run(context, { resource, what }) {
    const entry = await asCommunity(context, "freshness", (at) => flagResource(at, resource, what));
    if (entry !== undefined)
      await tellWhoKnows(context, { id: entry, subjectKind: "resource-flag", subjectId: resource });
    context.audit({ action: "resource.flag", subject: `resource:${resource}` });
    return say(context.t("resource.flag.done"), "good");
  },
});
