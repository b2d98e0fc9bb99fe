import type { ContactRequest } from "../../../services/store/rows.ts";
import type { Db } from "../../../services/store/store.ts";
import type { RequestSide } from "./request.ts";

/** Somebody of a request, as the other side may know them. */
export interface Who {
  readonly name: string;
  readonly post: string;
  readonly organisation: string;
  readonly country: string | null;
}

/** A person who is here, with what their own contact says as far as the reader may see it; undefined for somebody who is not. */
export async function whoIs(
  { db, community }: { readonly db: Db; readonly community: { readonly id: string } },
  id: string,
): Promise<Who | undefined> {
  const person = await db.person.findFirst({
    where: { communityId: community.id, id, leftAt: null, suspendedAt: null },
    select: { name: true, country: true },
  });
  if (!person) return undefined;
  const own = await db.contact.findFirst({
    where: { communityId: community.id, personId: id },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { post: true, organisation: true, country: true },
  });
  const { post, organisation, country } = own ?? { post: "", organisation: "", country: person.country };
  return { name: person.name, post, organisation, country };
}

/** What a person is called; "" for somebody who is not known any more. */
export async function nameOf(
  { db, community }: { readonly db: Db; readonly community: { readonly id: string } },
  id: string,
): Promise<string> {
  const person = await db.person.findFirst({ where: { communityId: community.id, id }, select: { name: true } });
  return person?.name ?? "";
}

/** The other side of a request, as the reader may know it: whoever asks as a person, who is asked by their contact. */
export async function otherSide(
  at: Parameters<typeof whoIs>[0],
  { askerId, contactId }: Pick<ContactRequest, "askerId" | "contactId">,
  side: RequestSide,
): Promise<Who | undefined> {
  if (side === "owner") return whoIs(at, askerId);
  const found = await at.db.contact.findFirst({
    where: { communityId: at.community.id, id: contactId },
    select: { name: true, post: true, organisation: true, country: true },
  });
  return found ?? undefined;
}
