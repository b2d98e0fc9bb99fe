import type { Sharing } from "../../../../kernel/access/sharing.ts";
import type { Exported } from "../../../../services/exports/export-kind.ts";
import { labelledName, labelLine } from "../../../../services/imports/written/label-line.ts";
import { tableCsv } from "../../../../services/imports/written/written-table.ts";
import { batches } from "../../../../services/store/saving.ts";
import type { Db } from "../../../../services/store/store.ts";
import { NO_FILE } from "../no-file.ts";
import { pathsIn } from "./document-paths.ts";
import { type ResourceExport, tableOf } from "./export-resources.ts";
import { toExport } from "./exported.ts";

/** A document of a folder that is written: whose it is, which it is, and its path in the folder. */
export interface OutDocument {
  readonly resource: string;
  readonly sha256: string;
  readonly path: string;
}

/** A folder of documents with a manifest, which an import reads again; the documents are read one by one (documentOut). */
interface FolderOut {
  /** What it is called; says how far it may be passed on. */
  readonly name: string;
  /** `manifest.csv`. */
  readonly manifest: string;
  readonly documents: readonly OutDocument[];
  readonly resources: number;
  readonly sharing: Sharing;
}

/** Plans the folder of the published resources that fit the filter and that the reader may see; undefined where there are none, "many" where there are too many. */
export async function folderOut(
  { db, community }: { readonly db: Db; readonly community: string },
  { filter, t, day, made, community: name }: Omit<ResourceExport, "format">,
): Promise<FolderOut | "many" | undefined> {
  const found = await toExport(db, community, filter);
  if (found === undefined || found === "many") return found;
  const { all, sharing } = found;
  const ids = all.map(({ resource }) => resource.id);
  const files: { resourceId: string; sha256: string; name: string }[] = [];
  for (const batch of batches(ids))
    files.push(
      ...(await db.resourceFile.findMany({
        where: { communityId: community, resourceId: { in: [...batch] } },
        select: { resourceId: true, sha256: true, name: true },
      })),
    );
  const order = new Map(ids.map((id, at) => [id, at]));
  files.sort((a, b) => (order.get(a.resourceId) ?? 0) - (order.get(b.resourceId) ?? 0));
  const paths = pathsIn(files.map((file) => file.name));
  const documents = files.map(({ resourceId: resource, sha256 }, at) => ({ resource, sha256, path: paths[at] ?? "" }));
  const pathOf = new Map(documents.map(({ resource, path }) => [resource, path]));
  const { label, header, rows } = tableOf(t, labelLine(sharing, { community: name, made }), all);
  const manifest = tableCsv({
    label,
    header: [t("import.columns.file").split("|")[0] ?? "file", ...header],
    rows: rows.map((row, at) => [pathOf.get(ids[at] ?? "") ?? NO_FILE, ...row]),
  });
  return {
    name: labelledName("resources", sharing, day, "").slice(0, -1),
    manifest,
    documents,
    resources: all.length,
    sharing,
  };
}

/** A document that was planned, where it is still that of its resource, and of one that the reader may see; undefined where not. */
export async function documentOut(
  db: Db,
  community: string,
  { resource, sha256 }: Pick<OutDocument, "resource" | "sha256">,
): Promise<Exported["file"] | undefined> {
  const found = await db.resourceFile.findFirst({
    where: { communityId: community, resourceId: resource, sha256 },
    select: { name: true, file: { select: { mediaType: true, size: true } } },
  });
  if (!found) return undefined;
  const { mediaType, size } = found.file;
  return { name: found.name, mediaType, content: { stored: sha256, size } };
}
