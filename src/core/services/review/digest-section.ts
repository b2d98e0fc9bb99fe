import { em, run, time } from "../../kernel/views/build.ts";
import { showButton } from "../../kernel/views/entry-button.ts";
import { truncate } from "../../kernel/text/truncate.ts";
import type { DigestItem, DigestReading, DigestSection } from "../digests/section.ts";
import { asCommunity } from "../store/store.ts";
import { dropSettled } from "./arising/arising.ts";
import { waitingItems } from "./queue.ts";
import { WEEK_MS } from "../../kernel/time/units.ts";

const MOST = 5;
const TITLE = 60;

/** What awaits a decision, where moderators alone read: to one of them what it is, in their channel how many, and for how long. */
export const reviewQueue: DigestSection = {
  name: "review",
  rank: 6,
  label: "review.digest",
  counted: (t, count) => t("review.digest.counted", { count }),
  only: "moderators",
  async build(reading, asked) {
    const { t, person, catalogue } = reading;
    await dropSettled(reading, catalogue);
    const figures = await waitingFigures(reading);
    const { count } = figures;
    const more = { command: "review list", input: {} };
    if (count === 0) return { count, items: [], more };
    if (person === undefined) return { count, items: [ages(reading, figures)], more };
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

interface Figures {
  readonly count: number;
  readonly oldest: Date;
  readonly overWeek: number;
}

/** How many entries wait, those included of which the reader may not know, and for how long: nothing of what they are. */
const waitingFigures = ({ db, community, now }: DigestReading): Promise<Figures> =>
  asCommunity({ db }, "figures", async (whole) => {
    const where = { communityId: community.id, decision: null };
    const all = await whole.db.reviewItem.aggregate({ where, _count: true, _min: { createdAt: true } });
    const overWeek = await whole.db.reviewItem.count({
      where: { ...where, createdAt: { lt: new Date(now.getTime() - WEEK_MS) } },
    });
    return { count: all._count, oldest: all._min.createdAt ?? now, overWeek };
  });

/** What a channel is told of them; of a single one nothing else leads to the queue. */
const ages = ({ t }: DigestReading, { count, oldest, overWeek }: Figures): DigestItem => ({
  line: [
    ...[`${t("review.digest.oldest")} `, time(oldest, "relative")],
    ...(overWeek > 0 ? [` · ${t("review.digest.week", { count: overWeek })}`] : []),
  ],
  ...(count === 1 ? { show: run(t("review.list"), "review list", {}) } : {}),
});
