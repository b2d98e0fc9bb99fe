import { polls } from "../../core/features/polls/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { meetingPoll } from "./meeting-poll.ts";
import { pollCancel } from "./poll-cancel.ts";
import { pollClose } from "./poll-close.ts";
import { pollList } from "./poll-list.ts";
import { pollReopen } from "./poll-reopen.ts";
import { pollShow } from "./poll-show.ts";
import { pollVote } from "./poll-vote.ts";

export const pollsWithCommands = withCommands(polls, [
  meetingPoll,
  pollVote,
  pollShow,
  pollList,
  pollClose,
  pollCancel,
  pollReopen,
]);
