import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { defined } from "../../../kernel/values/defined.ts";
import { actions, muted, run, table, text } from "../../../kernel/views/build.ts";
import type { Block, View } from "../../../kernel/views/model.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { seenNow } from "../../../services/review/deciding/seen.ts";
import { reviewOf } from "../../../services/review/entries.ts";
import { subjectOf } from "../../../services/review/subject.ts";
import { usualReason } from "../../../services/review/why.ts";
import { FIELD_LABELS } from "../life/field-labels.ts";
import { fieldWords } from "../life/field-words.ts";
import { RESOURCE_FIELDS, type ResourceField, textsOf } from "../life/texts.ts";
import { type ResourceEntry, titleIn } from "../resource.ts";
import { loadResources } from "../select-resources.ts";
import { likelyResourcePairs } from "./likely-pairs.ts";
import { thingsOfPair } from "../../../services/review/arising/pairs.ts";

const HERE = { place: "here" } as const;
// Two of a field stand in one row.
const EACH = 160;

/** Two published resources that may be one, side by side, with the ways to merge them or say that they are two; for moderators. */
export async function resourcePairCard(context: Context, id: string): Promise<View> {
  const { db, community, caller, t } = context;
  const item = (await reviewOf(context, "resource-duplicate", id)) ?? refuse("resource.gone");
  const [pair] = await likelyResourcePairs(context, [id]);
  const [one, other] = pair ? [pair.stays, pair.goes] : thingsOfPair(id);
  const [first, second] = await loadResources(db, community.id, [one, other]);
  if (!first || !second) return refuse("resource.gone");
  const seen = await seenNow(context, subjectOf(context.catalogue, "resource-duplicate"), id);
  const into = (resource: string) => defined({ item: item.id, into: resource, seen });
  const reason = usualReason(community.language, "two");
  return {
    title: t("resource.pairs.title"),
    tone: "warning",
    blocks: [
      text(t("resource.pairs.ask", { title: titleIn(first, caller.language) })),
      ...(await beside(context, first, second)),
      actions(
        run(t("review.pair.into.first"), "review merge", into(first.id), { weight: "primary", ...HERE }),
        run(t("review.pair.two"), "review reject", { item: item.id, reason, cause: "two" }, HERE),
        run(t("review.pair.into.second"), "review merge", into(second.id), HERE),
        run(t("review.pair.show.first"), "resource show", { resource: first.id }),
        run(t("review.pair.show.second"), "resource show", { resource: second.id }),
      ),
    ],
  };
}

/** Where they differ, and what is the same on both. */
async function beside(context: Context, first: ResourceEntry, second: ResourceEntry): Promise<Block[]> {
  const { t } = context;
  const [one, other] = [textsOf(first), textsOf(second)];
  const said = RESOURCE_FIELDS.filter((field) => one[field] !== "" || other[field] !== "");
  const same = said.filter((field) => one[field] === other[field]);
  const words = fieldWords({ ...context, terms: await context.terms(), titles: new Map() });
  const cell = (field: ResourceField, value: string) => (value === "" ? [] : [truncate(words(field, value), EACH)]);
  const label = (field: ResourceField) => t(FIELD_LABELS[field]);
  return [
    table(
      t("review.pair.table"),
      [t("review.pair.field"), t("review.pair.first"), t("review.pair.second")],
      said
        .filter((field) => !same.includes(field))
        .map((field) => [[label(field)], cell(field, one[field]), cell(field, other[field])]),
    ),
    ...(same.length === 0 ? [] : [muted(t("review.pair.same", { fields: same.map(label).join(", ") }))]),
  ];
}
