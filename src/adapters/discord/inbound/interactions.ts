import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIInteractionResponse,
  type APIMessage,
  ApplicationCommandType,
  InteractionContextType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from "discord.js";
import { answer } from "../answering/answer.ts";
import { type TakeAttachments, withAttachments } from "./attachments.ts";
import { isQuestion } from "../forms/confirm.ts";
import { fromMessage } from "./from-message.ts";
import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import type { PickedPerson } from "../../../core/kernel/commands/platform.ts";
import type { Choice } from "../../../core/kernel/values/choice.ts";
import { defined } from "../../../core/kernel/values/defined.ts";
import type { TypeCommand } from "../../../core/kernel/values/command-line.ts";
import { suggestedInTime } from "../../kit/suggest.ts";
import { LIMITS } from "../limits.ts";
import { pathOf } from "./options.ts";
import { pickedIn } from "../resolved.ts";
import { lackingForEvents, lackingIn } from "../delivery/permissions.ts";
import { pressed } from "./presses.ts";
import { type Acknowledge, replyTo } from "../answering/reply.ts";
import { dispatchAt, type AdapterContext } from "../adapter-context.ts";
import type { ReplyTarget } from "../answering/reply-target.ts";
import type { PlannedReply } from "../answering/reply-context.ts";
import { namesOf } from "../answering/turns.ts";
import { submitted } from "./submissions.ts";
import { isUserInstall } from "../installing.ts";
import { madeAt } from "../snowflake.ts";
import { doer } from "../user-profile.ts";

// Discord's own three seconds, less the second of patience and what its answer and ours take on the way.
const FRESH_MS = 1_500;

/** Answers one interaction, from the gateway or over HTTP alike. Rejects where Discord did not take the answer. */
export async function handle(
  adapter: AdapterContext,
  interaction: APIInteraction,
  acknowledge: Acknowledge,
): Promise<void> {
  switch (interaction.type) {
    case InteractionType.Ping:
      return acknowledge({ type: InteractionResponseType.Pong });
    case InteractionType.ApplicationCommandAutocomplete:
      return acknowledge(await suggestions(adapter, interaction));
    case InteractionType.ApplicationCommand:
      return called(adapter, interaction, spotOf(adapter, interaction, acknowledge, "command"));
    case InteractionType.MessageComponent:
      return pressed(adapter, interaction, {
        ...spotOf(adapter, interaction, acknowledge, "button"),
        message: shownIn(interaction.message),
      });
    case InteractionType.ModalSubmit: {
      const { message } = interaction;
      const from = message ? { message: shownIn(message) } : {};
      return submitted(adapter, interaction, { ...spotOf(adapter, interaction, acknowledge, "form"), ...from });
    }
  }
}

function shownIn({ flags, components = [] }: APIMessage): NonNullable<ReplyTarget["message"]> {
  const ephemeral = ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  return { ephemeral, question: ephemeral && isQuestion(components) };
}

async function called(
  adapter: AdapterContext,
  interaction: APIApplicationCommandInteraction,
  replyTarget: ReplyTarget,
): Promise<void> {
  const { data } = interaction;
  if (data.type === ApplicationCommandType.PrimaryEntryPoint) return;
  const read = pathOf(data, adapter.catalogue);
  const began = async (take: TakeAttachments): Promise<PlannedReply> => {
    if (!read) return dispatchAt(adapter, replyTarget, { kind: "line", line: data.name });
    const { path, target } = read;
    const message =
      target?.kind === "message"
        ? fromMessage(
            adapter.catalogue.find((c) => c.path === path),
            target.message,
            interaction.guild_id,
          )
        : undefined;
    const values = { ...read.values, ...(await take(read.files)), ...message };
    const input = { kind: "values", path, values, mode: message ? "ask" : "run" } as const;
    return { ...(await dispatchAt(adapter, replyTarget, input)), does: path };
  };
  await withAttachments(adapter.deps.log, (take) => answer(adapter.deps, replyTarget, () => began(take)));
}

async function suggestions(
  adapter: AdapterContext,
  interaction: APIApplicationCommandAutocompleteInteraction,
): Promise<APIInteractionResponse> {
  const read = pathOf(interaction.data, adapter.catalogue);
  const choices = await suggestedInTime({ id: interaction.id, log: adapter.deps.log }, async () => {
    if (!read?.focused) return [];
    const { option, text } = read.focused;
    const at = spotOf(adapter, interaction, async () => undefined, "command");
    const { plan } = await dispatchAt(adapter, at, {
      kind: "suggest",
      path: read.path,
      option,
      text,
      values: read.values,
    });
    return plan.kind === "suggest" ? plan.choices : [];
  });
  return {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: {
      choices: choices
        // What is cut is not what would be read again.
        .filter(({ value }) => value !== "" && value.length <= LIMITS.CHOICE)
        .slice(0, LIMITS.CHOICES)
        .map((choice) => ({
          name: truncate(named(choice, adapter.deps.typeCommand), LIMITS.CHOICE, FOR_PLATFORM) || choice.value,
          value: choice.value,
        })),
    },
  };
}

const named = ({ label, command }: Choice, typeCommand: TypeCommand): string =>
  command === undefined ? label : `${typeCommand(command)} – ${label}`;

function spotOf(
  adapter: AdapterContext,
  interaction: Exclude<APIInteraction, { type: InteractionType.Ping }>,
  acknowledge: Acknowledge,
  by: ReplyTarget["by"],
): ReplyTarget {
  const { id, application_id: application, token, channel, app_permissions: rights } = interaction;
  const userInstall = isUserInstall(interaction);
  // Of a server that the bot is not in nothing counts, neither its roles nor its members.
  const guild = userInstall ? undefined : interaction.guild_id;
  const { profile, ...account } = doer(interaction);
  const name = channel && "name" in channel && guild !== undefined ? channel.name : undefined;
  const message = "message" in interaction ? interaction.message : undefined;
  const mark = message?.components?.[0]?.id;
  const turn = (changes: boolean) => adapter.turns.take(changes ? namesOf(message) : [id]);
  const age = adapter.wall() - madeAt(id);
  return {
    id,
    who: userInstall ? account : { ...account, ...defined({ profile }) },
    ...(userInstall ? { userInstall } : {}),
    ...(guild === undefined ? {} : { guild }),
    channel: channel?.id ?? "",
    // Those between others are a context of their own (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-context-types).
    ...(interaction.guild_id === undefined && interaction.context !== InteractionContextType.PrivateChannel
      ? { direct: true as const }
      : {}),
    ...(typeof name === "string" ? { channelName: name } : {}),
    picked: userInstall ? [] : pickedFor(interaction),
    reply: replyTo(adapter.api, { application, token, mark, turn }, acknowledge),
    by,
    late: age > FRESH_MS,
    lacking: guild === undefined ? [] : lackingIn(BigInt(rights), channel?.type),
    lackingEvents: guild === undefined ? [] : lackingForEvents(BigInt(rights)),
  };
}

/** Who was picked in Discord's own selector of people; in a person's menu nobody is. */
function pickedFor(interaction: Exclude<APIInteraction, { type: InteractionType.Ping }>): PickedPerson[] {
  if (interaction.type === InteractionType.ModalSubmit) return pickedIn(interaction.data.resolved);
  const calls = interaction.type === InteractionType.ApplicationCommand;
  return calls && interaction.data.type === ApplicationCommandType.ChatInput ? pickedIn(interaction.data.resolved) : [];
}
