import { setTimeout as wait } from "node:timers/promises";
import {
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  type GatewayMessageCreateDispatchData,
  MessageType,
  type REST,
  Routes,
} from "discord.js";
import { translator } from "../../core/kernel/language/translate.ts";
import type { Plan, ReadBy } from "../../core/kernel/commands/platform.ts";
import type { View } from "../../core/kernel/views/model.ts";
import type { Arrived, Desk } from "./answering.ts";
import type { Arrive } from "./arrive.ts";
import { cutTo } from "../../core/kernel/text/cutting.ts";
import { fateOf } from "./fate.ts";
import { LIMITS } from "./limits.ts";
import { literal } from "./markdown.ts";
import { nonceOf } from "./mark.ts";
import { readMentions } from "./mentions.ts";
import type { Rendered } from "./render.ts";
import { sentOf } from "./sent.ts";
import { talkId, writeTalk } from "./talk-id.ts";
import { somebody } from "./who.ts";
import { inComponents, readerOf } from "./words.ts";

/** What answering messages needs. */
export interface Listening {
  readonly desk: Desk;
  readonly arrive: Arrive;
  readonly rest: REST;
  /** The bot's own user id. */
  readonly bot: string;
}

/**
 * What is said to the bot in a mention or a direct message. Only interactions can be answered to one person alone, so in a
 * channel a private answer waits behind a button; pressed, it is for whoever presses.
 */
export async function heard(listening: Listening, message: GatewayMessageCreateDispatchData): Promise<void> {
  const { bot, desk, arrive, rest } = listening;
  const { author, guild_id: guild, channel_id: channel, member } = message;
  const typed = message.type === MessageType.Default || message.type === MessageType.Reply;
  if (author.bot === true || !typed || (guild !== undefined && !message.content.includes(`<@${bot}>`))) return;
  const names = new Map(message.mentions.map((u) => [u.id, { name: u.member?.nick ?? u.global_name ?? u.username }]));
  const text = readMentions(message.content, { botId: bot, users: names, channels: new Map() });
  const who = somebody(author, guild === undefined ? undefined : member);
  const arrived = await arrive(
    { id: message.id, who, channel, ...(guild === undefined ? { direct: true as const } : { guild }) },
    { kind: "talk", text },
  );
  if (arrived.plan.kind === "ignore" || arrived.plan.kind === "suggest") return;
  const shown = await said(desk, arrived, arrived.plan, writeTalk(author.id, text), guild !== undefined);
  for (const [i, one] of shown.entries()) {
    const { body, files } = await sentOf(one, desk.kept, false);
    const reference = i === 0 ? { message_reference: { message_id: message.id, fail_if_not_exists: false } } : {};
    const nonce = nonceOf({ key: `talk ${message.id}`, part: i });
    await surely(() =>
      rest.post(Routes.channelMessages(channel), {
        body: { ...body, ...reference, nonce, enforce_nonce: true },
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
      const fate = fateOf(error);
      const again = fate.kind === "unknown" ? ms : fate.kind === "retry" ? fate.afterMs : Number.POSITIVE_INFINITY;
      if (again > LONGEST_MS) throw error;
      await wait(again);
    }
  }
  await work();
}

async function said(
  desk: Desk,
  { space }: Arrived,
  plan: Exclude<Plan, { kind: "ignore" | "suggest" }>,
  talk: string,
  openly: boolean,
): Promise<Rendered[]> {
  const reader = plan.reader ?? readerOf(undefined);
  const spoken = (view: View) => inComponents(desk, view, reader, space);
  if (openly && !(plan.kind === "work" && plan.audience === "channel")) return [await behindButton(desk, talk, reader)];
  if (plan.kind === "form") return [await behindButton(desk, talk, reader, "platform.fill")];
  const view = plan.kind === "answer" ? plan.view : await plan.run();
  return openly && view.refusal !== undefined ? [await behindButton(desk, talk, reader)] : spoken(view);
}

async function behindButton(
  desk: Desk,
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
          label: cutTo(t(label), LIMITS.BUTTON_LABEL),
          custom_id: talkId(await desk.kept.keep(talk)),
        },
      ],
    },
  ];
  return { components: shown, files: [] };
}
