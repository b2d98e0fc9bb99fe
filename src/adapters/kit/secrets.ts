import { createHmac, timingSafeEqual } from "node:crypto";

/** Whether a secret that was given is our own; how long that takes tells nothing of it. */
export function sameSecret(given: string, own: string): boolean {
  const [one, other] = [given, own].map((secret) => createHmac("sha256", "same").update(secret).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}
