import type { Features } from "../../kernel/catalogue/feature.ts";
import type { Context } from "../../kernel/commands/command.ts";
import type { Label } from "../../kernel/language/message-ids.ts";
import type { Input } from "../../kernel/views/model.ts";
import type { LedgerRow } from "./ledger.ts";

/** What describing deliveries needs: what the reader may see, and their words. */
export interface Describing extends Pick<Context, "db" | "t" | "format"> {
  readonly community: { readonly id: string };
  readonly catalogue: Features;
}

/** What a delivery says, as a moderator may know it: never the words of what is said to one person. */
export interface What {
  /** "Reminder: Board call". */
  readonly what: string;
  /** The command that shows what it is about, and with what. */
  readonly about?: { readonly command: string; readonly input: Input };
}

/**
 * Describes deliveries, by id. What the reader may not see has no name here either. Kinds that have the same function are
 * described together.
 */
export type Describe = (rows: readonly LedgerRow[], where: Describing) => Promise<ReadonlyMap<string, What>>;

/** A thing that deliveries are about: its name, and the command that shows it. */
export interface Subject {
  readonly title: string;
  readonly about: NonNullable<What["about"]>;
}

/** For what is told of by the name of its subject. `find` finds those that the reader may see, by id. */
export function named(
  find: (ids: string[], where: Describing) => Promise<ReadonlyMap<string, Subject>>,
  word: (row: LedgerRow, title: string, where: Describing) => string,
): Describe {
  return async (rows, where) => {
    const subjects = await find([...new Set(rows.map(({ subjectId }) => subjectId))], where);
    return new Map(
      rows.map((row): [string, What] => {
        const found = subjects.get(row.subjectId);
        return [
          row.id,
          {
            what: word(row, found?.title ?? where.t("deliveries.unseen"), where),
            ...(found ? { about: found.about } : {}),
          },
        ];
      }),
    );
  };
}

/** For what nothing more is told of. */
export function plainly(what: Label): Describe {
  return async (rows, { t }) => new Map(rows.map(({ id }) => [id, { what: t(what) }]));
}
