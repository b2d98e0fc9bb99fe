import { z } from "zod";
import { type Flag, openFlags } from "../../core/features/resources/freshness/flags/open-flags.ts";
import { showResource } from "../../core/features/resources/show-resource.ts";
import { command } from "../../core/kernel/commands/command.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, ask, item, items, run, strong, text, time } from "../../core/kernel/views/build.ts";
import type { Item } from "../../core/kernel/views/model.ts";
import { reviewOf } from "../../core/services/review/entries.ts";

const MOST = 5;

/** Shows moderators what people say is wrong with a resource, with its card and what can be done about it. */
export const resourceFlags = command({
  path: "resource flags",
  summary: "resource.flags.summary",
  examples: [],
  input: z.object({ resource: opt.reference("resource.item", "resource") }),
  audience: "caller",
  allow: "moderator",
  hidden: true,
  async run(context, { resource }) {
    const { t } = context;
    const card = await showResource(context, resource);
    const flags = await openFlags(context, resource, MOST);
    const waiting = await reviewOf(context, "resource-flag", resource);
    if (flags.length === 0 || waiting?.decision !== null)
      return { ...card, blocks: [text(t("resource.flags.none")), ...card.blocks] };
    return {
      ...card,
      tone: "warning",
      blocks: [
        text(strong(t("resource.flags.said"))),
        items(...flags.map((flag) => said(flag, t))),
        ...card.blocks,
        actions(
          run(t("resource.flags.mended"), "review approve", { item: waiting.id }, { place: "here" }),
          ask(t("resource.flags.right"), "review reject", { item: waiting.id }, { place: "here" }),
        ),
      ],
    };
  },
});

const said = ({ by, at, what }: Flag, t: Translate): Item =>
  item([strong(by ?? t("resource.flags.somebody")), " · ", time(at, "relative"), `\n${what}`]);
