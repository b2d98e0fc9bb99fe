import { z } from "zod";
import { atLeast } from "../../core/kernel/access/role.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { spendOrRefuse } from "../../core/kernel/commands/spend-or-refuse.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt, page as pageOption } from "../../core/kernel/options/options.ts";
import { momentInName } from "../../core/kernel/time/moment-in-name.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { actions, ask, run, say, text } from "../../core/kernel/views/build.ts";
import type { Action, Input, View } from "../../core/kernel/views/model.ts";
import { withColon } from "../../core/kernel/views/walk.ts";
import { type Coverage, coverageOf, firstGap } from "../../core/features/contacts/standing/coverage.ts";
import { coverageDocument } from "../../core/features/contacts/standing/coverage-document.ts";
import { coverageList, pictureButton, totalWords } from "../../core/features/contacts/standing/coverage-list.ts";
import { coverageTable, MOST_BESIDE } from "../../core/features/contacts/standing/coverage-table.ts";
import { countriesOption } from "../../core/features/contacts/fields/several-options.ts";
import { PICTURE_FORMATS, type PictureFormat } from "../../core/services/documents/document-format.ts";
import { documentFile } from "../../core/services/documents/document-file.ts";
import { topicsOption } from "../../core/services/taxonomy/term-option.ts";

/** Shows which countries have a point of contact for which topics: counts to members, of what they may see; to moderators which, with names behind a press, and as a picture. */
export const contactCoverage = command({
  path: "contact coverage",
  summary: "contact.coverage.summary",
  title: "title.contact.coverage",
  submit: "submit.show",
  examples: ["contact coverage", "contact coverage topic:tracing", "contact coverage format:png"],
  input: z.object({
    topic: topicsOption("contact.topics").optional(),
    country: countriesOption("contact.directory.countries").optional(),
    format: opt
      .choice("contact.directory.format", { list: "contact.coverage.list", ...PICTURE_FORMATS })
      .default("list"),
    names: hidden(opt.flag("contact.coverage.names")).optional(),
    page: pageOption(),
  }),
  audience: "caller",
  allow: "member",
  budgets: ["documents"],
  async run(context, { topic, country, format: as, names = false, page }) {
    const { caller, t, format } = context;
    const which = atLeast(caller.role, "moderator");
    if (!which && (as !== "list" || names)) return refuse("contact.coverage.moderators");
    const coverage = await coverageOf(context, defined({ topics: topic, countries: country }));
    if (coverage.countries.length === 0) return say(t("contact.directory.nobody"));
    const input = defined({ topic: topic?.join(", "), country: country?.join(", ") });
    if (as !== "list") return printed(context, coverage, as, input);
    const words = { t, format };
    const few = which && topic !== undefined && topic.length <= MOST_BESIDE;
    const { blocks, turns } = few
      ? coverageTable(coverage, page, input, words, names)
      : coverageList(coverage, page, input, words, which);
    const ways = [...turns, ...(which ? [...gapButton(context, coverage), pictureButton(input, words)] : [])];
    return {
      title: t("title.contact.coverage"),
      blocks: [...blocks, ...(ways.length > 0 ? [actions(...ways)] : [])],
    };
  },
});

/** The way to fill the worst gap. */
function gapButton({ t }: Context, coverage: Coverage): Action[] {
  const gap = firstGap(coverage);
  return gap === undefined ? [] : [ask(t("title.contact.mandate"), "contact mandate", gap)];
}

/** Names leave the chat by no picture, so nothing is recorded. */
async function printed(context: Context, coverage: Coverage, as: PictureFormat, input: Input): Promise<View> {
  const { community, now, t, format } = context;
  await spendOrRefuse(context, "documents");
  const total = totalWords(coverage, { t, format });
  const alt = t("contact.coverage.file");
  const file = documentFile(
    {
      name: `${community.slug}-coverage-${momentInName(now)}`,
      alt: as === "png" ? `${withColon(alt, t.language)} ${total}` : alt,
      format: as,
    },
    () => coverageDocument(coverage, { community: community.name, asOf: now }, { t, format }),
  );
  return {
    title: t("title.contact.coverage"),
    blocks: [
      text(total),
      context.file(file),
      ...(as === "png" ? [actions(run(t("document.as.pdf"), "contact coverage", { ...input, format: "pdf" }))] : []),
    ],
  };
}
