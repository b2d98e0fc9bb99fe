import { z } from "zod";
import { type AskedChannel, askedChannel } from "../../../core/features/resources/channel-questions/asked-channel.ts";
import { askChannel } from "../../../core/features/resources/channel-questions/ask-channel.ts";
import { QUESTION_MAX } from "../../../core/features/resources/channel-questions/question.ts";
import { questionHead } from "../../../core/features/resources/channel-questions/question-view.ts";
import { RESOURCE_KIND_LABELS } from "../../../core/features/resources/kinds.ts";
import type { Caller } from "../../../core/kernel/access/caller.ts";
import { ceilingOf, type Sharing, sharingRank } from "../../../core/kernel/access/sharing.ts";
import { type Context, command } from "../../../core/kernel/commands/command.ts";
import { problem } from "../../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../../core/kernel/options/options.ts";
import { mention } from "../../../core/kernel/text/mention.ts";
import { actions, ask, muted, run, text } from "../../../core/kernel/views/build.ts";
import type { Input, View } from "../../../core/kernel/views/model.ts";
import { elsewhere, knownChannel } from "../../../core/services/delivery/channel.ts";
import { asCommunity } from "../../../core/services/store/store.ts";

/** Shows what would stand in a channel, in the caller's name; and with `post` asks the channel that. */
export const resourceAsk = command({
  path: "resource ask",
  summary: "resource.ask.summary",
  title: "title.resource.ask",
  submit: "submit.preview",
  examples: [],
  input: z.object({
    words: opt.text("resource.ask.words", QUESTION_MAX),
    channel: opt.channel("resource.ask.channel").optional(),
    kind: hidden(opt.choice("resource.kind", RESOURCE_KIND_LABELS)).optional(),
    post: hidden(opt.flag("resource.ask.post")).optional(),
  }),
  audience: "caller",
  allow: "member",
  hidden: true,
  budgets: ["questions"],
  posts: {
    async channel(scope, { channel, post }) {
      const { here, direct } = scope.caller;
      if (post !== true || (channel === undefined && direct)) return "nowhere";
      return channel && elsewhere(here, await knownChannel(scope, here, channel), channel.name);
    },
  },
  choices: async ({ caller }) => (caller.direct ? {} : { channel: [] }),
  async confirm({ caller }, { channel }): Promise<Record<string, { problem: ReturnType<typeof problem> }>> {
    return caller.direct && channel === undefined ? { channel: { problem: problem("resource.ask.where") } } : {};
  },
  async run(context, { words, channel, kind, post = false }) {
    const { t } = context;
    const asked = await askedChannel(context, channel);
    if (!post)
      return preview(context, asked, {
        words,
        ...(kind === undefined ? {} : { kind }),
        ...(channel === undefined ? {} : { channel: mention({ id: asked.to.recipient, name: `#${asked.name}` }) }),
      });
    const { question, made } = await asCommunity(context, "planning", (at) => askChannel(at, asked, { words, kind }));
    const { name } = asked;
    const withdraw = run(
      t(made ? "undo" : "resource.question.withdraw"),
      "resource withdraw",
      { question: question.id },
      { place: "here" },
    );
    return {
      tone: made ? "good" : "warning",
      blocks: [
        text(t(made ? "resource.ask.done" : "resource.ask.waits", { channel: name })),
        actions(withdraw, run(t("title.resource.questions"), "resource questions", {})),
      ],
    };
  },
});

/** What would be posted, and where: nothing is yet. */
function preview(
  { t, caller }: Context,
  { name: channel, clearance }: AskedChannel,
  input: Input & { words: string },
): View {
  const head = questionHead({ asker: { name: caller.name }, words: input.words }, t);
  return {
    title: t("resource.ask.preview", { channel }),
    blocks: [
      // Never folded: it is what others would read.
      text(head.title),
      ...head.blocks,
      muted(t("resource.ask.private"), ...(membersRead(clearance, caller) ? [" ", t("resource.ask.members")] : [])),
      actions(
        run(t("resource.ask.post"), "resource ask", { ...input, post: true }, { weight: "primary", place: "here" }),
        ask(t("resource.ask.change"), "resource ask", input),
      ),
    ],
  };
}

/** Whether all members find what is asked among what is open, and not moderators alone: the channel may be closed to most of them. */
const membersRead = (clearance: Sharing, { ceiling }: Caller): boolean =>
  Math.min(sharingRank(clearance), sharingRank(ceiling)) <= sharingRank(ceilingOf("member"));
