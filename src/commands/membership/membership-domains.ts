import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { page } from "../../core/kernel/options/options.ts";
import { actions, ask, item, items, muted, run, strong, text } from "../../core/kernel/views/build.ts";
import { aboutEntry } from "../../core/kernel/views/entry-button.ts";
import type { Block } from "../../core/kernel/views/model.ts";
import { pageOf } from "../../core/kernel/views/page.ts";
import { domainOption } from "../../core/features/membership/domains/address-options.ts";
import { addDomain, listDomains, removeDomain } from "../../core/features/membership/domains/change-domains.ts";
import { looksLike } from "../../core/features/membership/domains/looks-like.ts";
import { markAnew } from "../../core/features/membership/requests/mark-anew.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Shows moderators the e-mail domains of which requests are looked at first, and changes them. A domain lets nobody in, which is said. */
export const membershipDomains = command({
  path: "membership domains",
  summary: "membership.domains.summary",
  title: "title.membership.domains",
  submit: "submit.show",
  examples: ["membership domains", "membership domains add:example.org", "membership domains remove:example.org"],
  input: z.object({
    add: domainOption("membership.domains.add").optional(),
    remove: domainOption("membership.domains.remove").optional(),
    page: page(),
  }),
  audience: "caller",
  allow: "moderator",
  async run(context, { add, remove, page: at }) {
    const { t } = context;
    const said = [
      ...(add === undefined ? [] : await added(context, add)),
      ...(remove === undefined ? [] : await removed(context, remove)),
    ];
    if (said.length > 0) await asCommunity(context, "admitting", markAnew);
    const domains = await listDomains(context);
    const { shown, turns, where } = pageOf(domains, at, "membership domains", {}, t);
    return {
      title: t("title.membership.domains"),
      ...(said.length > 0 ? { tone: "good" as const } : {}),
      blocks: [
        ...said,
        text(t("membership.domains.what")),
        ...(shown.length === 0 ? [text(t("membership.domains.none"))] : [list(context, shown)]),
        ...where,
        muted(t("membership.domains.below")),
        actions(...turns, ask(t("membership.domains.add.do"), "membership domains", {})),
      ],
    };
  },
});

const list = ({ t }: Context, domains: readonly string[]) =>
  items(
    ...domains.map((domain) =>
      item([strong(domain)], aboutEntry(run(t("submit.remove"), "membership domains", { remove: domain }), domain, t)),
    ),
  );

async function added(context: Context, domain: string): Promise<Block[]> {
  const { t } = context;
  const listed = looksLike(domain, await listDomains(context));
  if (!(await addDomain(context, domain))) return refuse("membership.domains.there", { domain });
  const undo = run(t("undo"), "membership domains", { remove: domain }, { place: "here" });
  return [
    text(t("membership.domains.added", { domain })),
    ...(listed === undefined ? [] : [text(strong(t("membership.domains.alike", { domain, listed })))]),
    actions(undo),
  ];
}

async function removed(context: Context, domain: string): Promise<Block[]> {
  const { t } = context;
  if (!(await removeDomain(context, domain))) return refuse("membership.domains.not-there", { domain });
  const undo = run(t("undo"), "membership domains", { add: domain }, { place: "here" });
  return [text(t("membership.domains.removed", { domain })), actions(undo)];
}
