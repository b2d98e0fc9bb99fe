import type { z } from "zod";
import { declaredByKey, oncePerProduct } from "../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import type { AuditEntry } from "../../kernel/ports/audit-entry.ts";
import type { GeneratedFile } from "../../kernel/ports/files.ts";
import type { Seal } from "../../kernel/ports/seal.ts";
import type { CommunityDb } from "../store/store.ts";
import type { OperatorOptions } from "./operator-option.ts";

/** With what an operator's export works, in one transaction: all of a community is seen there. */
export interface ExportContext {
  readonly db: CommunityDb;
  readonly community: { readonly id: string; readonly slug: string; readonly name: string; readonly zone: string };
  readonly now: Date;
  readonly seal: Seal;
  /** The operator's words. */
  readonly t: Translate;
}

/** What was exported, and what the audit log notes of it. */
export interface Exported {
  readonly file: Pick<GeneratedFile, "name" | "mediaType" | "content">;
  /** What the operator is told. */
  readonly says: string;
  readonly entries: readonly AuditEntry[];
}

/** Why there is no file, in the operator's words. */
export interface NotExported {
  readonly refused: string;
}

/** A folder of documents that is to be written, document by document, and its manifest last. */
export interface PlannedFolder extends Pick<Exported, "says" | "entries"> {
  /** What it is called. */
  readonly name: string;
  /** The text of its manifest.csv. */
  readonly manifest: string;
  readonly documents: readonly PlannedDocument[];
}

/** A document of a folder: of what it is, its SHA-256, and its path in the folder. */
export interface PlannedDocument {
  readonly of: string;
  readonly sha256: string;
  readonly path: string;
}

/** How something is written into a folder. */
export interface FolderExport<S extends z.ZodType = z.ZodType> {
  /** Says what is written. Throws UserError for options that mean nothing. */
  plan(context: ExportContext, asked: z.output<S>): Promise<PlannedFolder | NotExported>;
  /** A document that was planned; undefined where it is not there any more, or is not meant by the options now. */
  read(
    context: Pick<ExportContext, "db" | "community">,
    asked: z.output<S>,
    which: Omit<PlannedDocument, "path">,
  ): Promise<Exported["file"] | undefined>;
}

/** Something that operators take out of a community. */
export interface ExportKind<S extends z.ZodType = z.ZodType> {
  /** Of which forms the file can be, the usual one first; none where it is as it was given. */
  readonly formats: readonly string[];
  readonly options: OperatorOptions;
  /** The options' values, and the `format`. */
  readonly input: S;
  /** Makes the file. Throws UserError for options that mean nothing. */
  make(context: ExportContext, asked: z.output<S>): Promise<Exported | NotExported>;
  /** Where it can be a folder, too. */
  readonly folder?: FolderExport<S>;
}

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What operators take out of it, by the word that they use. */
    readonly exports?: Readonly<Record<string, ExportKind>>;
  }
}

/** Keeps the options' types inside and forgets them outside. */
export const exportKind = <S extends z.ZodType>(kind: ExportKind<S>): ExportKind => kind;

/** What can be exported from a product, by the word for it. */
export const exportsOf = oncePerProduct(
  (product): ReadonlyMap<string, ExportKind> => declaredByKey(product, "exports"),
);

/** How that is exported. Throws for what no feature declares. */
export function exportOf(product: Features, word: string): ExportKind {
  const found = exportsOf(product).get(word);
  if (!found) throw new Error(`no feature declares how "${word}" is exported`);
  return found;
}
