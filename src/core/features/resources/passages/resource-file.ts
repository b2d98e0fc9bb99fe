import { withoutControls } from "../../../kernel/text/text.ts";
import type { KeptFile } from "../../../services/stored-files/stored-files.ts";
import type { Db } from "../../../services/store/store.ts";
import { DOCUMENT_TYPES, type DocumentType } from "../../../services/text-extraction/extracted.ts";
import type { ResourceEntry } from "../resource.ts";
import type { FileFacts } from "./load-passages.ts";
import type { Passage } from "./passage.ts";
import type { ReadDocument } from "./reading/reply.ts";

/** Longest name of a file, in characters. */
const NAME_MAX = 120;

/** Makes a file that is kept a resource's, in place of the one that it had. */
export async function giveFile(
  db: Db,
  { community, resource, now }: { readonly community: string; readonly resource: string; readonly now: Date },
  kept: Pick<KeptFile, "sha256" | "size">,
  { name, document }: { readonly name: string; readonly document: ReadDocument },
): Promise<Omit<FileFacts, "sha256">> {
  const { mediaType, pages, textless } = document;
  const facts = { name: fileName(name, mediaType), textless: textless ?? 0 };
  const row = { ...facts, sha256: kept.sha256, pages: pages ?? null, attachedAt: now };
  const key = { communityId: community, resourceId: resource };
  await db.resourceFile.upsert({
    where: { communityId_resourceId: key },
    create: { ...key, ...row },
    update: row,
  });
  return { ...facts, mediaType, size: kept.size, ...(pages === undefined ? {} : { pages }) };
}

/** What was read of a document of a resource: in its language, where nothing else is known. */
export const passagesIn = ({ passages }: ReadDocument, { language }: Pick<ResourceEntry, "language">): Passage[] =>
  passages.map((one) => ({ ...one, language: one.language ?? language }));

/** What a file is called: what it is ends its name, whatever it was called before. */
function fileName(name: string, type: DocumentType): string {
  const ending = `.${DOCUMENT_TYPES[type]}`;
  const said = withoutControls(name.split(/[/\\]/).at(-1) ?? "").trim();
  const fits = said.toLowerCase().endsWith(ending) || (ending === ".html" && /\.html?$/i.test(said));
  const bare = fits ? said : `${said === "" ? "document" : said}${ending}`;
  const letters = Array.from(bare);
  return letters.length > NAME_MAX ? `${letters.slice(0, NAME_MAX - ending.length).join("")}${ending}` : bare;
}
