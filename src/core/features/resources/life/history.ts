import type { Db } from "../../../services/store/store.ts";
import type { ResourceEntry, ResourceInput } from "../resource.ts";
import { RESOURCE_FIELDS, type ResourceField, textsOf } from "./texts.ts";

/** A change to be noted. */
interface Noted {
  readonly what: ResourceField;
  readonly from?: string;
  readonly to?: string;
}

/** Who changes something, when and why; nobody, where a file does. */
interface Changing {
  readonly community: string;
  readonly now: Date;
  readonly by?: string | undefined;
  readonly why?: string | undefined;
}

/** What is different between a resource as it was and as it is. */
export function differences(was: ResourceEntry, is: ResourceInput): Noted[] {
  const [before, after] = [textsOf(was), textsOf(is)];
  return RESOURCE_FIELDS.filter((field) => before[field] !== after[field]).map((what) => ({
    what,
    ...(before[what] === "" ? {} : { from: before[what] }),
    ...(after[what] === "" ? {} : { to: after[what] }),
  }));
}

/** Notes what became of resources that are held. */
export async function noteChanges(
  db: Db,
  { community: communityId, now: at, by, why }: Changing,
  changed: readonly { readonly id: string; readonly noted: readonly Noted[] }[],
): Promise<void> {
  const ids = changed.map(({ id }) => id);
  const last = await db.resourceChange.groupBy({
    by: ["resourceId"],
    where: { communityId, resourceId: { in: ids } },
    _max: { number: true },
  });
  const numbers = new Map(last.map(({ resourceId, _max }) => [resourceId, _max.number ?? 0]));
  const data = changed.flatMap(({ id, noted }) =>
    noted.map((change, nth) => ({
      ...{ communityId, resourceId: id, number: (numbers.get(id) ?? 0) + nth + 1, ...change },
      ...{ byId: by ?? null, why: why ?? null, at },
    })),
  );
  if (data.length > 0) await db.resourceChange.createMany({ data });
}
