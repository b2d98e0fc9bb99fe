import { type APIMessageComponentInteraction, ComponentType } from "discord.js";
import { WORDS_MAX } from "../../core/kernel/commands/resolve-command.ts";
import { translator } from "../../core/kernel/language/translate.ts";
import { decodeButton, openPayload } from "../../core/kernel/commands/button-payload.ts";
import { cut } from "../../core/kernel/text/text.ts";
import { answer } from "./answer.ts";
import type { Arrived } from "./answering.ts";
import { confirmation } from "./confirm.ts";
import { readDraft, tokenOfFix } from "./draft.ts";
import { expired } from "./expired.ts";
import { begun, type Room } from "./room.ts";
import { readPressId } from "./press-ids.ts";
import { sentOf } from "./sent.ts";
import type { Spot } from "./spot.ts";
import { resumed } from "./submissions.ts";
import { readTalk, tokenOfTalk } from "./talk-id.ts";
import { readerOf } from "./words.ts";

/** Buttons: each is a command with some options filled in, and is authorised again, also after years and restarts. */
export async function pressed(room: Room, interaction: APIMessageComponentInteraction, spot: Spot): Promise<void> {
  const id = interaction.data.custom_id;
  const read = readPressId(id);
  if (read?.kind === "dismiss") {
    await spot.reply.defer("changed");
    return spot.reply.remove();
  }
  if (read?.kind === "confirm") {
    const asked = confirmation(labelOf(interaction), read.value, { t: translator(readerOf(spot.who.locale).language) });
    return spot.reply.first("new", await sentOf(asked, room.desk.kept, true));
  }
  await answer(room.desk, spot, () => begunBy(room, spot, id));
}

/** Begins what a button's id stands for. */
async function begunBy(room: Room, spot: Spot, id: string): Promise<Arrived> {
  const open = (token: string) => room.desk.kept.open(token);
  const fix = tokenOfFix(id);
  if (fix !== undefined) return mended(room, spot, await open(fix));
  const talk = tokenOfTalk(id);
  if (talk !== undefined) return shown(room, spot, await open(talk));
  const read = readPressId(id);
  const press = read?.kind === "press" ? await openPayload(decodeButton(read.value), open) : undefined;
  if (!press) return tooOld(spot);
  const { command: path, input: values, kind: mode, place } = press;
  const placed = place === undefined ? {} : { place };
  return { ...(await begun(room, spot, { kind: "values", path, values, mode, ...placed })), ...placed };
}

/** A form is opened at its next step, or to be mended; or the command runs with what was suggested. */
async function mended(room: Room, spot: Spot, kept: string | undefined): Promise<Arrived> {
  const draft = kept === undefined ? undefined : readDraft(kept);
  if (!draft) return tooOld(spot);
  const { command: path, values, place } = draft;
  if (draft.done) return resumed(room, spot, draft);
  return {
    ...(await begun(room, spot, {
      kind: "values",
      path,
      values,
      mode: "ask",
      ...(place === undefined ? {} : { place }),
    })),
    draft,
  };
}

/**
 * What somebody said openly is answered to whoever presses, alone. For anybody else than who said it, it is a question in
 * any case: a command would be run in the name of who presses, who cannot see what it says.
 */
async function shown(room: Room, spot: Spot, kept: string | undefined): Promise<Arrived> {
  if (kept === undefined) return tooOld(spot);
  const { by, text } = readTalk(kept);
  if (by === spot.who.user || text === "") return begun(room, spot, { kind: "talk", text });
  return begun(room, spot, { kind: "values", path: "find", values: { words: cut(text, WORDS_MAX) } });
}

const tooOld = (spot: Spot) => expired(spot, (language) => translator(language)("platform.expired"));

/** What stood on the pressed button. */
function labelOf({ message, data }: APIMessageComponentInteraction): string {
  const rows = (message.components ?? []).flatMap((c) => (c.type === ComponentType.Container ? c.components : [c]));
  const buttons = rows.flatMap((c) => (c.type === ComponentType.ActionRow ? c.components : []));
  const found = buttons.find((b) => "custom_id" in b && b.custom_id === data.custom_id);
  return found && "label" in found ? (found.label ?? "") : "";
}
