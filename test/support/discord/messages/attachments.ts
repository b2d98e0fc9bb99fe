import { refuseForm, type Problem } from "../api-error.ts";
import { newId, type Core } from "../core.ts";
import type { Attachment, Json } from "../model.ts";
import { listOf } from "../validate/component-tree.ts";

/** A file of a multipart body: `files[n]`. */
export interface Upload {
  index: string;
  name: string;
  contentType: string;
  content: Buffer;
}

/** https://discord.com/developers/docs/reference#editing-message-attachments: a message's files after a write. Files of an edit that `attachments` leaves out go. */
export function attachmentsAfter(
  core: Core,
  body: Json,
  uploads: readonly Upload[],
  existing: readonly Attachment[],
  ephemeral: boolean,
): Attachment[] {
  const listed = Array.isArray(body["attachments"]) ? listOf(body, "attachments") : undefined;
  const add = (upload: Upload, described: Json = {}): Attachment => ({
    id: newId(core),
    name: typeof described["filename"] === "string" ? described["filename"] : upload.name,
    description: typeof described["description"] === "string" ? described["description"] : undefined,
    contentType: upload.contentType,
    content: upload.content,
    ephemeral,
  });
  if (!listed) return [...existing, ...uploads.map((upload) => add(upload))];
  const problems: Problem[] = [];
  const after = listed.flatMap((described, index) => {
    const id = String(described["id"]);
    const upload = uploads.find((one) => one.index === id);
    if (upload) return [add(upload, described)];
    const kept = existing.find((one) => one.id === id);
    if (!kept)
      problems.push({
        path: ["attachments", index, "id"],
        code: "MESSAGE_ATTACHMENT_NOT_FOUND",
        message: `There is no file and no attachment ${id}.`,
      });
    return kept ? [kept] : [];
  });
  const mentioned = new Set(listed.map((described) => String(described["id"])));
  if (core.validate) {
    for (const upload of uploads)
      if (!mentioned.has(upload.index))
        problems.push({
          path: ["attachments"],
          code: "MESSAGE_FILE_NOT_LISTED",
          message: `files[${upload.index}] is not in attachments.`,
        });
    refuseForm(problems);
  }
  return after;
}

/** Where a file can be downloaded. */
export const attachmentUrl = (core: Core, channel: string, attachment: Attachment): string =>
  `${core.origin}/api/v10/attachments/${channel}/${attachment.id}/${encodeURIComponent(attachment.name)}`;

/** https://discord.com/developers/docs/resources/message#attachment-object */
export const wireAttachment = (core: Core, channel: string, attachment: Attachment): Json => ({
  id: attachment.id,
  filename: attachment.name,
  size: attachment.content.length,
  url: attachmentUrl(core, channel, attachment),
  proxy_url: attachmentUrl(core, channel, attachment),
  content_type: attachment.contentType,
  ...(attachment.description === undefined ? {} : { description: attachment.description }),
  ...(attachment.ephemeral ? { ephemeral: true } : {}),
});
