import { personReads } from "../store/reader.ts";
import { asReader, type Db } from "../store/store.ts";
import type { Scene } from "./composer.ts";

// What is looked up by its id; what is not here is for whoever is told in any case.
const SUBJECTS: Readonly<Record<string, (db: Db, communityId: string, id: string) => Promise<number>>> = {
  meeting: (db, communityId, id) => db.meeting.count({ where: { communityId, id } }),
  poll: (db, communityId, id) => db.poll.count({ where: { communityId, id } }),
  resource: (db, communityId, id) => db.resource.count({ where: { communityId, id } }),
};

/** Whether a person may see by now what they are to be told about. */
export async function stillSeen(
  { db, community }: Pick<Scene, "db" | "community">,
  person: { readonly id: string; readonly role: string },
  about: string,
  subjectId: string,
): Promise<boolean> {
  const count = SUBJECTS[about];
  if (count === undefined || (await asReader({ db }, personReads(person), (read) => count(read.db, community.id, subjectId))) > 0) return true;
  // What is gone hides nothing any more.
  return (await count(db, community.id, subjectId)) === 0;
}
