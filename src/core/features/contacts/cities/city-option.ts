import { z } from "zod";
import { problem } from "../../../kernel/errors/errors.ts";
import type { Label } from "../../../kernel/language/message-ids.ts";
import type { OptionKind, ParseContext } from "../../../kernel/options/kind.ts";
import { matching } from "../../../kernel/options/matching.ts";
import { option } from "../../../kernel/options/options.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import type { Choice } from "../../../kernel/values/choice.ts";
import { cityKey, spellingsOf } from "../../../services/questions/conditions/cities.ts";
import { sql } from "../../../services/store/store.ts";

const MOST_TYPED = 100;
const TYPED = 60;
const OFFERED = 8;

/** A city in which somebody is whom the reader may see, as most of them write it; in any language in which it is known. */
const city: OptionKind = {
  name: "city",
  widget: "search",
  line: { phrase: true },
  stored: true,
  max: MOST_TYPED,
  async read(raw, context) {
    const typed = String(raw).slice(0, MOST_TYPED);
    const spellings = spellingsOf(cityKey(typed));
    const known = await cities(context);
    const found = known.find(({ value }) => spellings.includes(cityKey(value)));
    if (found) return { value: found.value };
    const near = matching(known, typed, OFFERED);
    return {
      problem: problem("option.city", { typed: truncate(typed, TYPED) }),
      suggestions: near.length > 0 ? near : known.slice(0, OFFERED),
    };
  },
  suggest: async (typed, context) => matching(await cities(context), typed),
};

/** Those with the most contacts first, each with its countries. */
async function cities({ db, format }: ParseContext): Promise<Choice[]> {
  const rows = await db.$queryRaw<{ city: string; countries: string[] }[]>(sql`
    select mode() within group (order by city) as city, array_agg(distinct country) as countries from contact
    where community_id = current_setting('rapporteur.community') and folded_city is not null
    group by folded_city order by count(*) desc, folded_city`);
  return rows.map(({ city: value, countries }) => ({
    value,
    label: `${value} (${countries.map((code) => format.country(code)).join(", ")})`,
  }));
}

/** An option for a city where contacts are, as it is written. */
export const cityOption = (label: Label) => option(z.string(), { kind: city, label });
