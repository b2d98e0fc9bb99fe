import type { ActionsBlock, Button, KnownBlock, RichTextBlock, RichTextElement, StaticSelect } from "@slack/types";
import { LIMITS } from "../../../../src/adapters/slack/limits.ts";

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
        else if (e.type === "static_select") menu(e, at, say, text);
        else if (e.type !== "datetimepicker") say(at, e.type);
      }
    } else if (block.type === "input") {
      text(`${at} label`, block.label.text, LIMITS.INPUT_LABEL);
      if (block.hint) text(`${at} hint`, block.hint.text, LIMITS.INPUT_HINT);
    } else if (block.type === "section") {
      if (block.text?.type !== "mrkdwn" || block.text.verbatim !== true) say(at, "names in it become links");
      text(at, block.text?.text ?? "", LIMITS.SECTION);
      if (block.accessory?.type === "button") button(block.accessory, at, say, text);
    } else if (block.type === "alert") {
      text(at, block.text.text, LIMITS.ALERT);
      if (block.text.type !== "plain_text" || most !== LIMITS.VIEW_BLOCKS) say(at, "an alert is for modals");
    } else if (block.type === "table") {
      if (block.rows.length < 2 || block.rows.length > LIMITS.TABLE_ROWS) say(at, `${block.rows.length} rows`);
      for (const row of block.rows) {
        if (row.length !== block.rows[0]?.length || row.length > LIMITS.TABLE_COLUMNS) say(at, `${row.length} cells`);
        for (const cell of row)
          if (cell.type === "rich_text") richText(cell, at, say, text);
          else text(at, cell.text, LIMITS.RICH_TEXT);
      }
    } else if (block.type === "container") {
      text(at, block.title?.text ?? "", LIMITS.CONTAINER_TITLE);
      const inside = block.child_blocks.map((child, n) => ({ ...child, block_id: `${n}` }));
      found.push(...refusals(inside, LIMITS.CONTAINER_BLOCKS).map((one) => `${at}: ${one}`));
    } else if (block.type !== "divider") say(at, "not used here");
  });
  const tables = blocks
    .flatMap((b) => (b.type === "container" ? b.child_blocks : [b]))
    .filter((b) => b.type === "table");
  if (tables.length > 1) say("table", "twice");
  return found;
}

function menu({ options = [], placeholder }: StaticSelect, at: string, say: Say, text: Within): void {
  if (options.length < 1 || options.length > LIMITS.OPTIONS) say(at, `${options.length} options`);
  if (placeholder) text(`${at} placeholder`, placeholder.text, LIMITS.PLACEHOLDER);
  if (new Set(options.map((o) => o.value)).size !== options.length) say(at, "a value twice");
  for (const option of options) {
    text(`${at} option`, option.text.text, LIMITS.OPTION_TEXT);
    text(`${at} value`, option.value ?? "", LIMITS.OPTION_VALUE);
  }
}

type Say = (at: string, what: string) => void;
type Within = (at: string, value: string, max: number) => void;

function button(e: Button, at: string, say: Say, text: Within): void {
  text(`${at} label`, e.text.text, LIMITS.BUTTON_LABEL);
  text(`${at} spoken`, e.accessibility_label ?? "", LIMITS.SPOKEN);
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
      if (!/^(?:https?|mailto):/.test(e.url)) say(at, "no address");
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
  return blocks.map(shownIn).join("\n");
}

function shownIn(block: KnownBlock): string {
  if (block.type === "rich_text") return leavesOf(block).map(leaf).join("");
  if (block.type === "header" || block.type === "alert") return block.text.text;
  if (block.type === "context") return block.elements.map((e) => ("text" in e ? e.text : "")).join("");
  if (block.type === "image") return block.alt_text;
  if (block.type === "section") {
    const beside = block.accessory?.type === "button" ? block.accessory.text.text : "";
    return [mrkdwnShown(block.text?.text ?? ""), beside].join("\n");
  }
  if (block.type === "table")
    return block.rows.flatMap((row) => row.map((c) => (c.type === "rich_text" ? shownIn(c) : c.text))).join("\n");
  if (block.type === "container") return [block.title?.text ?? "", shownBy(block.child_blocks)].join("\n");
  return block.type === "actions" ? block.elements.map(elementShown).join("\n") : "";
}

function elementShown(e: ActionsBlock["elements"][number]): string {
  if (e.type === "static_select")
    return [e.placeholder?.text ?? "", ...(e.options ?? []).map((o) => o.text.text)].join("\n");
  return e.type === "button" ? e.text.text : "";
}

// Written apart from the renderer, from https://docs.slack.dev/messaging/formatting-message-text.
const mrkdwnShown = (source: string): string =>
  source
    .replace(/<!date\^(\d+)\^[^>]*>/g, "{$1}")
    .replace(/<@([A-Z0-9]+)>/g, "{$1}")
    .replace(/<[^|>]+\|([^>]+)>/g, "$1")
    .replace(/(?<![\p{L}\p{N}])([*_`])([^*_`~\n]+)\1(?![\p{L}\p{N}])/gu, "$2")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

function leaf(e: RichTextElement): string {
  if (e.type === "text") return e.text;
  if (e.type === "link") return e.text ?? "";
  if (e.type === "user") return `{${e.user_id}}`;
  return e.type === "date" ? `{${e.timestamp}}` : "";
}
