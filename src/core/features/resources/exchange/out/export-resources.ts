import { type Sharing, tlp } from "../../../../kernel/access/sharing.ts";
import type { Label } from "../../../../kernel/language/message-ids.ts";
import type { Translate } from "../../../../kernel/language/translate.ts";
import type { GeneratedFile } from "../../../../kernel/ports/files.ts";
import { labelledName, labelLine } from "../../../../services/imports/written/label-line.ts";
import {
  TABLE_TYPES,
  tableCsv,
  tableSheet,
  type WrittenTable,
} from "../../../../services/imports/written/written-table.ts";
import type { Db } from "../../../../services/store/store.ts";
import type { ResourceFilter } from "../../list-resources.ts";
import { RESOURCE_COLUMNS, type ResourceColumn } from "../columns.ts";
import { cellsOf, type ExportedResource } from "./cells-out.ts";
import { toExport } from "./exported.ts";

export { MOST_RESOURCES_EXPORTED } from "./exported.ts";

/** In which files resources are exported, and what these are called. */
export const RESOURCE_FORMATS = {
  csv: "resource.export.csv",
  xlsx: "resource.export.xlsx",
} as const satisfies Readonly<Record<string, Label>>;

/** What is to be exported, in whose words, and what the file says of who made it. */
export interface ResourceExport {
  readonly format: keyof typeof RESOURCE_FORMATS;
  readonly filter: ResourceFilter;
  readonly t: Translate;
  /** What the community is called. */
  readonly community: string;
  /** "exported by Ana on 24 November 2026" */
  readonly made: string;
  /** As "2026-11-24", for the file's name. */
  readonly day: string;
}

/** A file of resources, whose content is made once nothing else waits for it. */
export interface ExportedResources {
  readonly file: GeneratedFile & { readonly content: () => Promise<Uint8Array> };
  readonly resources: number;
  /** How many of them have a document, which is not in it. */
  readonly documents: number;
  /** How far it may be passed on: as the most sensitive of them. */
  readonly sharing: Sharing;
}

const COLUMNS = Object.keys(RESOURCE_COLUMNS) as ResourceColumn[];

/**
 * Writes the published resources that fit the filter and that the reader may see into a file; undefined where there are none, "many" where
 * there are more than a file may hold.
 */
export async function exportResources(
  { db, community }: { readonly db: Db; readonly community: string },
  request: ResourceExport,
): Promise<ExportedResources | "many" | undefined> {
  const found = await toExport(db, community, request.filter);
  if (found === undefined || found === "many") return found;
  const { all, sharing } = found;
  const ids = all.map(({ resource }) => resource.id);
  const documents = await db.resourceFile.count({ where: { communityId: community, resourceId: { in: ids } } });
  return { file: fileOf(request, sharing, all), resources: all.length, documents, sharing };
}

function fileOf(
  { format, t, day, community, made }: ResourceExport,
  sharing: Sharing,
  all: readonly ExportedResource[],
): ExportedResources["file"] {
  const { ending, mediaType } = TABLE_TYPES[format];
  return {
    name: labelledName("resources", sharing, day, ending),
    mediaType,
    alt: t("resource.export.alt", { count: all.length, label: tlp(sharing) }),
    async content() {
      const table = tableOf(t, labelLine(sharing, { community, made }), all);
      return format === "csv" ? Buffer.from(tableCsv(table)) : tableSheet(table, "Resources");
    },
  };
}

/** Names of the columns in the reader's language, as the import knows them, and a row each. */
export const tableOf = (t: Translate, label: string, all: readonly ExportedResource[]): WrittenTable => ({
  label,
  header: COLUMNS.map((key) => t(RESOURCE_COLUMNS[key].names).split("|")[0] ?? key),
  rows: all.map((one) => {
    const cells = cellsOf(one);
    return COLUMNS.map((key) => cells[key]);
  }),
});
