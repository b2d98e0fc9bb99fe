import { translator } from "../../../core/kernel/language/translate.ts";
import { withOwnAnswer } from "../../../core/kernel/commands/after-work.ts";
import type { Plan } from "../../../core/kernel/commands/platform.ts";
import { muted, say } from "../../../core/kernel/views/build.ts";

/** Where something was asked for, and how it is found out whether the bot can post in a channel; undefined where Slack does not say. */
export interface PostingFrom {
  /** Absent on the Home tab. */
  readonly channel: string | undefined;
  readonly direct: boolean;
  readonly isIn: (channel: string) => Promise<boolean | undefined>;
}

/** What would be posted in another channel is not begun where the bot is not in that; of this one it is said below the answer. */
export async function postable(plan: Plan, { channel, direct, isIn }: PostingFrom): Promise<Plan> {
  if (plan.kind !== "work" || !plan.posts || plan.posts.stands === true) return plan;
  const { channel: other } = plan.posts;
  const target = other?.id ?? (direct ? undefined : channel);
  // Where Slack does not say, what cannot be said there is reported when it is due.
  if (target === undefined || (await isIn(target)) !== false) return plan;
  const t = translator(plan.reader?.language ?? "en");
  if (other === undefined)
    return withOwnAnswer(plan, (view) =>
      view.refusal === undefined ? { ...view, blocks: [...view.blocks, muted(t("slack.absent"))] } : view,
    );
  return {
    kind: "answer",
    view: { ...say(t("slack.absent.there", { channel: other.name }), "warning"), refusal: "slack.absent.there" },
    ...(plan.reader ? { reader: plan.reader } : {}),
  };
}
