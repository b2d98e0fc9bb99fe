import type { Json } from "./model.ts";
import type { State } from "./state.ts";

const TOKEN = /<@([UW][A-Z0-9]+)>|<#([CGD][A-Z0-9]+)>|(https?:\/\/[^\s<>|]+)/g;

/** Slack's escaping of the three characters that start its tokens. https://docs.slack.dev/messaging/formatting-message-text#escaping */
export const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

type Part = { text: string } | { user: string } | { channel: string } | { url: string };

/** Splits what somebody typed: `<@U…>` and `<#C…>` stand for picking a person or a channel from the composer's list, everything else is literal. */
function parts(typed: string): Part[] {
  const found: Part[] = [];
  let from = 0;
  for (const match of typed.matchAll(TOKEN)) {
    if (match.index > from) found.push({ text: typed.slice(from, match.index) });
    found.push(match[1] ? { user: match[1] } : match[2] ? { channel: match[2] } : { url: match[3] ?? "" });
    from = match.index + match[0].length;
  }
  if (from < typed.length) found.push({ text: typed.slice(from) });
  return found;
}

/** The `text` of a slash command: with escaping on, mentions carry ids and names and links stand in angle brackets; off, it is what the person sees. */
export function commandText(state: State, typed: string, escape: boolean): string {
  return parts(typed)
    .map((part) => {
      if ("user" in part)
        return escape ? `<@${part.user}|${state.person(part.user).name}>` : `@${state.person(part.user).name}`;
      if ("channel" in part)
        return escape
          ? `<#${part.channel}|${state.channel(part.channel).name}>`
          : `#${state.channel(part.channel).name}`;
      if ("url" in part) return escape ? `<${escapeText(part.url)}>` : part.url;
      return escape ? escapeText(part.text) : part.text;
    })
    .join("");
}

/** A message somebody typed, as Slack stores it: mrkdwn text and one rich-text block. */
export function messageText(state: State, typed: string, blockId: string): { text: string; blocks: Json[] } {
  const pieces = parts(typed);
  const text = pieces
    .map((part) => {
      if ("user" in part) return `<@${part.user}>`;
      if ("channel" in part) return `<#${part.channel}|${state.channel(part.channel).name}>`;
      return "url" in part ? `<${escapeText(part.url)}>` : escapeText(part.text);
    })
    .join("");
  const elements = pieces.map((part): Json => {
    if ("user" in part) return { type: "user", user_id: part.user };
    if ("channel" in part) return { type: "channel", channel_id: part.channel };
    return "url" in part ? { type: "link", url: part.url } : { type: "text", text: part.text };
  });
  return {
    text,
    blocks: [{ type: "rich_text", block_id: blockId, elements: [{ type: "rich_text_section", elements }] }],
  };
}
