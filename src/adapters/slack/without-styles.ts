// What Slack never reads signs in: what is escaped (<…>) and code.
const LITERAL = /(<[^<>]*>|```[^]*?```|`[^`\n]+`)/;
// *bold* _italic_ ~struck~, each between blanks or signs (https://docs.slack.dev/messaging/formatting-message-text#basic-formatting).
const STYLED = /(?<![\p{L}\p{N}*_~])([*_~])(?=\S)([^\n]{0,2000}?\S)\1(?![\p{L}\p{N}*_~])/gu;

/** A message's text without the signs by which Slack styles it: the words alone. Code loses its backticks, and nothing else. */
export function withoutStyles(text: string): string {
  return text
    .split(LITERAL)
    .map((part, i) => (i % 2 === 1 ? bare(part) : plain(part)))
    .join("");
}

const bare = (literal: string): string => (literal.startsWith("<") ? literal : literal.replace(/^`+\n?|\n?`+$/g, ""));

// Bold, italic and struck at once: each turn takes the outermost away.
const TURNS = 3;

function plain(text: string): string {
  let words = text.replace(/^&gt; ?/gm, "");
  for (let turn = 0; turn < TURNS; turn += 1) words = words.replace(STYLED, "$2");
  return words;
}
