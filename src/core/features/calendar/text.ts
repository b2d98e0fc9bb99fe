import { readUrl } from "../../kernel/text/read-url.ts";
import { withoutControls } from "../../kernel/text/text.ts";

/** Text as it may stand in a property; ical-generator escapes what RFC 5545 §3.3.11 wants escaped, line breaks included. */
export const clean = (text: string): string => withoutControls(text).trim();

/** A UID as it may stand in its property: one line, escaped. */
export const escapedUid = (uid: string): string =>
  clean(uid)
    .replace(/\s+/g, " ")
    .replace(/[\\;,]/g, "\\$&");

/** An address with everything encoded that could end its line or would be escaped as text; undefined for one that is none. */
export function addressOf(link: string): string | undefined {
  const url = readUrl(link);
  if (url === undefined || !/^https?:$/.test(url.protocol)) return undefined;
  return url.href.replace(/[,;\\]/g, encodeURIComponent);
}
