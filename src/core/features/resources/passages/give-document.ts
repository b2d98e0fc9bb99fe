import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { FILE_BYTES } from "../../../kernel/options/values.ts";
import type { Block } from "../../../kernel/views/model.ts";
import type { ResourceEntry } from "../resource.ts";
import { fileOf } from "./load-passages.ts";

/** The file of a resource in an answer. Throws UserError where it has none, or one that is larger than every chat takes. */
export async function givenDocument(context: Context, resource: ResourceEntry): Promise<Block> {
  const { db, community, t } = context;
  const facts = await fileOf(db, community.id, resource.id);
  if (!facts) return refuse("resource.file.none", { title: resource.title });
  if (facts.size > FILE_BYTES) return refuse("resource.file.large", { megabytes: FILE_BYTES / 1024 / 1024 });
  return context.file({
    name: facts.name,
    mediaType: facts.mediaType,
    alt: t("resource.file.alt", { title: resource.title }),
    content: { stored: facts.sha256, size: facts.size },
  });
}
