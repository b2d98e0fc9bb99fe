import { z } from "zod";
import { overall, ratesOf } from "../../core/features/contacts/freshness/rates.ts";
import { type ContactToLookAt, toLookAt } from "../../core/features/contacts/freshness/to-look-at.ts";
import { whyText } from "../../core/features/contacts/freshness/why-text.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { hidden, opt, page } from "../../core/kernel/options/options.ts";
import { truncate } from "../../core/kernel/text/truncate.ts";
import { actions, item, items, muted, run, strong, table, text } from "../../core/kernel/views/build.ts";
import { showButton } from "../../core/kernel/views/entry-button.ts";
import type { Item, View } from "../../core/kernel/views/model.ts";
import { pageOf } from "../../core/kernel/views/page.ts";
import { labelling, lowered } from "../../core/services/taxonomy/labelling.ts";

// A line of a list is read at a glance.
const LINE = 64;
/** Countries of which the rate stands in the table; the others are summed up above it. */
const MOST_COUNTRIES = 12;

/** Shows moderators the contacts that nobody says are right, mandates first, and how people answer. */
export const contactStale = command({
  path: "contact stale",
  summary: "contact.stale.summary",
  title: "title.contact.stale",
  submit: "submit.show",
  examples: ["contact stale"],
  input: z.object({ page: page(), rates: hidden(opt.flag("contact.stale.rates")).optional() }),
  audience: "caller",
  allow: "moderator",
  async run(context, { page: at, rates: byCountry }) {
    const { caller, t } = context;
    const rates = await ratesOf(context);
    const sum = overall(rates);
    const answers = sum.asked === 0 ? [] : [muted(t("contact.stale.rate", { ...sum }))];
    if (byCountry === true) return ratesView(context, rates, answers);
    const more = [
      ...(sum.asked === 0 ? [] : [run(t("contact.stale.rates"), "contact stale", { rates: true })]),
      run(t("title.contact.duplicates"), "contact duplicates", {}),
    ];
    const found = await toLookAt(context);
    const title = t("title.contact.stale");
    if (found.length === 0)
      return {
        title,
        blocks: [text(t("contact.stale.none")), ...answers, actions(...more)],
      };
    const term = labelling(await context.terms(), caller.language);
    const { shown, turns, where } = pageOf(found, at, "contact stale", {}, t);
    return {
      title,
      blocks: [
        items(...shown.map((one) => entry(one, context, term))),
        ...where,
        ...answers,
        actions(...turns, ...more),
      ],
    };
  },
});

function entry(
  { id, name, country, poc, why, since }: ContactToLookAt,
  { t, format }: Context,
  term: (key: string) => string,
): Item {
  const does = poc.length === 0 ? [] : [t("contact.entry.poc", { topics: format.all(poc.map(term).map(lowered)) })];
  const lines = [[format.country(country), ...does].join(" · "), whyText({ why, since }, { t, format })];
  return item(
    [strong(name), ...lines.map((line) => `\n${truncate(line, LINE, { at: "word" })}`)],
    showButton(t, name, "contact show", { contact: id }),
  );
}

function ratesView({ t, format }: Context, rates: Awaited<ReturnType<typeof ratesOf>>, answers: View["blocks"]): View {
  const column = (label: string) => ({ label, align: "right" as const });
  return {
    title: t("title.contact.stale"),
    blocks: [
      ...(rates.length === 0 ? [text(t("contact.stale.rates.none"))] : answers),
      ...(rates.length === 0
        ? []
        : [
            table(
              t("contact.stale.rates"),
              [
                t("contact.country"),
                column(t("contact.stale.asked")),
                column(t("contact.stale.confirmed")),
                column(t("contact.stale.stale")),
              ],
              rates
                .slice(0, MOST_COUNTRIES)
                .map(({ country, asked, confirmed, stale }) => [
                  format.country(country),
                  ...[asked, confirmed, stale].map(String),
                ]),
            ),
          ]),
      actions(run(t("contact.stale.show"), "contact stale", {})),
    ],
  };
}
