import type { GeneratedFile, InStore } from "../../../kernel/ports/files.ts";
import { problem, UserError } from "../../../kernel/errors/errors.ts";
import { fold } from "../../../kernel/text/fold.ts";
import type { Db } from "../../../services/store/store.ts";
import { SHARING, type Sharing, sharingRank } from "../../../kernel/access/sharing.ts";
import { fileOf } from "./load-passages.ts";

/** A resource's document, however large it is. */
export interface ExportedDocument {
  readonly resource: string;
  readonly title: string;
  readonly sharing: Sharing;
  readonly file: Pick<GeneratedFile, "name" | "mediaType"> & { readonly content: InStore };
}

// So many are named where a title is begun by several.
const NAMED = 5;

/** The document of the one resource with that id, or whose title is that or begins so. Throws UserError where that is none or several, or it has none. */
export async function exportedDocument(db: Db, communityId: string, named: string): Promise<ExportedDocument> {
  const { id, title, sharing } = await theOne(db, communityId, named);
  const facts = await fileOf(db, communityId, id);
  if (!facts) throw new UserError(problem("resource.file.none", { title }));
  // A label that is not known counts as the most sensitive.
  return {
    resource: id,
    title,
    sharing: SHARING[sharingRank(sharing)] ?? "red",
    file: { name: facts.name, mediaType: facts.mediaType, content: { stored: facts.sha256, size: facts.size } },
  };
}

async function theOne(db: Db, communityId: string, named: string) {
  const folded = fold(named);
  const found = await db.resource.findMany({
    where: { communityId, OR: [{ id: named }, { folded: { startsWith: folded } }] },
    select: { id: true, title: true, folded: true, sharing: true },
    orderBy: [{ folded: "asc" }, { id: "asc" }],
    take: NAMED,
  });
  const exactly = found.filter((one) => one.id === named || one.folded === folded);
  const [one, ...others] = exactly.length > 0 ? exactly : found;
  if (one === undefined) throw new UserError(problem("resource.file.export.unknown", { named }));
  if (others.length === 0) return one;
  const titles = [one, ...others].map(({ id, title }) => `${title} (${id})`).join("; ");
  throw new UserError(problem("resource.file.export.several", { titles }));
}
