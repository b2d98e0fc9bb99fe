import { listOpenPolls } from "./list-polls.ts";
import { voteButton } from "./poll-card.ts";
import { atLeast } from "../../kernel/access/role.ts";
import { actions, item, items, run, strong, time } from "../../kernel/views/build.ts";
import { sectionHeading } from "../../services/home/heading.ts";
import type { HomeSection } from "../../services/home/section.ts";

const MOST = 3;

/** Polls in which some times wait for this member's vote; nothing where none do. */
export const pollsSection: HomeSection = {
  rank: 15,
  async build(context) {
    const { caller, t } = context;
    if (caller.personId === undefined || !atLeast(caller.role, "member")) return [];
    const waiting = (await listOpenPolls(context)).filter(({ state, left }) => state === "open" && left > 0);
    if (waiting.length === 0) return [];
    return [
      sectionHeading(t("home.polls", { total: waiting.length })),
      items(
        ...waiting
          .slice(0, MOST)
          .map(({ poll, left }) =>
            item(
              [
                strong(poll.title),
                `\n${t("poll.ballot.left", { count: left })}`,
                ...(poll.closesAt ? [` ${t("poll.until.when")} `, time(poll.closesAt)] : []),
              ],
              voteButton(context, poll),
            ),
          ),
      ),
      ...(waiting.length > MOST ? [actions(run(t("home.polls.all"), "poll list", {}))] : []),
    ];
  },
};
