import { z } from "zod";
import type { Context } from "../../../kernel/commands/command.ts";
import { actionLabel } from "../audited.ts";
import { PERSON } from "../persons/pseudonym.ts";
import type { LogEntry } from "./list-entries.ts";
import { type Naming, subjectNames } from "./subject-names.ts";

const FILE = "file:";
const fileSchema = z.looseObject({ rows: z.number().optional() }).catch({});

/** An entry in words. */
export interface DescribedEntry {
  /** Who did it; undefined where nobody in particular did. */
  readonly who: string | undefined;
  /** What they did, in words that follow the name. */
  readonly did: string;
  /** What it is about, or that this is gone or not the reader's to see. Absent where that is the community itself, or has no name. */
  readonly about?: string;
  /** By what the log is asked for all about the same. Absent where there is nothing else. */
  readonly subject?: string;
  /** The id of whom it is about, where that is somebody whom the community knows. */
  readonly person?: string;
}

/** What people are called in a list, by id. */
type PeopleNames = (naming: Naming, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** Entries in words, by their numbers, people as they are called by `called`. What they are about is named only where the reader may see it. */
export async function describeEntries(
  entries: readonly LogEntry[],
  context: Pick<Context, "db" | "community" | "caller" | "catalogue" | "t" | "format" | "now">,
  called: PeopleNames,
): Promise<ReadonlyMap<number, DescribedEntry>> {
  const { t, catalogue, community } = context;
  const people = await called(context, peopleIn(entries));
  const things = await subjectNames(
    entries.map(({ subject }) => subject),
    context,
  );
  const somebody = t("audit.somebody");
  const described = new Map<number, DescribedEntry>();
  for (const { seq, actorId, action, subject, detail } of entries) {
    const label = actionLabel(catalogue, action);
    const named = subject === `community:${community.id}` ? {} : thing(subject, detail, things, t);
    described.set(seq, {
      who: actorId === null ? undefined : (people.get(actorId) ?? somebody),
      did: label === undefined ? action : t(label),
      ...(subject.startsWith(PERSON) ? personIn(subject, people, somebody) : named),
    });
  }
  return described;
}

/** A thing in words. A file is told by how many rows it had, where it had rows: nobody kept its name, and each is imported once. */
function thing(
  subject: string,
  detail: LogEntry["detail"],
  things: ReadonlyMap<string, string | undefined>,
  t: Context["t"],
): Pick<DescribedEntry, "about" | "subject"> {
  if (subject.startsWith(FILE)) {
    const { rows } = fileSchema.parse(detail);
    return rows === undefined ? {} : { about: t("audit.about.file", { count: rows }) };
  }
  const about = things.has(subject) ? things.get(subject) : t("audit.about.gone");
  return about === undefined ? {} : { about, subject };
}

function personIn(
  subject: string,
  people: ReadonlyMap<string, string>,
  somebody: string,
): Pick<DescribedEntry, "about" | "person" | "subject"> {
  const person = subject.slice(PERSON.length);
  const name = people.get(person);
  return name === undefined ? { about: somebody, subject } : { about: name, person };
}

const peopleIn = (entries: readonly LogEntry[]): string[] =>
  entries.flatMap(({ actorId, subject }) => [
    ...(actorId === null ? [] : [actorId]),
    ...(subject.startsWith(PERSON) ? [subject.slice(PERSON.length)] : []),
  ]);
