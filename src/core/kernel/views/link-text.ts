/** A link as text, where it leads nowhere by itself: its words, and the address or number where they do not name it. */
export function linkText(words: string, href: string): string {
  const shown = reachableText(href);
  if (words.trim() === "") return shown;
  return words.includes(shown) || saysNumber(words, href) ? words : `${words} (${shown})`;
}

/** Whether words are the number that a link calls, however it is grouped. */
export const saysNumber = (words: string, href: string): boolean =>
  /^tel:/i.test(href) && digits(words).includes(digits(href)) && digits(href) !== "";
const digits = (text: string): string => text.replace(/\D/g, "");

/** What a link leads to, as people read it: a number or a mail address without the scheme. */
export function reachableText(href: string): string {
  return href.replace(/^(?:tel|mailto):(?=\S)/i, "");
}
