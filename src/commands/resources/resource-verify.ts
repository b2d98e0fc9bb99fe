import { z } from "zod";
import { askSuccessor } from "../../core/features/resources/card/ask-successor.ts";
import { awaitsReview } from "../../core/features/resources/freshness/awaits-review.ts";
import { isAsked, passOn } from "../../core/features/resources/freshness/pass-on.ts";
import { recordAnswer } from "../../core/features/resources/freshness/record-answer.ts";
import { shownSince } from "../../core/features/resources/freshness/shown-since.ts";
import { STILL } from "../../core/features/resources/freshness/still.ts";
import { loadResources } from "../../core/features/resources/select-resources.ts";
import { showResource } from "../../core/features/resources/show-resource.ts";
import { atLeast } from "../../core/kernel/access/role.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { say, text } from "../../core/kernel/views/build.ts";
import { asCommunity } from "../../core/services/store/store.ts";

const MOMENT_MAX = 40;

/** Says that a resource is still so, was amended or repealed – what took its place, where that is there –, or that somebody else should say; where it says something else than they were shown, that is shown first. */
export const resourceVerify = command({
  path: "resource verify",
  summary: "resource.verify.summary",
  title: "title.resource.verify",
  submit: "submit.verify",
  examples: ['resource verify "Arms Trade Treaty"', 'resource verify "Arms Trade Treaty" still:amended'],
  input: z.object({
    resource: opt.reference("resource.item", "resource"),
    still: opt.choice("resource.still", STILL).default("in-force"),
    successor: opt.reference("resource.successor", "resource").optional(),
    seen: hidden(opt.text("resource.still", MOMENT_MAX)).optional(),
    shown: hidden(opt.text("resource.still", MOMENT_MAX)).optional(),
  }),
  audience: "caller",
  allow: "member",
  async run(context, { resource: id, still, successor, seen, shown }) {
    const { t, caller } = context;
    // Whoever said it last is asked, too, whatever they are by now.
    if (!atLeast(caller.role, "moderator") && !(await isAsked(context, id))) return refuse("resource.verify.not-yours");
    const awaiting = await awaitsReview(context, id);
    if (awaiting) return awaiting;
    if (still === "not-mine") {
      if (!(await asCommunity(context, "freshness", (at) => passOn(at, id))))
        return refuse("resource.verify.not-asked");
      context.audit({ action: "resource.pass-on", subject: `resource:${id}` });
      return say(t("resource.verify.passed-on"), "good");
    }
    const since = await shownSince(context, id, shown);
    if (since) return since;
    await asCommunity(context, "freshness", (at) => recordAnswer(at, { id, found: still, successor, seen }));
    context.audit({ action: "resource.verify", subject: `resource:${id}`, detail: { found: still } });
    const [resource] = still === "in-force" ? [] : await loadResources(context.db, context.community.id, [id]);
    const asks = resource === undefined ? [] : askSuccessor(t, resource);
    const card = await showResource(context, id);
    return { ...card, tone: "good", blocks: [text(t(`resource.verify.done.${still}`)), ...asks, ...card.blocks] };
  },
});
