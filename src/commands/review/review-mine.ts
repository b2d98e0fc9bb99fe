import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { clearable } from "../../core/kernel/options/options.ts";
import { actions, ask, fields, run, text } from "../../core/kernel/views/build.ts";
import { countriesOption } from "../../core/services/review/countries-option.ts";
import { interestOf, keepInterest } from "../../core/services/review/interest.ts";
import { labelling } from "../../core/services/taxonomy/labelling.ts";
import { topicsOption } from "../../core/services/taxonomy/term-option.ts";

/** Shows a moderator what they said that they know, and keeps what they say: entries about that stand first in their queue, and they are told of them. */
export const reviewMine = command({
  path: "review mine",
  summary: "review.mine.summary",
  title: "title.review.mine",
  submit: "submit.save",
  examples: ["review mine topics:tracing countries:PY", "review mine", "review mine topics:none"],
  input: z.object({
    topics: clearable(topicsOption("review.mine.topics"), "none").optional(),
    countries: clearable(countriesOption("review.mine.countries"), "none").optional(),
  }),
  audience: "caller",
  allow: "moderator",
  async run(context, { topics, countries }) {
    const { t, caller, format } = context;
    if (caller.personId === undefined) throw new Error("whoever moderates is a person of the community");
    const before = (await interestOf(context, caller.personId)) ?? { topics: [], countries: [] };
    const asks = topics === undefined && countries === undefined;
    const now = { topics: topics === undefined ? before.topics : (topics ?? []), countries: countries === undefined ? before.countries : (countries ?? []) }; // biome-ignore format: one line
    if (!asks) await keepInterest(context, caller.personId, now);
    const term = labelling(await context.terms(), caller.language);
    const none = now.topics.length + now.countries.length === 0;
    return {
      title: t("title.review.mine"),
      ...(asks ? {} : { tone: "good" as const }),
      blocks: [
        text(t(none ? "review.mine.none" : "review.mine.first")),
        fields(
          [t("review.mine.topics"), now.topics.map(term).join(", ")],
          [t("review.mine.countries"), now.countries.map((code) => format.country(code)).join(", ")],
        ),
        actions(ask(t("review.mine.change"), "review mine", {}), run(t("review.list"), "review list", {})),
      ],
    };
  },
});
