import { tlp } from "../../../kernel/access/sharing.ts";
import { type Problem, problem } from "../../../kernel/errors/errors.ts";
import { batches } from "../../../services/store/saving.ts";
import type { Db } from "../../../services/store/store.ts";
import type { GivenContact } from "../contact.ts";
import { dayInWords, dayOf } from "../fields/day.ts";
import { backwards, type Mandate } from "../mandates/mandate.ts";
import type { MatchedContact } from "../saving/match-contacts.ts";
import type { ColumnKey } from "./columns.ts";
import { isNotGiven } from "../../../services/imports/not-given.ts";
import type { ExchangeWording } from "./wording.ts";

/** What of a stored contact a row may contradict. */
interface Stored {
  readonly sharing: string;
  readonly mandates: readonly Pick<Mandate, "topic" | "since" | "until">[];
}

/** What is wrong with a row, beside what is stored of its contact. */
interface Contradiction {
  /** The row's place. */
  readonly at: number;
  readonly column: ColumnKey;
  readonly problem: Problem;
}

/** Rows by which a mandate would end before it begins, or a contact would get or lose a label that no file gives. */
export async function contradictions(
  { db, community }: { readonly db: Db; readonly community: string },
  matched: readonly MatchedContact[],
  words: ExchangeWording,
): Promise<Contradiction[]> {
  const saying = matched.filter(({ given, doubt }) => doubt === undefined && (given.sharing ?? daysOf(given)));
  const stored = await storedOf(
    { db, community },
    saying.flatMap(({ id }) => id ?? []),
  );
  return saying.flatMap(({ id, at, given }) => {
    const before = id === undefined ? undefined : stored.get(id);
    return [...labelled(given, before), ...turned(given, before, words)].map((one) => ({ ...one, at }));
  });
}

type Found = Omit<Contradiction, "at">;

function labelled({ sharing }: GivenContact, before: Stored | undefined): Found[] {
  const was = before?.sharing ?? "green";
  if (sharing === undefined || sharing === was) return [];
  const column = "sharing";
  if (isNotGiven(was)) return [{ column, problem: problem("contact.import.label.stays", { label: tlp(was) }) }];
  return isNotGiven(sharing) ? [{ column, problem: problem("import.label.not", { label: tlp(sharing) }) }] : [];
}

/** The column with a day of mandates that is given. */
function daysOf({ mandate, mandates = {} }: GivenContact): "since" | "until" | undefined {
  const all = [mandate ?? {}, ...Object.values(mandates)];
  return (["until", "since"] as const).find((key) => all.some((facts) => facts[key] !== undefined));
}

function turned(given: GivenContact, before: Stored | undefined, { format }: ExchangeWording): Found[] {
  const column = daysOf(given);
  if (column === undefined) return [];
  const { mandate, mandates = {}, poc } = given;
  const had = before?.mandates ?? [];
  const topics = new Set([...(poc ?? had.map(({ topic }) => topic)), ...Object.keys(mandates)]);
  const all = [
    { ...mandate },
    ...[...topics].map((topic) => ({ ...had.find((one) => one.topic === topic), ...mandate, ...mandates[topic] })),
  ];
  const days = all.map(backwards).find((one) => one !== undefined);
  if (days === undefined) return [];
  const [since, until] = [days.since, days.until].map((day) => dayInWords(day, format));
  return [{ column, problem: problem("contact.mandate.backwards", { since: since ?? "", until: until ?? "" }) }];
}

async function storedOf(
  { db, community }: { readonly db: Db; readonly community: string },
  ids: readonly string[],
): Promise<ReadonlyMap<string, Stored>> {
  const found = new Map<string, Stored>();
  for (const batch of batches(ids)) {
    const rows = await db.contact.findMany({
      where: { communityId: community, id: { in: [...batch] } },
      select: { id: true, sharing: true, pointOfContacts: { select: { topicKey: true, since: true, until: true } } },
    });
    for (const { id, sharing, pointOfContacts } of rows) {
      const mandates = pointOfContacts.map((one) => ({
        ...{ topic: one.topicKey, since: dayOf(one.since), until: dayOf(one.until) },
      }));
      found.set(id, { sharing, mandates });
    }
  }
  return found;
}
