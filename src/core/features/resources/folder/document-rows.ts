import { refuse } from "../../../kernel/errors/errors.ts";
import type { GivenFile } from "../../../kernel/values/given-file.ts";
import { importKind, type Saver } from "../../../services/imports/kind.ts";
import type { ImportOutcome, Unsavable } from "../../../services/imports/outcome.ts";
import { storeFile } from "../../../services/stored-files/stored-files.ts";
import { RESOURCE_COLUMNS, type ResourceColumns } from "../exchange/columns.ts";
import { givenOf, sameRows } from "../exchange/given.ts";
import { saveRows } from "../exchange/save-rows.ts";
import type { ReadDocument } from "../passages/reading/reply.ts";
import { giveFile, passagesIn } from "../passages/resource-file.ts";
import { savePassages } from "../passages/save-passages.ts";
import { type GivenResource, resourceLike } from "../saving/plan-resources.ts";

/** A document of a folder that was read. */
export interface FolderDocument {
  readonly file: GivenFile;
  readonly document: ReadDocument;
}

/** Where documents are kept, and who is told of what was. */
interface Keeping {
  /** So many bytes of documents are there room for, and so many may all of a community take. */
  readonly total: number;
  readonly room: number;
  readonly kept: (facts: { readonly resource: string; readonly passages: number; readonly size: number }) => void;
}

/** How a line of a folder is saved: its resource as any file's is, and its document, where it has not that one already. Throws UserError where there is no room for it. */
export const documentRows = (given: FolderDocument | undefined, keeping: Keeping) =>
  importKind<ResourceColumns, GivenResource>({
    rank: 0,
    counted: (rows, t) => t("import.counted.resources", { rows }),
    demo: "import.demo.resources",
    columns: RESOURCE_COLUMNS,
    check: sameRows,
    input: givenOf,
    async save(saver, rows, progress): Promise<ImportOutcome | Unsavable> {
      const saved = await saveRows(saver, rows, progress);
      if (!("faults" in saved) && given) for (const { input } of rows) await keep(saver, input, given, keeping);
      return saved;
    },
  });

async function keep(
  { db, community, now }: Saver,
  input: GivenResource,
  { file, document }: FolderDocument,
  { total, room, kept }: Keeping,
): Promise<void> {
  const resource = await resourceLike(db, community, input);
  if (!resource) throw new Error("a resource that was saved is not there");
  const stored = await storeFile(db, community, { file, mediaType: document.mediaType, now, total });
  if (!stored) return refuse("resource.folder.room", { megabytes: Math.floor(room / 1024 / 1024) });
  await giveFile(db, { community, resource: resource.id, now }, stored, { name: file.name, document });
  const passages = passagesIn(document, resource);
  await savePassages(db, community, [{ resource, passages }]);
  kept({ resource: resource.id, passages: passages.length, size: stored.size });
}
