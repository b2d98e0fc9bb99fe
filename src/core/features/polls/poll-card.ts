import type { Context } from "../../kernel/commands/command.ts";
import { actions, fields, list, run, text, time } from "../../kernel/views/build.ts";
import { aboutEntry } from "../../kernel/views/entry-button.ts";
import type { Action, Block, Press, Rich, View } from "../../kernel/views/model.ts";
import { type Poll, stateOf } from "./poll.ts";

type Words = Pick<Context, "db" | "community" | "t" | "format" | "now">;

/** A poll as its channel sees it: what it is about, its times, and where to vote. `also` are further buttons. */
export async function pollCard(words: Words, poll: Poll, also: readonly Action[] = []): Promise<View> {
  const { t } = words;
  const state = stateOf(poll, words.now);
  return {
    title: t("poll.title", { title: poll.title }),
    blocks: [
      text(t(state === "open" ? "poll.intro" : `poll.state.${state}`)),
      list(
        poll.options.map(
          (option): Rich => [
            `${option.number}. `,
            words.format.inZone(option.startsAt, poll.zone),
            " · ",
            time(option.startsAt),
          ],
        ),
      ),
      await pollFacts(words, poll),
      actions(...(state === "open" ? [voteButton(words, poll)] : []), resultsButton(words, poll), ...also),
    ],
  };
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
