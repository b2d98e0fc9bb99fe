import { problem } from "../../../kernel/errors/errors.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import type { Saver } from "../../../services/imports/kind.ts";
import type { Note } from "../../../services/imports/outcome.ts";
import { FIELD_LABELS } from "../life/field-labels.ts";
import { fieldWords } from "../life/field-words.ts";
import { titleIn } from "../resource.ts";
import type { PlannedResource } from "../saving/plan-resources.ts";
import { loadResources } from "../select-resources.ts";

const LONGEST = 80;

/** What a row that is only tried out would make, or change from what to what; nothing is told of one that is there as it is. */
export async function resourceNotes(
  { db, community, reading: { t, format, terms } }: Pick<Saver, "db" | "community" | "reading">,
  planned: readonly PlannedResource[],
): Promise<(one: PlannedResource) => Omit<Note, "line"> | undefined> {
  const before = planned.flatMap(({ was }) => was?.replacedBy ?? []);
  const after = planned.flatMap(({ resource }) => resource.replacedBy ?? []);
  const stored = await loadResources(db, community, [...new Set([...before, ...after])]);
  const titles = new Map([
    ...planned.map(({ id, resource }) => [id, resource.title] as const),
    ...stored.map((one) => [one.id, titleIn(one, t.language)] as const),
  ]);
  const say = fieldWords({ t, format, terms: await terms(), titles });
  const nothing = t("resource.history.nothing");
  return ({ was, resource: { title, country }, differs }) => {
    const what = country === undefined ? title : `${title} (${country})`;
    if (!was) return { of: "new", problem: problem("resource.import.new", { what }) };
    if (differs.length === 0) return undefined;
    const changes = differs
      .map(({ what: field, from, to }) => {
        const [old, now] = [from, to].map((text) =>
          text === undefined ? nothing : truncate(say(field, text), LONGEST),
        );
        return `${t(FIELD_LABELS[field])}: ${old} → ${now}`;
      })
      .join("; ");
    return { of: "changed", problem: problem("resource.import.changed", { what, changes }) };
  };
}
