import { z } from "zod";
import { declaredByKey, oncePerProduct } from "../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import type { Language } from "../../kernel/language/language.ts";
import type { GivenFile } from "../../kernel/values/given-file.ts";
import type { ImportServices } from "./import-file.ts";
import type { Import } from "./imports.ts";
import type { ImportReport } from "./report.ts";

/** What stands in a folder: its path in it, its parts separated by "/", what it is, and its bytes. */
export const listedSchema = z.object({
  name: z.string(),
  kind: z.enum(["file", "link", "other"]),
  size: z.number(),
});
export type ListedFile = z.output<typeof listedSchema>;

/** A manifest, and what stands beside it. */
export interface FolderRequest {
  /** The community's id. */
  readonly community: string;
  readonly content: Uint8Array;
  readonly listing: readonly ListedFile[];
  readonly language: Language;
}

/**
 * A line of a manifest that can be imported: its file, as it is listed, where it has one; the SHA-256 of the document that is there already;
 * its cells without that of its file, and which of these names what took its place, where that is in the manifest too.
 */
export interface FolderLine {
  readonly line: number;
  readonly file?: string;
  readonly has?: string;
  readonly header: readonly string[];
  readonly cells: readonly string[];
  readonly follows?: number;
}

/** What can be imported of a folder, what is wrong with other lines, and which files no line names. */
export interface FolderPlan {
  readonly lines: readonly FolderLine[];
  readonly report: ImportReport;
  readonly unnamed: readonly string[];
}

/** A line of a folder with its file, where it has one. */
export interface LineRequest {
  /** The community's id. */
  readonly community: string;
  readonly line: FolderLine;
  readonly file?: GivenFile;
  /** Everything is done, and then undone. */
  readonly dryRun: boolean;
  /** So many bytes of documents a dry run would have kept before. */
  readonly before: number;
  readonly language: Language;
}

/** What became of a line: of its row, and how many passages and bytes were kept of its document, where it was not there already. */
export interface LineReport {
  readonly report: ImportReport;
  readonly kept?: { readonly passages: number; readonly size: number };
}

/** With what lines are imported; `fileRoom` is how many bytes of documents a community may keep. */
export type FolderServices = ImportServices & { readonly fileRoom?: number };

/** How a folder of documents with a manifest is imported, a line at a time. */
export interface FolderImport {
  /** Looks a folder through; nothing is saved. */
  plan(services: FolderServices, request: FolderRequest): Promise<FolderPlan>;
  /** Imports one line with its document: both or neither. Imported again, it changes nothing. */
  line(services: FolderServices, request: LineRequest): Promise<LineReport>;
}

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What can be imported of it from a folder, too. */
    readonly folders?: Readonly<Partial<Record<Import, FolderImport>>>;
  }
}

/** What can be imported from a folder, by the word for it. */
export const foldersOf = oncePerProduct(
  (product): ReadonlyMap<string, FolderImport> => declaredByKey(product, "folders"),
);

/** How a folder of that is imported. Throws for what no feature declares. */
export function folderImportOf(product: Features, kind: string): FolderImport {
  const found = foldersOf(product).get(kind);
  if (!found) throw new Error(`no feature declares how a folder of ${kind} is imported`);
  return found;
}
