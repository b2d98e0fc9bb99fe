import { setTimeout as wait } from "node:timers/promises";
import type { API } from "@discordjs/core/http-only";
import {
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  type GatewayMessageCreateDispatchData,
  MessageType,
} from "discord.js";
import { translator } from "../../../core/kernel/language/translate.ts";
import type { Plan, ReadBy, WorkPlan } from "../../../core/kernel/commands/platform.ts";
import { defined } from "../../../core/kernel/values/defined.ts";
import type { View } from "../../../core/kernel/views/model.ts";
import type { PlannedReply, ReplyDeps } from "../answering/reply-context.ts";
import type { DispatchEvent } from "../dispatch-event.ts";

import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import { readerOf } from "../../kit/wording.ts";
import { failureOf } from "../delivery/delivery-failure.ts";
import { LIMITS } from "../limits.ts";
import { literal } from "../rendering/markdown.ts";
import { nonceOf } from "../delivery/mark.ts";
import { readMentions } from "./mentions.ts";
import type { Rendered } from "../rendering/render.ts";
import { messagePayload, quietly } from "../rendering/message-payload.ts";
import { talkId, writeTalk } from "./talk-id.ts";
import { userProfile } from "../user-profile.ts";
import { inComponents } from "../rendering/in-components.ts";

/** What answering messages needs. */
export interface MessageContext {
  readonly deps: ReplyDeps;
  readonly dispatchEvent: DispatchEvent;
  readonly api: API;
  /** The bot's own user id. */
  readonly bot: string;
}

/**
 * What is said to the bot in a mention or a direct message. Only interactions can be answered to one person alone, so in a
 * channel a private answer waits behind a button; pressed, it is for whoever presses.
 */
export async function answerMessage(
  listening: MessageContext,
  message: GatewayMessageCreateDispatchData,
): Promise<void> {
  const { bot, deps, dispatchEvent, api } = listening;
  const { author, guild_id: guild, channel_id: channel, member } = message;
  const typed = message.type === MessageType.Default || message.type === MessageType.Reply;
  if (author.bot === true || !typed || (guild !== undefined && !message.content.includes(`<@${bot}>`))) return;
  const names = new Map(message.mentions.map((u) => [u.id, { name: u.member?.nick ?? u.global_name ?? u.username }]));
  const text = readMentions(message.content, { botId: bot, users: names, channels: new Map() });
  const who = userProfile(author, guild === undefined ? undefined : member);
  const arrived = await dispatchEvent(
    { id: message.id, who, channel, ...(guild === undefined ? { direct: true as const } : { guild }) },
    { kind: "talk", text },
  );
  if (arrived.plan.kind === "ignore" || arrived.plan.kind === "suggest") return;
  const shown = await said(deps, arrived, arrived.plan, writeTalk(author.id, text), guild !== undefined);
  for (const [i, one] of shown.entries()) {
    const { body, files } = await messagePayload(one, deps, { space: arrived.space, ephemeral: false });
    const reference = i === 0 ? { message_reference: { message_id: message.id, fail_if_not_exists: false } } : {};
    const nonce = nonceOf({ key: `talk ${message.id}`, part: i });
    await surely(() =>
      api.channels.createMessage(channel, {
        ...(guild === undefined ? quietly(body) : body),
        ...reference,
        nonce,
        enforce_nonce: true,
        files,
      }),
    );
  }
}

// Milliseconds before another try, where nobody knows whether Discord took it: by its nonce it takes it once.
const AGAIN_MS = [500, 2_000];
// Who asked does not wait for ever.
const LONGEST_MS = 10_000;

/** Says what Discord could not take at once: it was slow, away for a moment, or lets the channel have no more just now. */
async function surely(work: () => Promise<unknown>): Promise<void> {
  for (const ms of AGAIN_MS) {
    try {
      return void (await work());
    } catch (error) {
      const failure = failureOf(error);
      const again =
        failure.kind === "unknown" ? ms : failure.kind === "retry" ? failure.afterMs : Number.POSITIVE_INFINITY;
      if (again > LONGEST_MS) throw error;
      await wait(again);
    }
  }
  await work();
}

async function said(
  deps: ReplyDeps,
  { space }: PlannedReply,
  plan: Exclude<Plan, { kind: "ignore" | "suggest" }>,
  talk: string,
  openly: boolean,
): Promise<Rendered[]> {
  const own = plan.reader ?? readerOf({});
  const waiting = (label?: "platform.fill") => behindButton(deps, talk, own, label).then((one) => [one]);
  const spoken = (view: View, reader: ReadBy) => inComponents(deps, view, reader, space);
  if (!openly) {
    if (plan.kind === "form") return waiting("platform.fill");
    return spoken(plan.kind === "answer" ? plan.view : await plan.run(), own);
  }
  const open = plan.kind === "work" ? openWork(plan) : undefined;
  if (open === undefined) return waiting();
  const view = await open.run();
  return view.refusal === undefined ? spoken(view, open.reader ?? own) : waiting();
}

/** What all are told who read along; undefined where the answer is for one person alone. */
const openWork = (plan: WorkPlan): Pick<WorkPlan, "run" | "reader"> | undefined =>
  plan.audience === "channel" ? { run: plan.run, ...defined({ reader: plan.voice ?? plan.reader }) } : plan.openly;

async function behindButton(
  deps: ReplyDeps,
  talk: string,
  { language }: ReadBy,
  label: "platform.show" | "platform.fill" = "platform.show",
): Promise<Rendered> {
  const t = translator(language);
  const shown: APIMessageTopLevelComponent[] = [
    {
      type: ComponentType.TextDisplay,
      content: literal(t(label === "platform.show" ? "platform.alone" : "platform.step")),
    },
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.Button,
          style: ButtonStyle.Primary,
          label: truncate(t(label), LIMITS.BUTTON_LABEL, FOR_PLATFORM),
          custom_id: talkId(await deps.tokens.keep(talk)),
        },
      ],
    },
  ];
  return { components: shown, files: [] };
}
