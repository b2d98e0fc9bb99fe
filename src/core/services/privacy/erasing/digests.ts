import { createHash } from "node:crypto";

/** What is kept of an erased person: nobody is found by it, but it tells whether somebody in an older back-up is one of them. Ids are random (ADR 3). */
export const digestOf = (community: string, person: string): string =>
  createHash("sha256").update(`${community} ${person}`).digest("hex");
