import { withMentionedNames, readMention } from "./mention.ts";

// C0 and C1 controls except tab and line breaks, the bidirectional overrides that can make text read as something
// else (https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings), invisible separators, and lone
// surrogates, which PostgreSQL refuses.
const UNWANTED =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text without the characters that cannot be stored or that change how the rest is shown; a mention is its name. */
export function withoutControls(text: string): string {
  return withMentionedNames(text).replace(UNWANTED, "");
}

/** How long people would say the text is: in code points, so that most emoji count as one. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** A channel as an adapter gives it, mentioned, or typed with or without its #; undefined where it is none of these. */
export function channelText(raw: unknown): { id: string; name: string } | undefined {
  if (typeof raw === "object" && raw !== null && "id" in raw && "name" in raw)
    return { id: String(raw.id), name: String(raw.name) };
  const mentioned = typeof raw === "string" ? readMention(raw) : undefined;
  if (mentioned) return { id: mentioned.id, name: mentioned.name.replace(/^#/, "") || mentioned.id };
  const name = typeof raw === "string" ? raw.trim().replace(/^#/, "") : "";
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u.test(name) ? { id: name, name } : undefined;
}
