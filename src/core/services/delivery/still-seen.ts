import { personReads } from "../store/reader.ts";
import { asReader } from "../store/store.ts";
import type { DeliveryContext } from "./composer.ts";
import type { NoticeAbout } from "./notice-about.ts";

/** Whether a person may see by now what they are to be told about. */
export async function stillSeen(
  { db, community }: Pick<DeliveryContext, "db" | "community">,
  person: { readonly id: string; readonly role: string },
  { count }: NoticeAbout,
  subjectId: string,
): Promise<boolean> {
  if (
    count === undefined ||
    (await asReader({ db }, personReads(person), (read) => count(read.db, community.id, subjectId))) > 0
  )
    return true;
  // What is gone hides nothing any more.
  return (await count(db, community.id, subjectId)) === 0;
}
