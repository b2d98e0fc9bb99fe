import type { Reader } from "../../../services/store/reader.ts";
import { asReader, type Db } from "../../../services/store/store.ts";
import { likelySame } from "../duplicates/likely-same.ts";

interface In {
  readonly db: Db;
  readonly community: { readonly id: string };
}

/** The resource of the library with that address, as far as the reader may find it; undefined where there is none. */
export async function inLibrary(at: In, reader: Reader, url: string): Promise<string | undefined> {
  const same = await withAddress(at, reader, url);
  return same.find(({ published }) => published)?.id;
}

/** What somebody suggested with that address, and awaits review. */
export async function ownSuggestion(at: In, reader: Reader, person: string, url: string): Promise<string | undefined> {
  const waiting = (await withAddress(at, reader, url)).filter(({ published }) => !published).map(({ id }) => id);
  const found = await at.db.resource.findFirst({
    where: { communityId: at.community.id, id: { in: waiting }, submittedById: person },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return found?.id;
}

async function withAddress({ db, community }: In, reader: Reader, url: string) {
  const same = await asReader({ db }, reader, (read) => likelySame(read.db, community.id, { title: "", url }));
  return same.filter(({ by }) => by === "address");
}
