import { communityChoices } from "../../services/preferences/own.ts";
import { preferencesOf, readChosen } from "../../services/preferences/preferences.ts";
import type { PollOption } from "../../services/store/rows.ts";
import type { CommunityDb } from "../../services/store/store.ts";
import { outsideHours, type SameHour, placesOf } from "./outside-working-hours.ts";
import type { Poll, Vote } from "./poll.ts";

/** Somebody who voted. */
export interface Voter {
  readonly personId: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2; null where it is not known. */
  readonly country: string | null;
  readonly zone: string;
  /** Hours of the day at which they work, where they or the community chose them. */
  readonly working?: string;
}

/** What was said of one time, and what it would mean for those who voted. */
export interface Tally {
  readonly option: PollOption;
  readonly voters: Readonly<Record<Vote, readonly Voter[]>>;
  /** Where those who voted are then, and what time it is there: the most people first. */
  readonly places: readonly SameHour[];
  /** For how many of those who would be awake it falls outside their working hours; undefined where too few have chosen any. */
  readonly outside: number | undefined;
}

/** A poll's results, the best time first, and how many people have voted. */
export interface Results {
  readonly tallies: readonly Tally[];
  readonly voters: number;
}

type In = { readonly db: CommunityDb; readonly community: { readonly id: string } };

/** Counts the votes of those who are in the community, each person once, whatever accounts they have. */
export async function resultsOf(where: In, poll: Poll): Promise<Results> {
  const { db, community } = where;
  const votes = await db.pollVote.findMany({
    where: { communityId: community.id, pollId: poll.id, person: { leftAt: null } },
    include: {
      person: { select: { id: true, name: true, country: true, language: true, zone: true, preferences: true } },
    },
    orderBy: [{ person: { name: "asc" } }, { personId: "asc" }],
  });
  const everybodys = await communityChoices(where);
  const voters = new Map<string, Voter>();
  for (const { person } of votes) {
    if (voters.has(person.id)) continue;
    const { zone, working } = preferencesOf(
      { ...readChosen(person.preferences), zone: person.zone ?? undefined },
      everybodys,
    );
    voters.set(person.id, {
      personId: person.id,
      name: person.name,
      country: person.country,
      zone,
      ...(working === undefined ? {} : { working }),
    });
  }
  const all = [...voters.values()];
  const tallies = poll.options.map((option): Tally => {
    const said = (vote: Vote) =>
      votes.filter((v) => v.number === option.number && v.vote === vote).flatMap((v) => voters.get(v.personId) ?? []);
    return {
      option,
      voters: { yes: said("yes"), "if-need-be": said("if-need-be"), no: said("no") },
      places: placesOf(option.startsAt, poll.minutes, all),
      outside: outsideHours(option.startsAt, poll.minutes, all),
    };
  });
  return { tallies: tallies.sort(better), voters: voters.size };
}

/**
 * Which of two times suits better, as a sort order: a yes counts two, "if need be" one; then fewer who cannot, then fewer
 * for whom it is night, then the earlier.
 */
export function better(a: Tally, b: Tally): number {
  const score = ({ voters }: Tally) => 2 * voters.yes.length + voters["if-need-be"].length;
  const asleep = ({ places }: Tally) => places.reduce((sum, { night, count }) => sum + (night ? count : 0), 0);
  return (
    score(b) - score(a) ||
    a.voters.no.length - b.voters.no.length ||
    asleep(a) - asleep(b) ||
    a.option.startsAt.getTime() - b.option.startsAt.getTime() ||
    a.option.number - b.option.number
  );
}
