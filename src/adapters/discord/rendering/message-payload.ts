import type { RawFile } from "discord.js";
import {
  type APIAllowedMentions,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
  MessageFlags,
  type RESTAPIAttachment,
} from "discord.js";
import { fileAt, type FilesAt, wholeFile } from "../../kit/files.ts";
import { DISCORD } from "../settings.ts";
import { literal } from "./markdown.ts";
import type { Rendered } from "./render.ts";

/** A message as Discord takes it, with what is uploaded beside it. */
export interface MessagePayload {
  readonly body: {
    readonly flags: MessageFlags;
    readonly components: APIMessageTopLevelComponent[];
    readonly allowed_mentions: APIAllowedMentions;
    readonly attachments?: RESTAPIAttachment[];
  };
  readonly files: RawFile[];
}

/** Nobody is notified by what the bot says, whatever stands in it (https://discord.com/developers/docs/resources/message#allowed-mentions-object). */
const NOBODY: APIAllowedMentions = { parse: [] };

const OPEN: MessageFlags = MessageFlags.IsComponentsV2;
const PRIVATE: MessageFlags = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral;

const QUIET: MessageFlags = MessageFlags.IsComponentsV2 | MessageFlags.SuppressNotifications;

/** A message for somebody who is looking: on a locked phone a notification would show what is theirs alone. */
export const quietly = (body: MessagePayload["body"]): MessagePayload["body"] => ({ ...body, flags: QUIET });

/** In which guild's name a message is shown, and whether to one person alone. */
interface Shown {
  readonly space: string;
  readonly ephemeral: boolean;
}

/** A rendered message with its files. Of one that is not kept any more the name is left. */
export async function messagePayload(
  { components, files }: Rendered,
  { store, tokens }: Pick<FilesAt, "store" | "tokens">,
  { space, ephemeral }: Shown,
): Promise<MessagePayload> {
  const at: FilesAt = { store, tokens, platform: DISCORD, space };
  const uploads: RawFile[] = [];
  const attachments: RESTAPIAttachment[] = [];
  const gone = new Set<string>();
  for (const { token, attachment, description } of files) {
    const file = await fileAt(at, token);
    if (!file) {
      gone.add(attachment);
      continue;
    }
    attachments.push({
      id: String(uploads.length),
      filename: attachment,
      ...(description === undefined ? {} : { description }),
    });
    uploads.push({ name: attachment, data: await wholeFile(file), contentType: file.mediaType });
  }
  return {
    body: {
      flags: ephemeral ? PRIVATE : OPEN,
      components: components.map((c) =>
        c.type === ComponentType.Container
          ? { ...c, components: c.components.map((o) => named(o, gone)) }
          : named(c, gone),
      ),
      allowed_mentions: NOBODY,
      ...(attachments.length > 0 ? { attachments } : {}),
    },
    files: uploads,
  };
}

function named<T extends APIMessageTopLevelComponent | APIComponentInContainer>(
  component: T,
  gone: ReadonlySet<string>,
): T | APITextDisplayComponent {
  if (component.type !== ComponentType.File) return component;
  const name = component.file.url.replace(/^attachment:\/\//, "");
  return gone.has(name) ? { type: ComponentType.TextDisplay, content: literal(name) } : component;
}
