import { cutTo } from "../../core/kernel/text/cutting.ts";
import { LIMITS } from "./limits.ts";

/**
 * Text for notifications and screen readers. Slack parses it, so its control characters are escaped
 * (https://docs.slack.dev/messaging/formatting-message-text#escaping); it is cut at a word before it gets too long.
 */
export function fallbackText(plain: string): string {
  let max: number = LIMITS.NOTICE;
  for (;;) {
    const escaped = escape(cutTo(plain.trim(), max));
    if (escaped.length <= LIMITS.NOTICE) return escaped;
    max -= Math.max(1, Math.ceil((escaped.length - LIMITS.NOTICE) / 5));
  }
}

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
