import type { Context } from "../../kernel/commands/command.ts";
import { actions, em, muted, run, strong, text, time } from "../../kernel/views/build.ts";
import type { Action, Block, View } from "../../kernel/views/model.ts";
import { pageOf } from "../../kernel/views/page.ts";
import { type Poll, type Vote, VOTES } from "./poll.ts";

/** Times of one step of the ballot: with three buttons each, one message on every platform (of 40 parts where they are fewest). */
export const STEP = 5;

/** What a vote is called where it is typed: short, so that a button can carry it. */
const TYPED: Readonly<Record<Vote, string>> = { yes: "yes", "if-need-be": "maybe", no: "no" };

/** A poll's ballot for one person: every time with what they say of it and three buttons, in steps of STEP. */
export function ballotView(
  { t }: Pick<Context, "t">,
  poll: Poll,
  said: ReadonlyMap<number, Vote>,
  { page, voted }: { page: number; voted: boolean },
): View {
  const { shown, turns } = pageOf(poll.options, page, "poll vote", { poll: poll.id }, t, { most: STEP });
  const left = poll.options.filter((o) => !said.has(o.number)).length;
  const rest = (vote: Vote, label: string): Action =>
    run(label, "poll vote", { poll: poll.id, votes: `rest:${TYPED[vote]}` }, { place: "here" });
  const further = [
    ...turns,
    ...(left > 1 ? [rest("yes", t("poll.ballot.rest.yes")), rest("no", t("poll.ballot.rest.no"))] : []),
  ];
  return {
    title: t("poll.ballot.title", { title: poll.title }),
    ...(voted ? { tone: "good" as const } : {}),
    blocks: [
      text(t("poll.ballot.left", { count: left })),
      ...shown.flatMap(({ number, startsAt }): Block[] => {
        const vote = said.get(number);
        const word = vote === undefined ? [] : [" · ", em(t(`poll.vote.${vote}`))];
        return [text(strong(`${number}. `), time(startsAt), ...word), actions(...choices(poll.id, number, vote, t))];
      }),
      ...(further.length > 0 ? [actions(...further)] : []),
      muted(t("poll.ballot.private")),
    ],
  };
}

/** What can be said of a time; what was said stands out. */
function choices(poll: string, number: number, said: Vote | undefined, t: Context["t"]): Action[] {
  return VOTES.map((vote) =>
    run(
      `${number} ${t(`poll.vote.${vote}`)}`,
      "poll vote",
      { poll, votes: `${number}:${TYPED[vote]}` },
      { place: "here", ...(vote === said ? { weight: "primary" } : {}) },
    ),
  );
}
