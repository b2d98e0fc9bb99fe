import { fold } from "../../../kernel/text/fold.ts";
import type { Db } from "../../../services/store/store.ts";

/** A contact of the same name that the reader may see, that of the same country first, but for one by its id; undefined where there is none. */
export async function sameName(
  db: Db,
  { name, country }: { readonly name: string; readonly country: string },
  except?: string,
): Promise<
  { readonly id: string; readonly name: string; readonly organisation: string; readonly country: string } | undefined
> {
  const found = await db.contact.findMany({
    where: { folded: fold(name), ...(except === undefined ? {} : { id: { not: except } }) },
    select: { id: true, name: true, organisation: true, country: true },
    orderBy: { id: "asc" },
    take: 20,
  });
  return found.find((one) => one.country === country) ?? found[0];
}
