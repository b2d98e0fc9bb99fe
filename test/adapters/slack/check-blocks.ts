import type { Button, KnownBlock, RichTextBlock, RichTextElement } from "@slack/types";
import { LIMITS } from "../../../src/adapters/slack/limits.ts";

/** What Slack would refuse about blocks; written apart from the renderer, from Slack's reference pages. */
export function refusals(blocks: readonly KnownBlock[], most: number): string[] {
  const found: string[] = [];
  const say = (at: string, what: string) => found.push(`${at}: ${what}`);
  const text = (at: string, value: string, max: number) => {
    if (value.length < 1) say(at, "empty");
    if (value.length > max) say(at, `${value.length} > ${max}`);
    if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value))
      say(at, "half a character");
  };
  if (blocks.length < 1 || blocks.length > most) say("blocks", `${blocks.length} of them`);
  const ids = blocks.map((b) => b.block_id ?? "");
  if (new Set(ids).size !== ids.length) say("block_id", "twice");
  for (const id of ids) text("block_id", id, LIMITS.ID);
  const actions = new Set<string>();
  blocks.forEach((block, i) => {
    const at = `${i} ${block.type}`;
    if (block.type === "rich_text") richText(block, at, say, text);
    else if (block.type === "header") {
      text(at, block.text.text, LIMITS.HEADER);
      if (/\n/.test(block.text.text) || block.text.emoji !== false) say(at, "not as it is");
    } else if (block.type === "context") {
      if (block.elements.length < 1 || block.elements.length > LIMITS.CONTEXT_ELEMENTS) say(at, "elements");
      for (const e of block.elements) {
        if (e.type !== "plain_text" || e.emoji !== false) say(at, `${e.type} is parsed`);
        else text(at, e.text, LIMITS.PLAIN_TEXT);
      }
    } else if (block.type === "image") {
      text(at, block.alt_text, LIMITS.IMAGE_ALT);
      if ("image_url" in block) {
        text(at, block.image_url, LIMITS.IMAGE_URL);
        if (!/^https?:/.test(block.image_url)) say(at, "no address");
      }
    } else if (block.type === "actions") {
      if (block.elements.length < 1 || block.elements.length > LIMITS.ACTIONS) say(at, "elements");
      for (const e of block.elements) {
        if (actions.has(e.action_id ?? "")) say(at, `action ${e.action_id ?? ""} twice`);
        actions.add(e.action_id ?? "");
        if (e.type === "button") button(e, at, say, text);
        else if (e.type !== "datetimepicker") say(at, e.type);
      }
    } else if (block.type === "input") {
      text(`${at} label`, block.label.text, LIMITS.INPUT_LABEL);
      if (block.hint) text(`${at} hint`, block.hint.text, LIMITS.INPUT_HINT);
    } else if (block.type !== "divider") say(at, "not used here");
  });
  return found;
}

type Say = (at: string, what: string) => void;
type Within = (at: string, value: string, max: number) => void;

function button(e: Button, at: string, say: Say, text: Within): void {
  text(`${at} label`, e.text.text, LIMITS.BUTTON_LABEL);
  if (e.text.emoji !== false) say(at, "emoji");
  if (e.value !== undefined) text(`${at} value`, e.value, LIMITS.BUTTON_VALUE);
  if (e.url !== undefined) text(`${at} url`, e.url, LIMITS.BUTTON_URL);
  if (e.url !== undefined && !/^https?:/.test(e.url)) say(at, "no address");
  if ((e.value === undefined) === (e.url === undefined)) say(at, "value or url");
  if ((e.style === "danger") !== (e.confirm !== undefined)) say(at, "danger without a question");
  if (!e.confirm) return;
  text(`${at} confirm`, e.confirm.title?.text ?? "", LIMITS.CONFIRM_TITLE);
  text(`${at} confirm`, e.confirm.text.text, LIMITS.CONFIRM_TEXT);
  text(`${at} confirm`, e.confirm.confirm?.text ?? "", LIMITS.CONFIRM_BUTTON);
  text(`${at} confirm`, e.confirm.deny?.text ?? "", LIMITS.CONFIRM_BUTTON);
  if (e.confirm.text.type !== "plain_text") say(at, "confirm is parsed");
}

function richText(block: RichTextBlock, at: string, say: Say, text: Within): void {
  if (block.elements.length === 0) say(at, "empty");
  for (const part of block.elements) {
    if (part.elements.length === 0) say(at, `${part.type} is empty`);
    if (part.type === "rich_text_list")
      for (const item of part.elements) if (item.elements.length === 0) say(at, "an entry is empty");
    if (part.type !== "rich_text_section" && part.type !== "rich_text_list") say(at, part.type);
  }
  for (const e of leavesOf(block)) {
    if (e.type === "text") text(at, e.text, LIMITS.RICH_TEXT);
    else if (e.type === "link") {
      text(at, e.text ?? "", LIMITS.RICH_TEXT);
      if (!/^https?:/.test(e.url)) say(at, "no address");
    } else if (e.type === "date") {
      if (
        !Number.isInteger(e.timestamp) ||
        e.timestamp < 0 ||
        !/^[^{}]*(?:\{[a-z_]+\}[^{}]*)+$/.test(e.format) ||
        (e.fallback ?? "") === ""
      )
        say(at, "date");
    } else if (e.type !== "user") say(at, `${e.type} would be a mention or a picture`);
  }
}

/** The leaves of a rich_text block in the order in which they are read. */
export function leavesOf(block: RichTextBlock): RichTextElement[] {
  return block.elements.flatMap((part) =>
    part.type === "rich_text_list" ? part.elements.flatMap((s) => s.elements) : (part.elements as RichTextElement[]),
  );
}

/** All text that blocks show, as people read it: buttons' labels, links' texts and alternative texts included. */
export function shownBy(blocks: readonly KnownBlock[]): string {
  return blocks
    .map((block) => {
      if (block.type === "rich_text") return leavesOf(block).map(leaf).join("");
      if (block.type === "header") return block.text.text;
      if (block.type === "context") return block.elements.map((e) => ("text" in e ? e.text : "")).join("");
      if (block.type === "image") return block.alt_text;
      return block.type === "actions"
        ? block.elements.map((e) => (e.type === "button" ? e.text.text : "")).join("\n")
        : "";
    })
    .join("\n");
}

function leaf(e: RichTextElement): string {
  if (e.type === "text") return e.text;
  if (e.type === "link") return e.text ?? "";
  if (e.type === "user") return `{${e.user_id}}`;
  return e.type === "date" ? `{${e.timestamp}}` : "";
}
