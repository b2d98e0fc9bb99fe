import { readUrl } from "../../../core/kernel/text/read-url.ts";
import type { PlainTextElement } from "@slack/types";

/** Plain text that Slack shows as it is: ":smile:" stays seven characters. The caller minds its length. */
export function plainText(text: string): PlainTextElement {
  return { type: "plain_text", text, emoji: false };
}

/**
 * Whether plain text shows this text for certain as it is. Slack's own escapes (&amp; &lt; &gt;) may be shown as what they
 * stand for (https://docs.slack.dev/messaging/formatting-message-text#escaping); rich_text has no escapes.
 */
export function showsAsIs(text: string): boolean {
  return !/&(?:amp|lt|gt);/.test(text);
}

/**
 * An international number that a line which Slack parses can call. Slack describes no such links, writes them itself where somebody types
 * a number (https://github.com/vercel/chat/issues/955), and shows those of apps (https://github.com/monstar-lab-oss/deepl-for-slack-elixir/issues/15);
 * of a link in rich_text nobody says so.
 */
export function numberAddress(href: string): string | undefined {
  return /^tel:\+\d{5,15}$/.test(href) ? href : undefined;
}

/** An address that a line of text can lead to: of the web, or of somebody's mail. */
export function linkAddress(href: string, max: number): string | undefined {
  return href.length <= max && /^mailto:[^\s@]+@[^\s@]+$/i.test(href) ? href : webAddress(href, max);
}

/** A web address that Slack takes for a link, a button or an image; undefined for any other. */
export function webAddress(href: string, max: number): string | undefined {
  return href.length <= max && /^https?:$/.test(readUrl(href)?.protocol ?? "") ? href : undefined;
}
