import { truncate } from "../../kernel/text/truncate.ts";
import { ask, em, strong, time } from "../../kernel/views/build.ts";
import { aboutEntry, showButton } from "../../kernel/views/entry-button.ts";
import type { DigestItem, DigestQuestion, DigestReading, DigestSection } from "../../services/digests/section.ts";
import { asCommunity } from "../../services/store/store.ts";
import { type ListedOccurrence, listOccurrences } from "./list-occurrences.ts";
import type { Answered } from "./participants/answers.ts";
import { answersToEach } from "./participants/answers.ts";
import { answersOf } from "./rsvp/own-answers.ts";
import { answerButtons, standingWords, whichTime } from "./rsvp/rsvp-words.ts";
import { tallyWords } from "./rsvp/tally.ts";
import { DAY_MS } from "../../kernel/time/units.ts";

// Two weeks: what is further off is in the next one.
const AHEAD_MS = 14 * DAY_MS;
const MOST = 5;
const TITLE = 60;

/** The next time of each meeting ahead, with how many come, or what its reader answered. */
export const nextMeetings: DigestSection = {
  name: "meetings",
  rank: 30,
  label: "meeting.digest.next",
  counted: (t, count) => t("meeting.digest.next.counted", { count }),
  async build(reading, asked) {
    const ahead = await aheadOf(reading, asked);
    const own = await answersBy(reading, ahead);
    // What waits for an answer stands there.
    const listed = ahead.filter((one) => !waits(reading, one, own(one)));
    const shown = listed.slice(0, Math.min(MOST, asked.most));
    const words = await answerWords(reading, shown, own);
    return {
      count: listed.length,
      items: shown.map((one, nth) => itemOf(reading, one, words[nth])),
      more: { command: "meeting list", input: {} },
    };
  },
};

/** Meetings ahead of which its reader has not said whether they come. */
export const meetingsToAnswer: DigestSection = {
  name: "answers",
  rank: 4,
  label: "meeting.digest.answer",
  counted: (t, count) => t("meeting.digest.answer.counted", { count }),
  only: "own",
  async build(reading, asked) {
    const ahead = await aheadOf(reading, asked);
    const own = await answersBy(reading, ahead);
    const waiting = ahead.filter((one) => waits(reading, one, own(one)));
    return {
      count: waiting.length,
      items: waiting.slice(0, asked.most).map((one): DigestItem => {
        const press = ask(reading.t("home.answer"), "meeting rsvp", whichTime(one.meeting, one));
        return { ...itemOf(reading, one, undefined), show: aboutEntry(press, one.title, reading.t) };
      }),
      more: { command: "meeting list", input: {} },
    };
  },
};

/** The next time of each meeting ahead that the digest is about: of those that invite a topic or a country, where it is about that. */
async function aheadOf(
  { db, community, now }: DigestReading,
  { stretches }: DigestQuestion,
): Promise<ListedOccurrence[]> {
  if (stretches.every(({ filter }) => filter.pillar !== undefined)) return [];
  const listed = await listOccurrences(db, community.id, now, new Date(now.getTime() + AHEAD_MS));
  const met = new Set<string>();
  const next = listed.filter(({ meeting }) => !met.has(meeting.id) && met.add(meeting.id));
  const filters = stretches.map(({ filter }) => filter);
  if (
    filters.some(({ pillar, topic, country }) => pillar === undefined && topic === undefined && country === undefined)
  )
    return next;
  const invited = await db.invitation.findMany({
    where: {
      communityId: community.id,
      meetingId: { in: [...met] },
      OR: filters.flatMap(({ topic, country }) => [
        ...(topic === undefined ? [] : [{ kind: "topic", value: topic }]),
        ...(country === undefined ? [] : [{ kind: "country", value: country }]),
      ]),
    },
    select: { meetingId: true },
  });
  const about = new Set(invited.map(({ meetingId }) => meetingId));
  return next.filter(({ meeting }) => about.has(meeting.id));
}

type Own = (listed: ListedOccurrence) => Answered | undefined;

async function answersBy({ db, community, person }: DigestReading, times: readonly ListedOccurrence[]): Promise<Own> {
  if (person === undefined || times.length === 0) return () => undefined;
  const rows = await answersOf({ db, community }, person.id, [...new Set(times.map(({ meeting }) => meeting.id))]);
  const answers = new Map(rows.map((row) => [`${row.meetingId} ${row.occurrence}`, row]));
  return ({ meeting, key }) => answers.get(`${meeting.id} ${key}`) ?? answers.get(`${meeting.id} `);
}

const waits = ({ t, now, person }: DigestReading, listed: ListedOccurrence, answered: Answered | undefined): boolean =>
  person !== undefined && !answered && answerButtons({ t, now }, listed.meeting, listed, answered).length > 0;

/** Of each what its reader answered; to a channel, how many come. */
async function answerWords(
  { db, community, t, person }: DigestReading,
  shown: readonly ListedOccurrence[],
  own: Own,
): Promise<string[]> {
  if (shown.length === 0) return [];
  if (person !== undefined)
    return shown.map((one) =>
      standingWords({ t }, own(one))
        .map((part) => (typeof part === "string" ? part : ""))
        .join(""),
    );
  const times = shown.map(({ meeting, key }) => ({ meetingId: meeting.id, key }));
  const answers = await asCommunity({ db }, "figures", (whole) => answersToEach(whole.db, community.id, times));
  return shown.map(({ meeting }, nth) => tallyWords(t, meeting, [...(answers[nth]?.values() ?? [])]));
}

function itemOf(
  { t }: DigestReading,
  { meeting, title, start }: ListedOccurrence,
  words: string | undefined,
): DigestItem {
  return {
    line: [
      strong(truncate(title, TITLE, { at: "word" })),
      " · ",
      time(start),
      ...(words === undefined ? [] : [em(` · ${words}`)]),
    ],
    show: showButton(t, title, "meeting show", { meeting: meeting.id }),
  };
}
