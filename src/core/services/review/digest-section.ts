import { em, time } from "../../kernel/views/build.ts";
import { showButton } from "../../kernel/views/entry-button.ts";
import { truncate } from "../../kernel/text/truncate.ts";
import type { DigestSection } from "../digests/section.ts";
import { asCommunity } from "../store/store.ts";
import { waitingItems } from "./queue.ts";

const MOST = 5;
const TITLE = 60;

/** What awaits a decision, where moderators alone read: to one of them what it is, in their channel how many. */
export const reviewQueue: DigestSection = {
  name: "review",
  rank: 6,
  label: "review.digest",
  counted: (t, count) => t("review.digest.counted", { count }),
  only: "moderators",
  async build(reading, asked) {
    const { db, community, t, person, catalogue } = reading;
    const count = await asCommunity({ db }, "figures", (whole) =>
      whole.db.reviewItem.count({ where: { communityId: community.id, decision: null } }),
    );
    const more = { command: "review list", input: {} };
    if (person === undefined || count === 0) return { count, items: [], more };
    const waiting = await waitingItems(catalogue, reading, Math.min(MOST, asked.most), {
      me: person.id,
      now: reading.now,
    });
    return {
      count,
      items: waiting.map(({ id, since, described: { title, facts } }) => ({
        line: [
          truncate(title, TITLE, { at: "word" }),
          ...(facts.length > 0 ? [em(` · ${facts.join(" · ")}`)] : []),
          " · ",
          time(since, "relative"),
        ],
        show: showButton(t, title, "review show", { item: id }),
      })),
      more,
    };
  },
};
