import type { Context } from "../../kernel/commands/command.ts";
import { actions, muted, run, text } from "../../kernel/views/build.ts";
import type { Action, Block, View } from "../../kernel/views/model.ts";
import { countsOf } from "./digest-view.ts";
import { digestFields } from "./describe-digest.ts";
import type { Digest } from "./digest.ts";
import { previewDigest } from "./preview-digest.ts";
import type { Scheduled } from "./schedule-digest.ts";
import { DAY_MS } from "../../kernel/time/units.ts";

/** How a digest stands after a command: when it is said, what its first one has, and, where there is something already, whether it begins with that. */
export async function answerView(
  context: Context,
  { digest, next }: Pick<Scheduled, "digest" | "next">,
  title: string,
  { asks = true, buttons = [] }: { readonly asks?: boolean; readonly buttons?: readonly Action[] } = {},
): Promise<View> {
  const { t } = context;
  const manage = run(t("manage"), "digest manage", { digest: digest.id });
  const first = await firstWords(context, digest, asks);
  return {
    title,
    tone: "good",
    blocks: [await digestFields(context, digest, next), ...first.blocks, actions(...first.choices, ...buttons, manage)],
  };
}

interface First {
  readonly blocks: readonly Block[];
  readonly choices: readonly Action[];
}

/** What the first one has by now, and the two ways to begin. */
async function firstWords(context: Context, digest: Digest, asks: boolean): Promise<First> {
  const { t, format, now } = context;
  const { sections } = await previewDigest(context, digest);
  const news = sections.filter(({ section }) => section.news).reduce((sum, { told }) => sum + told.count, 0);
  const counts = format.all(countsOf(sections, t));
  if (news === 0)
    return { blocks: [muted(counts === "" ? t("digest.first.none") : t("digest.first", { counts }))], choices: [] };
  const from = digest.beginsAt > digest.coveredUntil ? digest.beginsAt : digest.coveredUntil;
  const days = Math.max(1, Math.round((now.getTime() - from.getTime()) / DAY_MS));
  if (!asks) return { blocks: [text(t("digest.begins.with", { days, counts }))], choices: [] };
  return {
    blocks: [text(t("digest.begins.ask", { days, count: news, counts }))],
    choices: [
      run(t("digest.begins.yes"), "digest begin", { digest: digest.id, with: "all" }, { place: "here" }),
      run(t("digest.begins.new"), "digest begin", { digest: digest.id, with: "new" }, { place: "here" }),
    ],
  };
}
