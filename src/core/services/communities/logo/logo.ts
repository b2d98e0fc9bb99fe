import type { Db } from "../../store/store.ts";
import type { Picture } from "./picture.ts";

/** A community's logo, as documents take it. */
export interface Logo extends Omit<Picture, "content"> {
  readonly base64: string;
}

/** The community's logo; undefined where it has none. */
export async function logoOf(db: Db, communityId: string): Promise<Logo | undefined> {
  const found = await db.communityLogo.findUnique({ where: { communityId } });
  if (!found) return undefined;
  const { mediaType, width, height, content } = found;
  const known = mediaType === "image/jpeg" ? "image/jpeg" : "image/png";
  return { mediaType: known, width, height, base64: Buffer.from(content).toString("base64") };
}

/** Gives the community that logo, in place of any other. */
export async function setLogo(db: Db, communityId: string, picture: Picture, now: Date): Promise<void> {
  const columns = { ...picture, content: new Uint8Array(picture.content), changedAt: now };
  await db.communityLogo.upsert({ where: { communityId }, create: { communityId, ...columns }, update: columns });
}

/** Takes the community's logo away; false where it has none. */
export async function removeLogo(db: Db, communityId: string): Promise<boolean> {
  const { count } = await db.communityLogo.deleteMany({ where: { communityId } });
  return count > 0;
}
