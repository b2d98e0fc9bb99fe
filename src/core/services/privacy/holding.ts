import type { Label } from "../../kernel/language/message-ids.ts";
import type { AuditEntry } from "../../kernel/ports/audit-entry.ts";
import type { GeneratedFile } from "../../kernel/ports/files.ts";
import type { Context } from "../../kernel/commands/command.ts";
import type { sql, Whole } from "../store/store.ts";

/** Where what is held about somebody is looked up: everything of the community. */
export type LookingInto = Whole<Pick<Context, "db" | "seal" | "now">> & { readonly community: { readonly id: string } };

/** What becomes of rows when their person is erased: they go, or stay with nobody named in them. */
export type Becomes = "gone" | "nameless";

/** Rows of one table that are about a person. Names are the database's. */
export interface PersonalRows {
  readonly label: Label;
  readonly table: string;
  /** The columns that name the person: a row is about whom one of them names. */
  readonly person: readonly string[];
  /** Which rows are theirs, where columns alone do not say it, as a condition on `t`. */
  readonly where?: (at: LookingInto, person: string) => Promise<ReturnType<typeof sql>>;
  /** What a copy has of each row; sealed columns are opened in it. */
  readonly shows: readonly string[];
  /** Other columns in which something of the person may stand: they go with the row. */
  readonly also?: readonly string[];
  /** Tables that go with its rows, each with the column that names the row's id. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly becomes: Becomes;
  /** Everybody has some: how many says nothing. */
  readonly uncounted?: true;
}

/** Where something of a person may stand that is in nobody's rows: text of others, what goes by itself, and what is outside the database. */
export interface MentionedElsewhere {
  readonly label: Label;
  /** As "table.column"; none outside the database. */
  readonly columns: readonly string[];
  /** What becomes of it when somebody is erased. */
  readonly becomes: Label;
}

/** Files of one kind in which people take out what is theirs, and what that is to the audit log: what of private fields was opened for them. */
export interface OwnFiles {
  readonly files: readonly GeneratedFile[];
  readonly audited: readonly AuditEntry[];
}

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What it holds about people. test/core/services/privacy/every-column.test.ts finds what is forgotten. */
    readonly holds?: readonly PersonalRows[];
    /** Where else it may have something of them. */
    readonly mentions?: readonly MentionedElsewhere[];
    /** Files of its own kind in which people take out what is theirs, such as a vCard. */
    readonly ownFiles?: (at: LookingInto, person: string) => Promise<OwnFiles>;
  }
}
