import type { Context } from "../../kernel/commands/command.ts";
import { actions, fields, list, run, text, time } from "../../kernel/views/build.ts";
import { showsTheSame } from "../../kernel/views/moment-rows.ts";
import { aboutEntry } from "../../kernel/views/entry-button.ts";
import type { Action, Block, Press, Rich, View } from "../../kernel/views/model.ts";
import type { PollOption } from "../../services/store/rows.ts";
import { type Poll, stateOf } from "./poll.ts";
import type { Results } from "./results.ts";

type Words = Pick<Context, "db" | "community" | "t" | "format" | "now">;

/** What a poll is shown with: how many voted what, where it is kept true, and further buttons. */
interface Beside {
  readonly results?: Results;
  readonly also?: readonly Action[];
}

/** A poll as its channel sees it: what it is about, its times, and where to vote; nothing is left to press once it is closed. */
export async function pollCard(words: Words, poll: Poll, { results, also = [] }: Beside = {}): Promise<View> {
  const { t } = words;
  const state = stateOf(poll, words.now);
  const closed = state === "decided" || state === "cancelled";
  const buttons = [
    ...(state === "open" ? [voteButton(words, poll)] : []),
    ...(closed ? [] : [resultsButton(words, poll)]),
    ...also,
  ];
  return {
    title: t("poll.title", { title: poll.title }),
    blocks: [
      text(t(state === "open" ? "poll.intro" : `poll.state.${state}`)),
      list(poll.options.map((option): Rich => timeLine(words, poll, option, results))),
      ...(results ? [text(t("poll.voters", { count: results.voters }))] : []),
      await pollFacts(words, poll),
      ...(buttons.length > 0 ? [actions(...buttons)] : []),
    ],
  };
}

function timeLine({ t, format }: Words, { zone }: Poll, { number, startsAt }: PollOption, results?: Results): Rich {
  const voters = results?.tallies.find(({ option }) => option.number === number)?.voters;
  const counts = voters && {
    yes: voters.yes.length,
    maybe: voters["if-need-be"].length,
    no: voters.no.length,
  };
  const voted = results !== undefined && results.voters > 0 && counts ? ` · ${t("poll.tally", counts)}` : "";
  const own = showsTheSame(startsAt, zone, format.zone) ? [] : [format.inZone(startsAt, zone), " · "];
  return [`${number}. `, ...own, time(startsAt), voted];
}

/** What is known of the meeting that a poll is about, and until when votes are taken. */
export async function pollFacts({ db, community, t, format }: Words, poll: Poll): Promise<Block> {
  const organiser =
    poll.organiserId === null
      ? null
      : await db.person.findUnique({ where: { communityId_id: { communityId: community.id, id: poll.organiserId } } });
  return fields(
    [t("meeting.length"), format.span(poll.minutes)],
    [t("meeting.place"), poll.place ?? undefined],
    [t("meeting.link"), poll.link ?? undefined],
    [t("poll.until.when"), poll.closesAt ? [time(poll.closesAt)] : undefined],
    [t("meeting.organiser"), organiser?.name],
  );
}

/** Opens the ballot, for whoever presses it alone. */
export function voteButton({ t }: Pick<Words, "t">, { id, title }: Pick<Poll, "id" | "title">): Press {
  return aboutEntry(run(t("poll.vote"), "poll vote", { poll: id }, { weight: "primary" }), title, t);
}

/** Shows how a poll stands. */
export function resultsButton({ t }: Pick<Words, "t">, { id, title }: Pick<Poll, "id" | "title">): Press {
  return aboutEntry(run(t("poll.results"), "poll show", { poll: id }), title, t);
}
