import { mention } from "../../core/kernel/text/mention.ts";
import { withoutStyles } from "./without-styles.ts";
import { asFromKeyboard, withoutMarks } from "../kit/typed-text.ts";

/** Who reads what was typed: the workspace, the bot itself, and names where they are known. */
export interface MentionContext {
  readonly team: string;
  /** The bot's own user id: its mention only calls it. */
  readonly bot?: string;
  /** Slack user id → handle, for people whose handle does not begin with this workspace. */
  readonly handles?: ReadonlyMap<string, string>;
  /** Slack user or channel id → name, for mentions that Slack does not name. */
  readonly names?: ReadonlyMap<string, string>;
}

/** Where nobody says what something is called: its id is nobody's word. */
const UNNAMED = "…";

// <@U1|name> <#C1|name> <!subteam^S1|@name> <https://…|label>: https://docs.slack.dev/messaging/formatting-message-text#escaping
const ESCAPED = /<([^<>|]*)(?:\|([^<>]*))?>/g;

/**
 * What was typed on Slack as the line that the core reads: mentions as mentions, links as addresses, escapes undone, spaces
 * and quotation marks as a keyboard has them. Anything else stays as it was typed; of a message, which is `styled`, the words.
 */
export function readMentions(text: string, hearing: MentionContext, styled = false): string {
  const typed = withoutMarks(styled ? withoutStyles(text) : text);
  const called =
    hearing.bot === undefined
      ? typed
      : typed.replace(new RegExp(`\\s*<@${hearing.bot}(?:\\|[^<>]*)?>(?:\\s*[,:](?=\\s|$))?\\s*`, "g"), " ");
  let line = "";
  let from = 0;
  for (const match of called.matchAll(ESCAPED)) {
    const [whole, target = "", label] = match;
    line += asFromKeyboard(unescape(called.slice(from, match.index)));
    line += written(unescape(target), label === undefined || label === "" ? undefined : unescape(label), line, hearing);
    from = match.index + whole.length;
  }
  return (line + asFromKeyboard(unescape(called.slice(from)))).trim();
}

/** A message's text as people read it, and the addresses in it. `names`: of people and channels, by their ids. */
export function plainOf(
  text: string,
  names: ReadonlyMap<string, string> = new Map(),
): { text: string; links: string[] } {
  const links = new Set<string>();
  const plain = withoutStyles(text).replace(ESCAPED, (_whole, target: string, label: string | undefined) => {
    const named = label === "" ? undefined : label;
    if (!/^https?:/i.test(target)) return plainMention(target, named, names);
    const address = unescape(target);
    links.add(address);
    return named === undefined || isAddress(unescape(named), address) ? target : `${named} (${target})`;
  });
  return { text: unescape(plain), links: [...links] };
}

function plainMention(target: string, label: string | undefined, names: ReadonlyMap<string, string>): string {
  const sigil = target.startsWith("#") ? "#" : /^[@!]/.test(target) ? "@" : "";
  const id = /^[@#]([A-Z0-9]+)$/.exec(target)?.[1];
  const called = id === undefined ? label : (asEscaped(names.get(id)) ?? label ?? UNNAMED);
  const name = called ?? target.replace(/^(?:mailto:|tel:|[!])/, "").replace(/^subteam\^.*$|\^.*$/, UNNAMED);
  return `${name.startsWith(sigil) ? "" : sigil}${name}`;
}

function written(
  target: string,
  label: string | undefined,
  before: string,
  { team, handles, names }: MentionContext,
): string {
  const id = target.slice(1);
  if (/^@[UW][A-Z0-9]+$/.test(target))
    // Slack's label is the account's name, and not what people call each other.
    return mention({ name: `@${names?.get(id) ?? label ?? UNNAMED}`, id: handles?.get(id) ?? `${team}:${id}` });
  if (/^#[CGD][A-Z0-9]+$/.test(target)) return mention({ name: `#${label ?? names?.get(id) ?? UNNAMED}`, id });
  if (/^https?:/i.test(target)) {
    // After a key only the address is a value; a label that only repeats the address says nothing.
    const bare = label === undefined || isAddress(label, target) || /[\p{Ll}\p{M}0-9_]:$/u.test(before);
    return bare ? target : `${label} ${target}`;
  }
  // <!here>, <!subteam^S1|@name>, <!date^…|text>, <mailto:…|…>
  if (target.startsWith("!")) return label ?? `@${id.includes("^") ? UNNAMED : id}`;
  return label ?? target.replace(/^(?:mailto|tel):/, "");
}

/** Whether a label is the address itself, as Slack makes it of an address typed without its beginning. */
function isAddress(label: string, address: string): boolean {
  const bare = (text: string) => text.replace(/^https?:\/\//i, "").replace(/\/$/, "");
  return bare(label) === bare(address);
}

// A name is text as it is, and is unescaped with the rest.
const asEscaped = (name: string | undefined): string | undefined =>
  name?.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

// Once for all three: &amp;lt; is the text "&lt;".
const unescape = (text: string) =>
  text.replace(/&(amp|lt|gt);/g, (_all, name: string) => ({ amp: "&", lt: "<", gt: ">" })[name] ?? "");
