import type { RawFile } from "discord.js";
import { type APIAllowedMentions, type APIMessageTopLevelComponent, MessageFlags, type RESTAPIAttachment } from "discord.js";
import type { Kept } from "../../core/kept/kept.ts";
import { fileSchema } from "../../core/options/options.ts";
import type { Rendered } from "./render.ts";

/** A message as Discord takes it, with what is uploaded beside it. */
export interface Sent {
  readonly body: {
    readonly flags: number;
    readonly components: APIMessageTopLevelComponent[];
    readonly allowed_mentions: APIAllowedMentions;
    readonly attachments?: RESTAPIAttachment[];
  };
  readonly files: RawFile[];
}

/** Nobody is notified by what the bot says, whatever stands in it (https://discord.com/developers/docs/resources/message#allowed-mentions-object). */
const NOBODY: APIAllowedMentions = { parse: [] };

/** A rendered message with its files; one that is not kept any more is left out, and so is what showed it. */
export async function sentOf({ components, files }: Rendered, kept: Pick<Kept, "open">, ephemeral: boolean): Promise<Sent> {
  const uploads: RawFile[] = [];
  const attachments: RESTAPIAttachment[] = [];
  for (const { token, attachment, description } of files) {
    const read = fileSchema.safeParse(JSON.parse((await kept.open(token)) ?? "null"));
    if (!read.success) continue;
    attachments.push({ id: String(uploads.length), filename: attachment, ...(description === undefined ? {} : { description }) });
    uploads.push({ name: attachment, data: Buffer.from(read.data.base64, "base64"), contentType: read.data.mediaType });
  }
  return {
    body: {
      flags: MessageFlags.IsComponentsV2 | (ephemeral ? MessageFlags.Ephemeral : 0),
      components: [...components],
      allowed_mentions: NOBODY,
      ...(attachments.length > 0 ? { attachments } : {}),
    },
    files: uploads,
  };
}
