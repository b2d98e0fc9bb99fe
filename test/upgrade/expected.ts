import type { Differences } from "./compare.ts";
import { keyOf, type Snapshot } from "./snapshot.ts";

/** What a migration does to the rows of a table that were there, on purpose. Rows are named by their key: "a/c10open". */
export interface Expected {
  readonly lost?: readonly string[];
  /** How many rows are new: their keys may be made up anew each time. */
  readonly added?: number;
  /** Which rows change, by column. */
  readonly changed?: Readonly<Record<string, readonly string[] | "every">>;
  /** Columns that go. */
  readonly without?: readonly string[];
}

/** Migrations after the release (release.ts) that change what people have, and how: by table. What is not said here stays as it is. */
export const EXPECTED: Readonly<Record<string, Readonly<Record<string, Expected>>>> = {
  // What a meeting concluded takes at least its label, and where that had been read too widely is listed; totals are told apart by label.
  "20261126180000_readers": {
    conclusion: { changed: { sharing: lowerThanTheirMeeting() } },
    exposure: { added: 564 },
    search_total: {
      added: 16,
      changed: Object.fromEntries(
        ["docs", "length"].map((column) => [column, ["a/contact", "a/resource", "b/contact", "b/resource"]]),
      ),
    },
  },
  // Whoever is a point of contact begins the record of who was.
  "20261127233000_directory": { mandate: { added: 20 } },
  // Conclusions and meetings are to be filed; what is due of both kinds is noted by then.
  "20261127231600_meetings_searched": { search_due: { added: 222 } },
  // What was decided of the queue has its history.
  "20261128140300_review_queue": { review_decision: { added: 20 } },
  // What was about one topic and one country can be about several.
  "20261128111000_life_of_conclusions": { conclusion: { without: ["country", "topic_key"] } },
};

/** Conclusions "c{meeting's label}{own label}…", whose labels are one further round in b. */
function lowerThanTheirMeeting(): string[] {
  const ranks = [0, 1, 2, 3, 4];
  const pairs = {
    a: ranks.flatMap((n) => ranks.filter((j) => j < n).map((j) => `${n}${j}`)),
    b: ranks.flatMap((n) => ranks.filter((j) => (j + 1) % 5 < (n + 1) % 5).map((j) => `${n}${j}`)),
  };
  return Object.entries(pairs).flatMap(([community, some]) =>
    some.flatMap((pair) => ["moderator", "open", "person"].map((who) => `${community}/c${pair}${who}`)),
  );
}

/** What was found, as far as it can be foretold. */
export function foretold(differences: Differences): Record<string, Expected> {
  return Object.fromEntries(
    Object.entries(differences).map(([table, { lost, added, changed, without }]) => [
      table,
      {
        ...(lost ? { lost: [...lost].sort() } : {}),
        ...(added ? { added: added.length } : {}),
        ...(changed
          ? { changed: Object.fromEntries(Object.entries(changed).map(([column, keys]) => [column, [...keys].sort()])) }
          : {}),
        ...(without ? { without: [...without].sort() } : {}),
      },
    ]),
  );
}

/** What several migrations do together to what was there before. */
export function together(
  migrations: readonly Readonly<Record<string, Expected>>[],
  before: Snapshot,
): Record<string, Expected> {
  const tables = [...new Set(migrations.flatMap((m) => Object.keys(m)))];
  return Object.fromEntries(
    tables.map((table) => {
      const all = migrations.flatMap((m) => m[table] ?? []);
      const { key = [], rows = [] } = before[table] ?? {};
      const lost = union(all.map((e) => e.lost ?? []));
      const added = all.reduce((sum, e) => sum + (e.added ?? 0), 0);
      const without = union(all.map((e) => e.without ?? []));
      const stay = rows.map((row) => keyOf(row, key)).filter((name) => !lost.includes(name));
      const columns = union(all.map((e) => Object.keys(e.changed ?? {})));
      const rowsOf = (column: string) =>
        union(all.map((e) => (e.changed?.[column] === "every" ? stay : (e.changed?.[column] ?? []))));
      return [
        table,
        {
          ...(lost.length > 0 ? { lost } : {}),
          ...(added > 0 ? { added } : {}),
          ...(columns.length > 0
            ? { changed: Object.fromEntries(columns.map((column) => [column, rowsOf(column)])) }
            : {}),
          ...(without.length > 0 ? { without } : {}),
        },
      ];
    }),
  );
}

const union = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort();
