import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { heldLink } from "../../core/services/people/linking/confirm-link.ts";
import { isJoined } from "../../core/services/people/linking/link.ts";
import { linkedAccounts } from "../../core/services/people/linking/linked-accounts.ts";
import { linksOf } from "../../core/services/people/linking/links-of.ts";
import { partPersons } from "../../core/services/people/linking/part-persons.ts";
import { partView } from "../../core/services/people/linking/part-view.ts";
import { actions, item, items, muted, run, say, text, time } from "../../core/kernel/views/build.ts";
import { showButton } from "../../core/kernel/views/entry-button.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { asCommunity, type Whole } from "../../core/services/store/store.ts";
import type { Link } from "../../core/services/store/rows.ts";

/** Parts accounts of the caller again that were linked: it lists them, says what goes and what stays, and does it when that is confirmed. An account that waits to be confirmed parts itself only. */
export const meUnlink = command({
  path: "me unlink",
  summary: "me.unlink.summary",
  title: "title.me.unlink",
  submit: "submit.show",
  examples: ["me unlink"],
  input: z.object({
    link: hidden(opt.text("me.link.request", 40)).optional(),
    confirm: hidden(opt.flag("me.link.confirm")).optional(),
  }),
  audience: "caller",
  allow: "guest",
  async run(context, { link, confirm }) {
    return asCommunity(context, "linking", async (whole) =>
      link === undefined ? listed(whole) : parting(whole, link, confirm === true),
    );
  },
});

async function listed(context: Whole<Context>): Promise<View> {
  const { t, format } = context;
  const links = await ownLinks(context);
  if (links.length === 0) return { title: t("me.unlink"), blocks: [text(t("me.unlink.none")), ways(t)] };
  const entries = await inTurn(links, async (link) => {
    const accounts = format.all(await linkedAccounts(context, link));
    return item(
      [accounts, " · ", time(link.joinedAt ?? context.now, "date")],
      showButton(t, accounts, "me unlink", { link: link.id }),
    );
  });
  return { title: t("me.unlink"), blocks: [items(...entries), muted(t("me.unlink.own"))] };
}

async function parting(context: Whole<Context>, id: string, confirm: boolean): Promise<View> {
  const { caller, t } = context;
  const link = await heldLink(context, id);
  const mine = link && isJoined(link) && link.personId === caller.personId;
  if (!mine || (caller.limited && caller.link !== id)) return refuse("person.links.gone");
  if (!confirm) return partView(context, link, "me unlink");
  const { parted, entry } = await partPersons(context, link, "person.unlink");
  context.audit(entry);
  return say(t("me.unlink.done", { parted: parted.name }), "good");
}

/** The links that the caller may undo: with an account that waits to be confirmed, its own. */
async function ownLinks(context: Whole<Context>): Promise<Link[]> {
  const { caller } = context;
  if (caller.personId === undefined) return [];
  const links = await linksOf(context, caller.personId);
  return caller.limited ? links.filter(({ id }) => id === caller.link) : links;
}

const ways = (t: Context["t"]) => actions(run(t("me.link"), "me link", {}));

async function inTurn<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const one of all) done.push(await work(one));
  return done;
}
