import { problem } from "../../../kernel/errors/errors.ts";
import type { ImportFault, ImportProgress } from "../../../services/imports/fault.ts";
import { type GivenRow, SAVED_AT_ONCE, type Saver } from "../../../services/imports/kind.ts";
import type { Note, ImportOutcome, Unsavable } from "../../../services/imports/outcome.ts";
import { defined } from "../../../kernel/values/defined.ts";
import type { GivenContact } from "../contact.ts";
import { accessTo, type Visibility } from "../fields/visibility.ts";
import { deputiesNamed, deputiesOf } from "../saving/deputies.ts";
import { type HeldMatches, heldMatches } from "../saving/held-matches.ts";
import { type MatchedContact, matchContacts } from "../saving/match-contacts.ts";
import type { ContactPlan } from "../saving/plan-contact.ts";
import { saveMatched } from "../saving/save-contacts.ts";
import { tellHandovers } from "../telling/tell-handovers.ts";
import type { ColumnKey, ContactColumns } from "./columns.ts";
import { contradictions } from "./contradictions.ts";
import { foresee } from "./foreseen.ts";
import { keepImport } from "./keep-import.ts";
import { doubtNote, notesOf } from "./notes.ts";
import { removedContacts } from "./removed.ts";
import { type ExchangeWording, wordingFor } from "./wording.ts";

type Row = GivenRow<ContactColumns, GivenContact>;

/** What has to be said of a contact that is not there yet. */
const NEEDED = ["name", "organisation", "post", "country", "languages"] as const satisfies readonly ColumnKey[];

/**
 * Saves the rows of a file. One that lacks what a new contact needs, names a deputy that nobody is, or contradicts what is stored is refused: with
 * all others, or, of a partial import, alone. Rows that may be each of several contacts are left out and told of, and so are those of contacts
 * that were taken out since the file was tried out. What is imported by somebody of the community can be taken back.
 * Somebody of the community changes only what they may see, finds nobody by an address that they may not see, and those whom a change of
 * mandates concerns are told.
 */
export async function saveRows(
  saver: Saver,
  rows: readonly Row[],
  progress: ImportProgress,
): Promise<ImportOutcome | Unsavable> {
  const { db, community, seal, now, ids, importer, dryRun = false, reading } = saver;
  const caller = importer?.caller;
  const sees = (to: Visibility, owner: string | null) =>
    caller === undefined || accessTo(to, caller, owner) === "shown";
  // An operator's is carried out and undone, so that the database has its say.
  const plans = dryRun && importer !== undefined;
  const who = await matches({ db, community, seal, sees }, rows, plans);
  const { there, gone } = await withoutGone(saver, who, rows);
  const words = await wordingFor(reading);
  const { matched, faults } = await sound(saver, there, rows, words);
  if (faults.length > 0 && (saver.partial !== true || matched.length === 0)) return { faults };
  const foreseen = dryRun ? await foresee(saver, matched) : undefined;
  const kept = importer && !dryRun ? ids.next() : undefined;
  const notes: Note[] = [
    ...matched.flatMap((one) => doubtsOf(one, rows, words)),
    ...gone.flatMap((at) => goneOf(rows[at])),
  ];
  const { over, ...saved } = await saveMatched(db, { community, now, ids, seal }, matched, {
    sees,
    decides: (owner) => caller === undefined || owner === null || owner === caller.personId,
    plans,
    tell: (plan) => notes.push(...told(plan, rows, { words, foreseen })),
    step: SAVED_AT_ONCE,
    progress: (done, total) => progress(done, total, "save"),
    ...(kept === undefined ? {} : { keep: (of: readonly ContactPlan[]) => keepImport(saver, kept, of) }),
    ...(caller?.personId === undefined ? {} : { by: caller.personId }),
  });
  if (importer && !dryRun) await tellHandovers(importer, over);
  return {
    ...saved,
    ...defined({
      notes: some(notes),
      refused: some(faults),
      undo: saved.created + saved.updated > 0 ? kept : undefined,
      found: plans ? matched.flatMap(({ id, at }) => (id === undefined ? [] : (rows[at]?.row ?? []))) : undefined,
    }),
  };
}

const some = <T>(all: readonly T[]): readonly T[] | undefined => (all.length === 0 ? undefined : all);

/** Those who are there or new; and the places of those that were there when the file was tried out, or were taken out since: none is made anew. */
async function withoutGone(
  { db, community, seal, tried }: Saver,
  { matched, gone }: HeldMatches,
  rows: readonly Row[],
): Promise<{ readonly there: readonly MatchedContact[]; readonly gone: readonly number[] }> {
  if (!tried) return { there: matched, gone };
  const removed = await removedContacts({ db, community, seal });
  const isGone = ({ id, doubt, at, given }: MatchedContact) => {
    if (id !== undefined || doubt !== undefined) return false;
    const since = removed(given);
    return tried.found.has(rows[at]?.row ?? -1) || (since !== undefined && since >= tried.at);
  };
  return {
    there: matched.filter((one) => !isGone(one)),
    gone: [...gone, ...matched.filter(isGone).map(({ at }) => at)],
  };
}

/** Rows with which nothing is wrong, and what is wrong with the others: of a partial import also what is wrong once these are left out. */
async function sound(
  saver: Saver,
  matched: readonly MatchedContact[],
  rows: readonly Row[],
  words: ExchangeWording,
): Promise<{ readonly matched: readonly MatchedContact[]; readonly faults: readonly ImportFault[] }> {
  let left = matched;
  const all: ImportFault[] = [];
  for (;;) {
    const faults = [
      ...lacking(left, rows),
      ...(await strangers(saver, left, rows)),
      ...(await contradictions(saver, left, words)).flatMap(
        ({ at, column, problem: wrong }) => rows[at]?.fault(column, wrong) ?? [],
      ),
    ];
    all.push(...faults);
    if (faults.length === 0 || saver.partial !== true) return { matched: left, faults: all };
    const bad = new Set(faults.map(({ row }) => row));
    left = left.filter(({ at }) => !bad.has(rows[at]?.row));
  }
}

/** Who the rows are; held, unless nothing is written. */
async function matches(
  at: Parameters<typeof heldMatches>[0],
  rows: readonly Row[],
  plans: boolean,
): Promise<HeldMatches> {
  const given = rows.map(({ input }) => input);
  return plans ? { matched: await matchContacts(at, given), gone: [] } : heldMatches(at, given);
}

/** What rows lack that are new contacts. */
function lacking(matched: readonly MatchedContact[], rows: readonly Row[]): ImportFault[] {
  return matched.flatMap(({ id, doubt, at, given }) => {
    if (id !== undefined || doubt !== undefined) return [];
    const lacks = NEEDED.filter((key) => given[key] === undefined);
    return lacks.flatMap((key) => rows[at]?.fault(key, problem("contact.import.needed")) ?? []);
  });
}

/** Deputies who are nobody. */
async function strangers(
  { db, community, seal }: Saver,
  matched: readonly MatchedContact[],
  rows: readonly Row[],
): Promise<ImportFault[]> {
  const known = await deputiesOf(
    { db, community, seal },
    matched.map((one) => ({ given: one.given, id: one.id ?? "new" })),
  );
  return matched.flatMap(({ given, at }) =>
    deputiesNamed(given)
      .filter((deputy) => known(deputy) === undefined)
      .flatMap((deputy) => rows[at]?.fault("deputy", problem("import.deputy", { deputy })) ?? []),
  );
}

function doubtsOf({ doubt, at, given }: MatchedContact, rows: readonly Row[], words: ExchangeWording): Note[] {
  const row = rows[at];
  if (!doubt || !row) return [];
  return [{ ...row.fault(columnOf(doubt.by, given), doubtNote(doubt, words)), of: "left" }];
}

const goneOf = (row: Row | undefined): Note[] =>
  row ? [{ line: row.line, problem: problem("contact.import.meanwhile"), of: "left" }] : [];

/** The column at which to look for what was found by that. */
const columnOf = (by: NonNullable<MatchedContact["doubt"]>["by"], { numbers = {} }: GivenContact): ColumnKey => {
  if (by !== "phones") return by;
  if (numbers.desk) return "phones";
  return numbers.mobile ? "mobiles" : "always";
};

function told(plan: ContactPlan, rows: readonly Row[], how: Parameters<typeof notesOf>[1]): Note[] {
  const row = rows[plan.at];
  return row ? notesOf(plan, how).map((note) => ({ ...note, line: row.line })) : [];
}
