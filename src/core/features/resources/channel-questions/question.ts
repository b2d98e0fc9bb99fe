import type { Target } from "../../../kernel/access/target.ts";
import type { ResourceAnswer, ResourceQuestion } from "../../../services/store/rows.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

/** Longest words of a question to a channel, and of what somebody says to an answer, in characters. Our choice: a post that is read at a glance. */
export const QUESTION_MAX = 300;
export const ANSWER_NOTE_MAX = 300;

/** Questions that one channel is asked a day at most, whoever asks. Our choice: they are not what it is for. */
export const MOST_IN_CHANNEL = 10;

/** What becomes of a question; "ended": nobody knew in time; "unsaid": it could not be posted. */
export type QuestionState = "open" | "answered" | "withdrawn" | "ended" | "unsaid";

/** So long an answer is waited for, and a question is kept once it is over. */
const DAYS = 7;
const KEPT_DAYS = 90;

/** When a question that is asked now is over without an answer. */
export const answeredUntil = (now: Date): Date => new Date(now.getTime() + DAYS * DAY_MS);

/** What was asked after that counts as asked today. */
export const aDayAgo = (now: Date): Date => new Date(now.getTime() - DAY_MS);

/** What was over before that is forgotten. */
export const keptSince = (now: Date): Date => new Date(now.getTime() - KEPT_DAYS * DAY_MS);

/** A question with its answers but those that were taken back, and the names of who is here. */
export interface AskedQuestion extends ResourceQuestion {
  readonly asker: { readonly name: string } | null;
  readonly answers: readonly GivenAnswer[];
}

/** An answer with the name of whoever gave it. */
export interface GivenAnswer extends ResourceAnswer {
  readonly by: { readonly name: string } | null;
}

/** What reads a question reads with it. */
export const WITH_ANSWERS = {
  asker: { select: { name: true } },
  answers: {
    where: { state: { not: "withdrawn" } },
    orderBy: { number: "asc" },
    include: { by: { select: { name: true } } },
  },
} as const;

/** Where a question stands at a moment: one whose time is over ended, whether that is noted yet or not. */
export const stateOf = (
  { state, expiresAt }: Pick<ResourceQuestion, "state" | "expiresAt">,
  now: Date,
): QuestionState => (state === "open" && expiresAt <= now ? "ended" : (state as QuestionState));

/** The channel that is asked. */
export const channelOf = ({ platform, spaceId, channel }: ResourceQuestion): Target => ({
  ...{ platform, space: spaceId, recipient: channel },
  address: "channel",
});
