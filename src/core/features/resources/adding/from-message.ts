import { filledIn } from "../../../kernel/commands/filled-in.ts";
import type { SaidMessage } from "../../../kernel/commands/shortcuts.ts";
import { withoutControls } from "../../../kernel/text/text.ts";

/**
 * The raw values of the form of `resource add` for a message: the first line that says more than an address as the title,
 * the first address that it links to, and the lines after the title as the summary. What is too
 * long, the form says is; what the message does not have stays to be filled in.
 */
export function resourceFromMessage({ text, links }: SaidMessage): Record<string, unknown> {
  const url = links.find((address) => /^https?:\/\//i.test(address));
  const lines = withoutControls(text)
    .split(/\r\n?|\n/)
    .map((line) => withoutAddresses(line, links));
  const at = lines.findIndex((line) => line !== "");
  const title = lines[at];
  const summary = lines
    .slice(at + 1)
    .join("\n")
    .trim();
  return {
    ...(title === undefined ? {} : { title: filledIn(title) }),
    // Whatever the page itself says is better, and stands first.
    ...(url === undefined ? {} : { url, told: true }),
    ...(title === undefined || summary === "" ? {} : { summary: filledIn(summary) }),
  };
}

// What stands in front of an address ("Arms Trade Treaty: https://…") is the title, its colon is not.
function withoutAddresses(line: string, links: readonly string[]): string {
  const words = line.split(/\s+/u).filter((word) => !links.includes(word) && !/^<?https?:\/\//i.test(word));
  return words
    .join(" ")
    .replace(/[\s:–—-]+$/u, "")
    .trim();
}
