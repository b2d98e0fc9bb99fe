import { declared } from "../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import type { AuditEntry } from "../../kernel/ports/audit-entry.ts";
import type { Ids } from "../../kernel/values/ids.ts";
import type { OperatorOptions } from "../exports/operator-option.ts";
import type { CommunityDb } from "../store/store.ts";
import type { Import } from "./imports.ts";

/** With what an operator's file is imported, in one transaction of the community. */
export interface OtherImportContext {
  readonly db: CommunityDb;
  readonly community: { readonly id: string; readonly zone: string };
  readonly now: Date;
  readonly ids: Ids;
  /** The operator's words. */
  readonly t: Translate;
  /** Only what would be done is found out. */
  readonly dryRun: boolean;
}

/** What became of such a file, in lines; and what the audit log notes of it. */
export interface OtherImportReport {
  /** False where the file as a whole was refused. */
  readonly ok: boolean;
  readonly lines: readonly string[];
  readonly entries: readonly AuditEntry[];
}

/** A file that is no table, and of which a feature imports what others import from tables: a calendar's meetings. */
export interface OtherImport {
  readonly of: Import;
  /** Whether a file is of that form. */
  is(content: Uint8Array): boolean;
  readonly options: OperatorOptions;
  /** Imports it; imported again, the same file changes nothing. Throws UserError for options that mean nothing, or are missing. */
  read(
    context: OtherImportContext,
    content: Uint8Array,
    options: Readonly<Record<string, string | undefined>>,
  ): Promise<OtherImportReport>;
}

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What of other forms than tables it reads of what it or others import. */
    readonly otherImports?: readonly OtherImport[];
  }
}

/** What else can be imported than tables. */
export const otherImports = (product: Features): readonly OtherImport[] => declared(product, "otherImports").flat();
