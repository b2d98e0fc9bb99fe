import { truncate } from "../../../../kernel/text/truncate.ts";
import { ask, em } from "../../../../kernel/views/build.ts";
import { aboutEntry } from "../../../../kernel/views/entry-button.ts";
import type { DigestItem, DigestSection } from "../../../../services/digests/section.ts";
import { FOLLOWED } from "../../following/at.ts";
import { wordingFor } from "../../wording.ts";
import { trackingMatrix } from "../matrix.ts";
import { countriesOf } from "../track.ts";

// One line of a screen.
const TEXT = 80;

/** Recommendations of which nothing is known how far a country is for which the reader speaks: first those that are concluded longest. */
export const countryToAnswer: DigestSection = {
  name: "country",
  rank: 3,
  label: "track.digest",
  counted: (t, count) => t("track.digest.counted", { count }),
  only: "own",
  async build({ db, community, t, format, person }, { most }) {
    const theirs = person === undefined ? [] : await countriesOf(db, person.id);
    if (theirs.length === 0) return { count: 0, items: [] };
    const { rows } = await trackingMatrix(db, community.id, { status: [...FOLLOWED] });
    const waiting = rows.toReversed().flatMap(({ entry, cells }) =>
      cells.flatMap(({ country, status }): DigestItem[] => {
        if (status !== "no-information" || !theirs.includes(country)) return [];
        const words = wordingFor(entry, format.language).text;
        const press = ask(t("track.do.say"), "conclusion track", { conclusion: entry.id, country });
        return [
          {
            line: [truncate(words.replace(/\s+/gu, " "), TEXT, { at: "word" }), em(` · ${format.country(country)}`)],
            show: aboutEntry(press, words, t),
          },
        ];
      }),
    );
    return {
      count: waiting.length,
      items: waiting.slice(0, most),
      more: { command: "conclusion tracking", input: {} },
    };
  },
};
