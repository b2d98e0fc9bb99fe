import { em, strong } from "../../kernel/views/build.ts";
import { truncate } from "../../kernel/text/truncate.ts";
import type { DigestSection } from "../../services/digests/section.ts";
import { listOpenPolls } from "./list-polls.ts";
import { voteButton } from "./poll-card.ts";

const TITLE = 60;

/** Polls in which some times wait for the vote of whose digest it is. */
export const pollsToAnswer: DigestSection = {
  name: "polls",
  rank: 5,
  label: "poll.digest",
  counted: (t, count) => t("poll.digest.counted", { count }),
  only: "own",
  async build({ db, community, now, t, person }, { most }) {
    if (person === undefined) return { count: 0, items: [] };
    const open = await listOpenPolls({ db, community, caller: { personId: person.id }, now });
    const waiting = open.filter(({ state, left }) => state === "open" && left > 0);
    return {
      count: waiting.length,
      items: waiting.slice(0, most).map(({ poll, left }) => ({
        line: [strong(truncate(poll.title, TITLE, { at: "word" })), em(` · ${t("poll.ballot.left", { count: left })}`)],
        show: voteButton({ t }, poll),
      })),
      more: { command: "poll list", input: {} },
    };
  },
};
