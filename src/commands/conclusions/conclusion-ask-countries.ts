import { z } from "zod";
import { itemOption } from "../../core/features/conclusions/conclusion-options.ts";
import { askCountries } from "../../core/features/conclusions/tracking/asking/ask-countries.ts";
import { trackingOfOne } from "../../core/features/conclusions/tracking/matrix.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Asks the points of contact of countries of which nothing is known how far they are with a recommendation. */
export const conclusionAskCountries = command({
  path: "conclusion ask-countries",
  summary: "conclusion.ask-countries.summary",
  examples: [],
  input: z.object({ conclusion: itemOption() }),
  audience: "caller",
  allow: "moderator",
  hidden: true,
  async run(context, { conclusion }) {
    const { db, community, t, format } = context;
    const { rows } = await trackingOfOne(db, community.id, conclusion);
    const [one] = rows;
    if (!one) return refuse("conclusion.gone");
    const asked = await asCommunity(context, "planning", (whole) => askCountries(whole, one));
    const countries = format.all(asked.map((code) => format.country(code)));
    return {
      ...(asked.length > 0 ? { tone: "good" as const } : {}),
      blocks: [
        text(asked.length > 0 ? t("track.asked", { countries }) : t("track.asked.nobody")),
        actions(run(t("title.conclusion.tracking"), "conclusion tracking", { conclusion })),
      ],
    };
  },
});
