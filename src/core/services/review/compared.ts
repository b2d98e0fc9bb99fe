import type { Context } from "../../kernel/commands/command.ts";
import { truncate } from "../../kernel/text/truncate.ts";
import { fields } from "../../kernel/views/build.ts";
import type { Part } from "../../kernel/views/model.ts";
import type { Revision, SaidByField } from "./subject.ts";

// Two of a field stand in one row: as much of each as tells them apart.
const EACH = 300;

/** What a thing says, and what it said before where that is another thing; nothing where a field says nothing. */
export async function comparedFields(
  context: Context,
  revision: Revision,
  now: SaidByField,
  before?: SaidByField,
): Promise<Part> {
  const { t } = context;
  const [shown, shownBefore] = [
    await revision.shown(context, now),
    before ? await revision.shown(context, before) : undefined,
  ];
  return fields(
    ...revision.fields.map((field) => {
      const [is, was] = [shown[field] ?? "", shownBefore?.[field] ?? ""];
      const changed = before !== undefined && (now[field] ?? "") !== (before[field] ?? "");
      return [revision.called(context, field), changed ? `${orNone(was, t)} → ${orNone(is, t)}` : is] as const;
    }),
  );
}

/** Only what is another thing than before. */
export async function changedFields(
  context: Context,
  revision: Revision,
  now: SaidByField,
  before: SaidByField,
): Promise<Part> {
  const differs = (field: string) => (now[field] ?? "") !== (before[field] ?? "");
  return comparedFields(context, { ...revision, fields: revision.fields.filter(differs) }, now, before);
}

const orNone = (value: string, t: Context["t"]): string =>
  value === "" ? t("review.nothing") : truncate(value, EACH, { at: "word" });
