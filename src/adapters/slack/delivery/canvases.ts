import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { Target } from "../../../core/kernel/access/target.ts";
import { type Board, type BoardRefusal, type Boards, DeliveryError } from "../../../core/kernel/commands/transport.ts";
import { commonMarkFor } from "../../kit/markdown/commonmark-for.ts";
import { toFrames } from "../../kit/markdown/frames.ts";
import { readerOf } from "../../kit/wording.ts";
import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import { LIMITS } from "../limits.ts";
import type { ButtonDeps } from "../rendering/in-blocks.ts";
import { SLACK } from "../settings.ts";
import { wordingOf } from "../../kit/wording.ts";
import { codeOf, explained, unsaid } from "./delivery-failure.ts";
import type { AskSlack } from "./read-back.ts";

/** A conversation with Slack for a channel: whose client, and how it is asked. */
export type ChannelTalk = (to: Target) => Promise<{ readonly client: WebClient; readonly ask: AskSlack }>;

// https://docs.slack.dev/reference/methods/conversations.canvases.create#errors and canvases.edit's
const WHY: ReadonlyMap<string, BoardRefusal> = new Map([
  ["missing_scope", "scope"],
  ["restricted_action", "scope"],
  ["team_tier_cannot_create_channel_canvases", "plan"],
  ["canvas_disabled_user_team", "plan"],
  ["free_teams_cannot_edit_standalone_canvases", "plan"],
  ["channel_canvas_already_exists", "taken"],
  ["free_team_canvas_tab_already_exists", "taken"],
]);

/** Slack could not do it, and would say the same soon again: each try of some may leave a canvas behind that stands nowhere. */
const FAILED = new Set([
  "canvas_creation_failed",
  "channel_canvas_creation_failed",
  "canvas_tab_creation_failed",
  "canvas_editing_failed",
]);

/** Boards as channel canvases: a channel has one, and one operation changes it (https://docs.slack.dev/reference/methods/canvases.edit). */
export function canvases(buttons: ButtonDeps, talk: ChannelTalk): Boards {
  const edit = async (to: Target, id: string, board: Board) => {
    const { client, ask } = await talk(to);
    const markdown = await markdownOf(buttons, to, board);
    const change = { operation: "replace" as const, document_content: { type: "markdown" as const, markdown } };
    await ask("canvases.edit", () => client.canvases.edit({ canvas_id: id, changes: [change] }));
  };
  return {
    standing: (to) => said(async () => standing(await talk(to), to)),
    make: (to, board) =>
      said(async () => {
        const spoken = await talk(to);
        const there = await unsaid(() => standing(spoken, to));
        if (there) {
          await edit(to, there.id, board);
          return there.id;
        }
        const { client, ask } = spoken;
        const markdown = await unsaid(() => markdownOf(buttons, to, board));
        const wanted = {
          channel_id: to.recipient,
          title: truncate(board.view.title ?? "", LIMITS.CANVAS_TITLE, FOR_PLATFORM),
          document_content: { type: "markdown" as const, markdown },
        };
        const made = await ask("conversations.canvases.create", () => client.conversations.canvases.create(wanted));
        if (made.canvas_id === undefined)
          throw new DeliveryError({ kind: "unknown" }, { cause: "Slack named no canvas" });
        return made.canvas_id;
      }),
    change: (to, id, board) =>
      said(async () => {
        await mustReadAlong(await talk(to), to);
        await edit(to, id, board);
      }),
  };
}

/** What Slack says, and what of it is for good. */
function said<T>(work: () => Promise<T>): Promise<T> {
  return explained(async () => {
    try {
      return await work();
    } catch (error) {
      const code = codeOf(error) ?? "";
      const why = WHY.get(code);
      if (why !== undefined) throw new DeliveryError({ kind: "refused", why }, { cause: code });
      if (FAILED.has(code)) throw new DeliveryError({ kind: "refused" }, { cause: code });
      if (code === "canvas_not_found") throw new DeliveryError({ kind: "gone" }, { cause: code });
      throw error;
    }
  });
}

/** Where the bot is not in the channel, it hears no more of who reads there, and Slack lets it write into the canvas all the same: it writes nothing. */
async function mustReadAlong(spoken: Awaited<ReturnType<ChannelTalk>>, to: Target): Promise<void> {
  const away = new DeliveryError({ kind: "refused" }, { cause: "the bot is not in the channel" });
  const channel = await unsaid(() => channelOf(spoken, to)).catch((error: unknown) => {
    throw error instanceof DeliveryError && error.failure.kind === "gone" ? away : error;
  });
  if (channel?.is_member === false || channel?.is_archived === true) throw away;
}

const channelOf = async ({ client, ask }: Awaited<ReturnType<ChannelTalk>>, to: Target) =>
  (await ask("conversations.info", () => client.conversations.info({ channel: to.recipient }))).channel;

// The SDK's types do not have it (https://docs.slack.dev/reference/methods/conversations.canvases.create#usage-info).
const infoSchema = z.object({
  properties: z
    .object({ canvas: z.object({ file_id: z.string(), is_empty: z.boolean().nullish() }).nullish() })
    .nullish(),
});

/** The canvas that a channel has already, and whether anything stands in it. */
async function standing(
  spoken: Awaited<ReturnType<ChannelTalk>>,
  to: Target,
): Promise<{ readonly id: string; readonly empty: boolean } | undefined> {
  const canvas = infoSchema.safeParse(await channelOf(spoken, to)).data?.properties?.canvas;
  return canvas ? { id: canvas.file_id, empty: canvas.is_empty === true } : undefined;
}

async function markdownOf(buttons: ButtonDeps, to: Target, { view, language, zone }: Board): Promise<string> {
  const { title: _title, ...body } = view;
  const reader = readerOf({ locale: language, zone });
  const wording = await wordingOf(buttons, body, reader, { platform: SLACK, space: to.space, most: 0 });
  // People are called by their names: a canvas notifies nobody.
  const own = { mention: (account: string) => account, signs: "", plainColons: true };
  const dialect = commonMarkFor({ ...wording, accounts: new Map() }, own);
  const [page] = toFrames(body, reader.language, dialect, { characters: LIMITS.CANVAS, frames: 1 });
  return page?.text ?? "";
}
