/** How far the audit chain of a community goes, as it is noted outside of the database: nothing else is in it. */
export interface HeadNote {
  /** When it was noted, ISO 8601. */
  readonly at: string;
  /** The community's id. */
  readonly community: string;
  /** The number of the newest entry, and its hash. */
  readonly seq: number;
  readonly hash: string;
}

/** Where notes are taken to. Throws where they did not get there. */
export type NoteHeads = (notes: readonly HeadNote[]) => Promise<void>;

declare module "../../chores/chore.ts" {
  interface ChoreParts {
    /** Notes heads of audit chains outside of the database; absent where the operator named no place for that. */
    readonly noteHeads?: NoteHeads;
  }
}
