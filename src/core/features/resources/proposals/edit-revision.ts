import { thingOf } from "../../../services/review/proposing/by-thing.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { proposeAnew, proposedIn } from "../../../services/review/proposing/proposals.ts";
import type { DescribingSubjects, Revision, SaidByField } from "../../../services/review/subject.ts";
import { FIELD_LABELS } from "../life/field-labels.ts";
import { fieldWords } from "../life/field-words.ts";
import { RESOURCE_FIELDS, type ResourceField, textsOf } from "../life/texts.ts";
import { titleIn } from "../resource.ts";
import { loadResources } from "../select-resources.ts";
import { differing } from "./edit-texts.ts";
import { EDIT_KIND } from "./proposed-edit.ts";

type At = Pick<DescribingSubjects, "db" | "community">;

/** The resource that a proposal is to change. */
export const resourceOfEdit = thingOf;

/** What a resource says, and what is proposed that it say instead, with why; undefined where the reader may not know of it. */
export async function proposedEdit({ db, community }: At, id: string) {
  const [resource] = await loadResources(db, community.id, [resourceOfEdit(id)]);
  const said = (await proposedIn({ db, community }, EDIT_KIND, [id])).get(id);
  return resource && said && { resource, now: textsOf(resource) as SaidByField, said };
}

/** Proposed changes as they are put right: all that the resource would say. */
export const editRevision: Revision = {
  command: "resource propose",
  by: "proposal",
  fields: [...RESOURCE_FIELDS, "why"],
  optional: [...RESOURCE_FIELDS, "why"],
  async read(at, id) {
    const found = await proposedEdit(at, id);
    return found && { ...found.now, why: "", ...found.said };
  },
  called: ({ t }, field) => (field === "why" ? t("resource.why") : t(FIELD_LABELS[field as ResourceField])),
  async shown(context, said) {
    const say = fieldWords({ ...context, terms: await context.terms(), titles: await titlesIn(context, said) });
    return Object.fromEntries(
      Object.entries(said).map(([field, value]) => [
        field,
        value === "" || field === "why" ? value : say(field as ResourceField, value),
      ]),
    );
  },
  async write(whole, id, said) {
    const found = await proposedEdit(whole, id);
    const { why = "" } = said;
    if (found)
      await proposeAnew(whole, EDIT_KIND, id, { ...differing(found.now, said), ...(why === "" ? {} : { why }) });
  },
};

async function titlesIn(
  { db, community, caller }: Pick<Context, "db" | "community" | "caller">,
  said: SaidByField,
): Promise<ReadonlyMap<string, string>> {
  const others = await loadResources(db, community.id, [said["replaced_by"] ?? ""]);
  return new Map(others.map((one) => [one.id, titleIn(one, caller.language)]));
}
