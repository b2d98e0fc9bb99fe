import {
  type APIComponentInMessageActionRow,
  type APIMessageComponentInteraction,
  type APISectionAccessoryComponent,
  ComponentType,
} from "discord.js";
import { WORDS_MAX } from "../../../core/kernel/commands/resolve-command.ts";
import { translator } from "../../../core/kernel/language/translate.ts";
import { decodeButton, openPayload } from "../../../core/kernel/commands/button-payload.ts";

import { truncate } from "../../../core/kernel/text/truncate.ts";
import { say } from "../../../core/kernel/views/build.ts";
import { chooseSpace, ownSpaces } from "../../../core/services/people/own-spaces.ts";
import { answer } from "../answering/answer.ts";
import { communityMenuOf, readAsked } from "../forms/community-menu.ts";
import type { PlannedReply } from "../answering/reply-context.ts";
import { confirmation } from "../forms/confirm.ts";
import { openedDraft, readDraft } from "../../kit/forms/draft.ts";
import { ownReader } from "../../kit/own-reader.ts";
import { tokenOfFix, tokenOfPicks } from "../forms/draft-ids.ts";
import { expired } from "../answering/expired.ts";
import { dispatchAt, type AdapterContext } from "../adapter-context.ts";
import { readPressId } from "../rendering/press-ids.ts";
import { messagePayload } from "../rendering/message-payload.ts";
import { DISCORD, NO_GUILD } from "../settings.ts";
import type { ReplyTarget } from "../answering/reply-target.ts";
import { resumed } from "./submissions.ts";
import { readTalk, tokenOfTalk } from "./talk-id.ts";

/** Buttons: each is a command with some options filled in, and is authorised again, also after years and restarts. */
export async function pressed(
  adapter: AdapterContext,
  interaction: APIMessageComponentInteraction,
  target: ReplyTarget,
): Promise<void> {
  const { data } = interaction;
  // In a menu of a view the option says what was pressed.
  const id = data.component_type === ComponentType.StringSelect ? (data.values[0] ?? "") : data.custom_id;
  const read = readPressId(id);
  if (read?.kind === "dismiss") {
    await target.reply.defer("changed");
    return target.reply.remove();
  }
  if (read?.kind === "confirm") return askFirst(adapter, target, labelOf(interaction), read.value);
  const menu = data.component_type === ComponentType.StringSelect ? communityMenuOf(data.custom_id) : undefined;
  if (menu !== undefined) return answer(adapter.deps, target, () => choseCommunity(adapter, target, menu, id));
  const picks = data.component_type === ComponentType.StringSelect ? tokenOfPicks(data.custom_id) : undefined;
  await answer(adapter.deps, target, () =>
    picks === undefined ? begunBy(adapter, target, id) : picked(adapter, target, picks, interaction),
  );
}

/** Asks before a button acts: it is the acknowledgement, so whoever is late already is asked without their choice being looked up. */
async function askFirst(
  { deps }: AdapterContext,
  { who, guild, late, reply }: ReplyTarget,
  label: string,
  value: string,
): Promise<void> {
  const account = { platform: DISCORD, space: guild, user: who.user };
  const { language } = await ownReader(deps, account, who, late ? 0 : deps.patience);
  const question = confirmation(label, value, { t: translator(language) });
  return reply.first("new", await messagePayload(question, deps, { space: guild ?? NO_GUILD, ephemeral: true }));
}

/** A form is opened with the options that were chosen for it. */
async function picked(
  adapter: AdapterContext,
  target: ReplyTarget,
  token: string,
  { data }: APIMessageComponentInteraction,
): Promise<PlannedReply> {
  const draft = readDraft((await adapter.deps.tokens.open(token)) ?? "");
  if (!draft) return tooOld(adapter, target);
  const options = "values" in data ? data.values : [];
  const asked = { ...draft, options, left: draft.left.filter((name) => !options.includes(name)) };
  return { ...(await dispatchAt(adapter, target, openedDraft(asked))), draft: asked };
}

/** Remembers of which community somebody asks, and goes on with what they asked for. */
async function choseCommunity(
  adapter: AdapterContext,
  target: ReplyTarget,
  token: string,
  space: string,
): Promise<PlannedReply> {
  const { store, clock, tokens } = adapter.deps;
  const account = { platform: DISCORD, user: target.who.user, space };
  if (!(await chooseSpace(store, account, clock.now()))) return tooOld(adapter, target);
  const kept = token === "" ? undefined : await tokens.open(token);
  if (kept !== undefined) return dispatchAt(adapter, target, readAsked(kept));
  const name = (await ownSpaces(store, DISCORD, target.who.user)).find((one) => one.space === space)?.name ?? "";
  const reader = await ownReader(adapter.deps, { ...account }, target.who);
  return {
    plan: { kind: "answer", view: say(translator(reader.language)("discord.own.chosen", { name })), reader },
    space,
  };
}

/** Begins what a button's id stands for. */
async function begunBy(adapter: AdapterContext, target: ReplyTarget, id: string): Promise<PlannedReply> {
  const open = (token: string) => adapter.deps.tokens.open(token);
  const fix = tokenOfFix(id);
  if (fix !== undefined) return mended(adapter, target, fix, await open(fix));
  const talk = tokenOfTalk(id);
  if (talk !== undefined) return shown(adapter, target, await open(talk));
  const read = readPressId(id);
  const press = read?.kind === "press" ? await openPayload(decodeButton(read.value), open) : undefined;
  if (!press) return tooOld(adapter, target);
  const { command: path, input: values, kind: mode, place } = press;
  const placed = place === undefined ? {} : { place };
  const input = { kind: "values", path, values, mode, ...placed } as const;
  return { ...(await dispatchAt(adapter, target, input)), ...placed, does: path };
}

/** A form is opened again, to go on or to be mended; or the command runs with what it holds. */
async function mended(
  adapter: AdapterContext,
  target: ReplyTarget,
  token: string,
  kept: string | undefined,
): Promise<PlannedReply> {
  const draft = kept === undefined ? undefined : readDraft(kept);
  if (!draft) return tooOld(adapter, target);
  if (draft.done) return resumed(adapter, target, token, draft);
  return { ...(await dispatchAt(adapter, target, openedDraft(draft))), draft };
}

/**
 * What somebody said openly is answered to whoever presses, alone. For anybody else than who said it, it is a question in
 * any case: a command would be run in the name of who presses, who cannot see what it says.
 */
async function shown(adapter: AdapterContext, target: ReplyTarget, kept: string | undefined): Promise<PlannedReply> {
  if (kept === undefined) return tooOld(adapter, target);
  const { by, text } = readTalk(kept);
  if (by === target.who.user || text === "") return dispatchAt(adapter, target, { kind: "talk", text });
  return dispatchAt(adapter, target, { kind: "values", path: "find", values: { words: truncate(text, WORDS_MAX) } });
}

const tooOld = ({ deps }: AdapterContext, target: ReplyTarget) =>
  expired(deps, target, (language) => translator(language)("platform.expired"));

/** What stood on the pressed button. */
function labelOf({ message, data }: APIMessageComponentInteraction): string {
  const rows = (message.components ?? []).flatMap((c) => (c.type === ComponentType.Container ? c.components : [c]));
  const buttons = rows.flatMap((c): (APIComponentInMessageActionRow | APISectionAccessoryComponent)[] => {
    if (c.type === ComponentType.Section) return [c.accessory];
    return c.type === ComponentType.ActionRow ? c.components : [];
  });
  const found = buttons.find((b) => "custom_id" in b && b.custom_id === data.custom_id);
  return found && "label" in found ? (found.label ?? "") : "";
}
