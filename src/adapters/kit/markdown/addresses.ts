import { readUrl } from "../../../core/kernel/text/read-url.ts";

/** A web address as platforms take it for a link, a button or an image: in its normal form, at most `max` characters; undefined for any other text. */
export function webAddress(href: string, max: number): string | undefined {
  const address = /^https?:\/\//i.test(href) ? readUrl(href)?.href : undefined;
  return address !== undefined && address.length <= max ? address : undefined;
}

/** An address as it can stand between brackets and inside bold text: what could end either is percent-encoded, which leads to the same place. */
export function inBrackets(address: string): string {
  return address.replace(
    /[()<>\\"'`*|[\]\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}

/** The source of an expression for web addresses that somebody typed, with what follows them in a sentence. */
export const TYPED_ADDRESS = String.raw`https?:\/\/[^\s<>]+`;

/** The web addresses in what somebody typed, each once, without what ends the sentence around them. */
export const addressesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/https?:\/\/[^\s<]+[^<.,:;"')\]\s]/gi)].map(([address]) => address)),
];

/** How a dialect writes an address that somebody typed. */
export interface Autolinks {
  /** What stands around the address. */
  readonly literal: (text: string) => string;
  /** The colon of one that is not to be a link. */
  readonly colon: string;
  /** Whether angle brackets link it; absent, they link any that shows as it was typed. */
  readonly linkable?: (address: string) => boolean;
}

/** An address that somebody typed, with what follows it in a sentence: between angle brackets where what is shown is then what was typed. */
export function autolink(typed: string, { literal, colon, linkable = () => true }: Autolinks): string {
  const end = addressEnd(typed);
  const address = typed.slice(0, end);
  if (linksAsTyped(address) && linkable(address)) return `<${address}>${literal(typed.slice(end))}`;
  const [scheme, rest] = [typed.slice(0, typed.indexOf(":")), typed.slice(typed.indexOf(":") + 1)];
  return `${scheme}${colon}${literal(rest)}`;
}

/** Where an address ends: a full stop or the like after it belongs to the sentence, and so does a bracket that it did not open. */
function addressEnd(typed: string): number {
  let unopened = (typed.match(/\)/g)?.length ?? 0) - (typed.match(/\(/g)?.length ?? 0);
  let end = typed.length;
  for (; end > 0; end -= 1) {
    const last = typed[end - 1] ?? "";
    if (last === ")" && unopened > 0) unopened -= 1;
    else if (!".,:;!?\"'”’»*_~|`]".includes(last)) break;
  }
  return end;
}

/** Whether an address that somebody typed can be linked as it stands. */
function linksAsTyped(typed: string): boolean {
  const address = webAddress(typed, typed.length + 1);
  // A name before the place is how one place is made to look like another.
  return (
    address !== undefined &&
    new URL(address).username === "" &&
    /^[\w\-.~:/?#@!$&(),;=+%]+$/.test(typed) &&
    (address === typed || address === `${typed}/`)
  );
}
