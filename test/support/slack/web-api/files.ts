import { z } from "zod";
import type { Core } from "../core.ts";
import type { Json, StoredFile, Token } from "../model.ts";
import { wireFile } from "../wire.ts";
import { checkedContent, checkThread, postable } from "./chat.ts";
import { echo } from "./conversations.ts";
import { ApiError, botOf, decode, flag, method } from "./method.ts";

const entry = z.strictObject({
  id: z.string(),
  title: z.string().min(1).optional(),
  highlight_type: z.string().optional(),
});

/** Whether the bot may read a file: its own, one given to it in a modal, or one in a channel it is in. */
export function mayRead(core: Core, token: Token, file: StoredFile): boolean {
  const bot = botOf(core, token, file.team);
  return (
    file.user === bot.userId ||
    file.givenToApp ||
    [...file.channels].some((id) => core.state.channel(id).members.has(bot.userId))
  );
}

/** Takes the bytes of an upload; says what is wrong with them, or undefined. */
export function receiveUpload(core: Core, id: string, bytes: Buffer): string | undefined {
  const file = core.state.files.get(id);
  if (!file || file.complete) return "file_not_found";
  if (bytes.length !== file.length) return "length_mismatch";
  file.content = bytes;
  return undefined;
}

/** `files.*`. https://docs.slack.dev/messaging/working-with-files */
export const fileMethods = {
  "files.getUploadURLExternal": method({
    scopes: ["files:write"],
    args: {
      filename: z.string().min(1),
      length: z.coerce.number().int().min(1),
      alt_text: z.string().max(1000).optional(),
      alt_txt: z.string().max(1000).optional(),
      snippet_type: z.string().optional(),
    },
    run(core, args, token) {
      const bot = botOf(core, token, typeof args.team_id === "string" ? args.team_id : undefined);
      const file: StoredFile = {
        id: core.ids.next("F"),
        team: bot.team,
        user: bot.userId,
        name: args.filename,
        title: args.filename,
        length: args.length,
        complete: false,
        created: Math.floor(core.clock.now() / 1000),
        channels: new Set(),
        givenToApp: false,
      };
      core.state.files.set(file.id, file);
      return { upload_url: `${core.origin}/upload/v1/${file.id}`, file_id: file.id };
    },
  }),
  "files.completeUploadExternal": method({
    scopes: ["files:write"],
    args: {
      files: z.unknown(),
      channel_id: z.string().optional(),
      channels: z.string().optional(),
      initial_comment: z.string().optional(),
      thread_ts: z.string().optional(),
      blocks: z.unknown().optional(),
    },
    run(core, args, token) {
      const entries = z.array(entry).min(1).safeParse(decode(args.files));
      if (!entries.success) throw new ApiError("invalid_arguments", ["[ERROR] invalid `files` [json-pointer:/files]"]);
      const files = entries.data.map(({ id, title }): StoredFile => {
        const file = core.state.files.get(id);
        if (!file || file.complete) throw new ApiError("file_not_found");
        if (!file.content) throw new ApiError("file_not_uploaded");
        if (title !== undefined) file.title = title;
        return file;
      });
      if (args.initial_comment !== undefined && args.blocks !== undefined)
        throw new ApiError("invalid_arguments", ["[ERROR] `blocks` and `initial_comment` exclude each other"]);
      const target = args.channel_id ?? args.channels;
      // A person's id is not a channel here: the direct conversation has to be opened first.
      if (target !== undefined && core.state.people.has(target)) throw new ApiError("channel_not_found");
      if (target !== undefined) {
        const channel = postable(core, token, target);
        checkThread(channel, args.thread_ts);
        const content = args.blocks === undefined ? {} : checkedContent(core, { blocks: args.blocks });
        const bot = botOf(core, token, channel.home);
        for (const file of files) file.channels.add(channel.id);
        const message = core.state.addMessage(channel, {
          user: bot.userId,
          team: bot.team,
          bot: { botId: bot.botId, name: core.secrets.appName },
          text: args.initial_comment ?? "",
          files: files.map((file) => file.id),
          ...(content.blocks ? { blocks: content.blocks } : {}),
          ...(args.thread_ts === undefined ? {} : { threadTs: args.thread_ts }),
        });
        echo(core, channel, message);
      }
      for (const file of files) file.complete = true;
      return { files: files.map((file): Json => ({ id: file.id, title: file.title })) };
    },
  }),
  "files.info": method({
    scopes: ["files:read"],
    args: { file: z.string(), include_transcription: flag },
    run(core, args, token) {
      const file = core.state.files.get(args.file);
      if (!file?.complete || !mayRead(core, token, file)) throw new ApiError("file_not_found");
      return { file: wireFile(core, file), comments: [] };
    },
  }),
} as const;
