import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { refuse, UserError } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { confirmLink, heldLink } from "../../core/services/people/linking/confirm-link.ts";
import { isJoined } from "../../core/services/people/linking/link.ts";
import { checkView } from "../../core/services/people/linking/told-view.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { asCommunity, type Whole } from "../../core/services/store/store.ts";

/** Shows a link of somebody's accounts, and confirms it: the account that joined acts in the person's role from then on. */
export const personConfirm = command({
  path: "person confirm",
  summary: "person.confirm.summary",
  examples: [],
  input: z.object({
    link: opt.text("me.link.request", 40),
    confirm: hidden(opt.flag("me.link.confirm")).optional(),
  }),
  audience: "caller",
  allow: "admin",
  hidden: true,
  async run(context, { link, confirm }) {
    return asCommunity(context, "linking", (whole) => (confirm === true ? confirmed(whole, link) : shown(whole, link)));
  },
});

async function confirmed(context: Whole<Context>, id: string): Promise<View> {
  const { caller, t } = context;
  const found = await confirmLink(context, id, caller.personId ?? "");
  if ("code" in found) throw new UserError(found);
  context.audit(found.entry);
  return {
    tone: "good",
    blocks: [text(t("person.confirm.done")), actions(run(t("person.links.show"), "person links", {}))],
  };
}

async function shown(context: Whole<Context>, id: string): Promise<View> {
  const { db, community, now } = context;
  const link = await heldLink(context, id);
  if (!link || !isJoined(link)) return refuse("person.links.gone");
  const person = await db.person.findUniqueOrThrow({
    where: { communityId_id: { communityId: community.id, id: link.personId } },
  });
  return checkView(context, link, person, now);
}
