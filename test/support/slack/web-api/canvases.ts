import { z } from "zod";
import type { Core } from "../core.ts";
import type { Token } from "../model.ts";
import { ApiError, botOf, decode, method, visibleChannel } from "./method.ts";

const content = z.strictObject({ type: z.literal("markdown"), markdown: z.string().max(1_048_576) });
const change = z.union([
  z.strictObject({
    operation: z.enum(["insert_after", "insert_before", "insert_at_start", "insert_at_end", "replace"]),
    section_id: z.string().optional(),
    document_content: content,
  }),
  z.strictObject({ operation: z.literal("delete"), section_id: z.string() }),
]);

function needMember(core: Core, token: Token, id: string) {
  const channel = visibleChannel(core, token, id);
  if (!channel.members.has(botOf(core, token, channel.home).userId)) throw new ApiError("channel_not_found");
  return channel;
}

/** What a canvas does not take, of what people were seen to be refused for: a heading below the third level (https://github.com/getsentry/junior/pull/1115). */
const isUnsupported = (markdown: string): boolean => /^ {0,3}#{4,}[ \t]/mu.test(markdown);

/** `canvases.*` as far as channels have one. https://docs.slack.dev/surfaces/canvases */
export const canvasMethods = {
  "conversations.canvases.create": method({
    scopes: ["canvases:write"],
    args: { channel_id: z.string(), title: z.string().optional(), document_content: z.unknown().optional() },
    run(core, args, token) {
      const channel = needMember(core, token, args.channel_id);
      if (channel.canvas) throw new ApiError("channel_canvas_already_exists");
      const given = args.document_content === undefined ? undefined : content.safeParse(decode(args.document_content));
      if (given?.success === false) throw new ApiError("invalid_arguments");
      if (isUnsupported(given?.data.markdown ?? "")) throw new ApiError("canvas_creation_failed");
      channel.canvas = { id: core.ids.next("F"), title: args.title ?? "", markdown: given?.data.markdown ?? "" };
      return { canvas_id: channel.canvas.id };
    },
  }),
  "canvases.edit": method({
    scopes: ["canvases:write"],
    args: { canvas_id: z.string(), changes: z.unknown() },
    run(core, args) {
      const changes = z.array(change).safeParse(decode(args.changes));
      // Only one operation a call is supported (https://docs.slack.dev/reference/methods/canvases.edit).
      if (!changes.success || changes.data.length !== 1) throw new ApiError("invalid_arguments");
      const channel = [...core.state.channels.values()].find(({ canvas }) => canvas?.id === args.canvas_id);
      if (!channel?.canvas) throw new ApiError("canvas_not_found");
      const [one] = changes.data;
      if (one?.operation !== "delete" && isUnsupported(one?.document_content.markdown ?? ""))
        throw new ApiError("canvas_editing_failed");
      if (one?.operation === "replace" && one.section_id === undefined)
        channel.canvas.markdown = one.document_content.markdown;
      else throw new ApiError("canvas_editing_failed");
      return {};
    },
  }),
} as const;
