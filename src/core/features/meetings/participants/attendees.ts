import type { Context } from "../../../kernel/commands/command.ts";
import { type Answered, hasPlace } from "./answers.ts";
import { presentAt } from "./attendance.ts";
import { audienceOf } from "./audience.ts";
import type { Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";
import { withNote } from "./answer-note.ts";
import { inLine } from "./waiting-list.ts";
import { namesApart } from "../../../services/people/names/names-apart.ts";
import type { Whole } from "../../../services/store/store.ts";

/** Somebody who answered, was asked, or was there. */
export interface Invitee {
  readonly personId: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2; null where it is not known. */
  readonly country: string | null;
  readonly answered: Answered | undefined;
  /** Their place in line, from 1. */
  readonly line?: number;
  /** Whether they were recorded as having been there. */
  readonly there: boolean;
}

/**
 * Everybody whom a time of a meeting concerns, those who come first: then those who are offered a place, who wait for one in
 * their order, who may come, who do not, who let a place pass, and who have not answered. It holds names: for its hosts only.
 */
export async function inviteesOf(
  { db, community, seal }: Whole<Pick<Context, "db" | "community" | "seal">>,
  meeting: Meeting,
  occurrence: Occurrence,
): Promise<Invitee[]> {
  const audience = await audienceOf({ db, community }, meeting, occurrence.key);
  const present = new Set((await presentAt(db, community.id, { meeting, key: occurrence.key })).map((a) => a.personId));
  const running = [meeting.organiserId, meeting.chairId];
  // Whoever runs it need not say that they come.
  const asked = audience.filter((a) => a.answered || present.has(a.personId) || !running.includes(a.personId));
  const answers = new Map(
    await Promise.all(asked.map(async (a) => [a.personId, await withNote({ community, seal }, a.answered)] as const)),
  );
  const ids = [...new Set([...answers.keys(), ...present])];
  const persons = await db.person.findMany({
    where: { communityId: community.id, id: { in: ids } },
    select: { id: true, name: true, country: true },
  });
  const line = inLine(asked.flatMap((a) => a.answered ?? [])).map((a) => a.personId);
  return persons
    .map(({ id, name, country }): Invitee => {
      const at = line.indexOf(id) + 1;
      return {
        personId: id,
        name,
        country,
        answered: answers.get(id),
        there: present.has(id),
        ...(at > 0 ? { line: at } : {}),
      };
    })
    .sort(
      (a, b) =>
        rank(a.answered) - rank(b.answered) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        a.name.localeCompare(b.name) ||
        (a.personId < b.personId ? -1 : 1),
    );
}

/** The same, each called so that two of one name can be told apart. */
export async function inviteesApart(
  whole: Whole<Pick<Context, "db" | "community" | "seal" | "t" | "format" | "now">>,
  meeting: Meeting,
  occurrence: Occurrence,
): Promise<Invitee[]> {
  const invitees = await inviteesOf(whole, meeting, occurrence);
  const names = await namesApart(
    whole,
    invitees.map(({ personId }) => personId),
  );
  return invitees.map((one) => ({ ...one, name: names.get(one.personId) ?? one.name }));
}

function rank(answered: Answered | undefined): number {
  if (!answered) return 6;
  if (hasPlace(answered)) return 0;
  if (answered.answer !== "yes") return answered.answer === "maybe" ? 3 : 4;
  return answered.seat === "offered" ? 1 : answered.seat === "waiting" ? 2 : 5;
}
