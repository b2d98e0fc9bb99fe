import { createHash } from "node:crypto";
import type { View } from "../../kernel/views/model.ts";

/** A digest of what people see of a message: another one where they would see something else. */
export function shownDigest({
  view,
  language,
  zone,
}: {
  readonly view: View;
  readonly language: string;
  readonly zone: string;
}): string {
  return createHash("sha256")
    .update(JSON.stringify([view, language, zone]))
    .digest("base64url");
}
