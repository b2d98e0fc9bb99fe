import type { Caller } from "../access/caller.ts";
import type { BudgetName, Rate } from "../commands/budget.ts";
import type { Invocation, Plan, ReadBy, SentForm } from "../commands/platform.ts";
import type { AuditEntry } from "../ports/audit-entry.ts";
import type { Db } from "../ports/db.ts";
import type { StoredFile, GeneratedFile } from "../ports/files.ts";
import type { Term } from "../ports/term.ts";
import type { Block, View } from "../views/model.ts";
import type { Identity, Unconnected } from "./identity.ts";

/** What dispatch asks of the services: who is asking, what they may see, and what is kept of what was done. */
export interface DispatchPorts {
  /** Recognises the caller, and notes the invocation as begun. */
  identify(invocation: Invocation, now: Date): Promise<Identity | Unconnected>;
  /** Forgets that the form of an invocation was sent at that moment; that it was at another, by another press of its button, stays known. */
  forget(invocation: SentForm, at: Date): Promise<void>;
  /** Plans an invocation from a space that belongs to no community. Throws UserError to refuse; `failed` words whatever goes wrong while a command runs. */
  planUnconnected(invocation: Invocation, now: Date, failed: (error: unknown) => View): Promise<Plan>;
  /**
   * Runs `work` in one transaction that sees of a community what the caller may see, and changes what they may change. Repeated
   * when the database asks for it, so `work` has no effects but through `db`.
   */
  within<T>(community: string, caller: Caller, work: (db: Db) => Promise<T>): Promise<T>;
  /** The same for what changes something. Throws Unsettled where nobody knows whether it did: else it did as a whole, or not at all. */
  transact<T>(community: string, caller: Caller, work: (db: Db) => Promise<T>): Promise<T>;
  /** Runs `work`, in the same transaction, and takes back all that it changed. */
  undone<T>(db: Db, work: () => Promise<T>): Promise<T>;
  /** Runs `work`, in the same transaction, on what all may see who read what is answered where the caller is. */
  asAllHere<T>(db: Db, caller: Caller, work: (db: Db) => Promise<T>): Promise<T>;
  /** Takes of a budget, in the transaction: as much as asked for, or nothing. */
  spend(db: Db, spending: Spending): Promise<Spent>;
  /** In which language and by which clock all are spoken to who read what is answered where the caller is. */
  voiceHere(db: Db, community: string, caller: Caller): Promise<ReadBy>;
  /** A community's taxonomy of that version, in key order; read in the transaction, where there is one. */
  terms(community: string, version: number, db: Db | undefined): Promise<readonly Term[]>;
  /** Records what was done; called last in a transaction. */
  appendAudit(
    db: Db,
    community: string,
    actor: string | undefined,
    at: Date,
    entries: readonly AuditEntry[],
  ): Promise<void>;
  /** The file that an earlier answer of the community made; undefined where it is not kept any more. */
  openFile(token: string, community: string): Promise<StoredFile | undefined>;
  /** Takes the files of one answer. */
  newFiles(community: string): AnswerFiles;
  /** Whether an error means that the data cannot be reached now, rather than that something is wrong. */
  isUnreachable(error: unknown): boolean;
  /** Whether an error means that there was no room to keep what was to be kept. */
  isFull(error: unknown): boolean;
}

/** What somebody takes of a budget in a community. */
export interface Spending {
  readonly community: string;
  /** The person, or the account of one whom the community does not know. */
  readonly who: string;
  readonly budget: BudgetName;
  /** What is more than the whole budget takes all of it, where nothing was taken before. */
  readonly cost: number;
  readonly rate: Rate;
}

/** That it was taken, and whether nothing is left; or in how many milliseconds that much is there again. */
export type Spent = { readonly waitMs?: undefined; readonly last: boolean } | { readonly waitMs: number };

/** The files of one answer: their blocks at once, their contents when the answer stands. */
export interface AnswerFiles {
  /** The block that shows a file. */
  block(made: GeneratedFile): Block;
  /** Keeps the contents, each under its block's token. */
  keep(): Promise<void>;
}
