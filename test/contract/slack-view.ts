import { chosenValue } from "../../src/adapters/slack/rendering/choose.ts";
import { TONE_SIGNS } from "../../src/adapters/kit/tone.ts";
import { decodeButton, openPayload } from "../../src/core/kernel/commands/button-payload.ts";
import type { CommandLine } from "../../src/core/kernel/values/command-line.ts";
import type { Action, Block, Inline, Part, Press, Rich, View } from "../../src/core/kernel/views/model.ts";
import { readMrkdwn, richLines } from "./slack-mrkdwn.ts";
import { unsigned } from "./unsigned.ts";

type Json = Record<string, unknown>;

/** Names and what was kept, for reading Slack's messages back. */
export interface Eyes {
  readonly nameOf: (user: string) => string;
  readonly open: (token: string) => Promise<string | undefined>;
  /** What a line that begins with a slash does there. */
  readonly typed: (line: string) => CommandLine;
}

const SHOWS: Record<string, "date" | "time" | "full" | "relative"> = {
  "{date_long_full}": "date",
  "{time}": "time",
  "{date_long}, {time}": "full",
  "{date_long_pretty}, {time}": "relative",
  "{ago}": "relative",
};

/** What somebody sees of Slack's blocks, as a view again: the words, times and buttons are those that Slack was given. */
export async function seenView(blocks: readonly Json[], eyes: Eyes): Promise<View> {
  const [first] = blocks;
  const title = first?.["type"] === "header" ? textOf(first["text"]) : undefined;
  const whole = { ...(title === undefined ? {} : { title }), blocks: [] as Block[] };
  for (const block of title === undefined ? blocks : blocks.slice(1)) {
    if (block["block_id"] === "by") continue;
    if (block["type"] === "container") whole.blocks.push(await groupOf(block, eyes));
    else whole.blocks.push(...(await partsOf(block, eyes)));
  }
  return unsigned(whole);
}

async function groupOf(block: Json, eyes: Eyes): Promise<Block> {
  const inside = await Promise.all((block["child_blocks"] as Json[]).map((child) => partsOf(child, eyes)));
  return { kind: "group", heading: textOf(block["title"]), blocks: inside.flat() };
}

async function partsOf(block: Json, eyes: Eyes): Promise<Part[]> {
  switch (block["type"]) {
    case "rich_text":
      return richBlocks(block, eyes);
    case "alert": {
      const sign = block["level"] === "error" ? TONE_SIGNS.danger : TONE_SIGNS.warning;
      return [{ kind: "text", body: [`${sign} ${textOf(block["text"])}`] }];
    }
    case "context":
      return [{ kind: "text", muted: true, body: (block["elements"] as Json[]).map((e) => textOf(e)) }];
    case "section":
      return sectionOf(block, eyes);
    case "divider":
      return [{ kind: "divider" }];
    case "image":
      return [{ kind: "image", href: String(block["image_url"]), alt: String(block["alt_text"]) }];
    case "table":
      return [tableOf(block, eyes)];
    case "actions": {
      const elements = block["elements"] as Json[];
      const [menu] = elements.filter((e) => e["type"] === "static_select");
      if (menu) return [await chooseOf(menu, eyes)];
      const items = (await Promise.all(elements.map((e) => actionOf(e, eyes)))).filter((a) => a !== undefined);
      return [{ kind: "actions", items }];
    }
    default:
      throw new Error(`nobody reads a ${String(block["type"])} yet`);
  }
}

async function sectionOf(block: Json, eyes: Eyes): Promise<Part[]> {
  const text = block["text"] as Json;
  const shows = (format: string) => SHOWS[format] ?? "full";
  const body = text["type"] === "mrkdwn" ? readMrkdwn(String(text["text"]), { ...eyes, shows }) : [textOf(text)];
  if (block["accessory"] !== undefined) {
    const action = await actionOf(block["accessory"] as Json, eyes);
    return [{ kind: "items", items: [{ body, ...(action === undefined ? {} : { action }) }] }];
  }
  return richLines(body).map(([first, ...rest]): Part => {
    if (typeof first === "string" && first.startsWith("• "))
      return { kind: "list", items: [[first.slice(2), ...rest]] };
    return { kind: "text", body: first === undefined ? rest : [first, ...rest] };
  });
}

function tableOf(block: Json, eyes: Eyes): Part {
  const cell = (one: Json): Rich =>
    one["type"] === "rich_text"
      ? inlines((one["elements"] as Json[])[0] ?? {}, eyes)
      : [one["text"] === "–" ? "" : String(one["text"])];
  const [header = [], ...rows] = block["rows"] as Json[][];
  const settings = block["column_settings"] as { align?: "left" | "right" }[];
  const columns = header.map((one, i) => ({ label: String(one["text"]), align: settings[i]?.align ?? "left" }));
  // Its caption stands above it.
  return { kind: "table", caption: "", columns, rows: rows.map((row) => row.map(cell)) };
}

async function chooseOf(menu: Json, eyes: Eyes): Promise<Part> {
  const options = await Promise.all(
    (menu["options"] as Json[]).map((option) =>
      actionOf({ ...option, value: chosenValue(String(option["value"])) }, eyes),
    ),
  );
  const label = textOf(menu["placeholder"]);
  return { kind: "choose", label, options: options.filter((o): o is Press => o !== undefined && o.kind !== "open") };
}

function richBlocks(block: Json, eyes: Eyes): Part[] {
  return (block["elements"] as Json[]).map((element): Part => {
    if (element["type"] === "rich_text_list")
      return { kind: "list", items: (element["elements"] as Json[]).map((item) => inlines(item, eyes)) };
    return { kind: "text", body: inlines(element, eyes) };
  });
}

function inlines(section: Json, eyes: Eyes): Rich {
  return (section["elements"] as Json[]).map((element): Inline => {
    const style = (element["style"] ?? {}) as Json;
    switch (element["type"]) {
      case "text": {
        const text = String(element["text"]);
        if (style["code"] === true) return /^\/[a-z]/.test(text) ? eyes.typed(text) : { kind: "code", text };
        if (style["bold"] === true) return { kind: "strong", text };
        return style["italic"] === true ? { kind: "em", text } : text;
      }
      case "link":
        return { kind: "link", text: String(element["text"] ?? element["url"]), href: String(element["url"]) };
      case "user":
        return { kind: "person", id: String(element["user_id"]), name: eyes.nameOf(String(element["user_id"])) };
      case "date":
        return {
          kind: "time",
          at: new Date(Number(element["timestamp"]) * 1_000).toISOString(),
          show: SHOWS[String(element["format"])] ?? "full",
        };
      default:
        throw new Error(`nobody reads a ${String(element["type"])} in a text yet`);
    }
  });
}

async function actionOf(element: Json, { open }: Eyes): Promise<Action | undefined> {
  const label = textOf(element["text"]);
  if (typeof element["url"] === "string") return { kind: "open", label, href: element["url"] };
  const press = await openPayload(decodeButton(String(element["value"])), open);
  if (!press) return undefined;
  const style = element["style"];
  const weight: Pick<Extract<Action, { command: string }>, "weight"> = style === "primary" || style === "danger"
    ? { weight: style }
    : {};
  return {
    kind: press.kind,
    label,
    command: press.command,
    input: press.input,
    ...weight,
    ...(press.place === undefined ? {} : { place: press.place }),
  };
}

function textOf(value: unknown): string {
  const text = (value as Json | undefined)?.["text"];
  return typeof text === "string" ? text : "";
}

/** What can be pressed or chosen in a message: its action's id, what it sends, and the option's value in a menu. */
export function pressables(blocks: readonly Json[]): { actionId: string; sends: string; option?: string }[] {
  return blocks.flatMap((block) => {
    const children = (block["child_blocks"] as Json[] | undefined) ?? [];
    const own = [
      ...((block["elements"] as Json[] | undefined) ?? []),
      ...(block["accessory"] ? [block["accessory"] as Json] : []),
    ];
    const here = own.flatMap((element) => {
      const actionId = String(element["action_id"]);
      if (typeof element["value"] === "string") return [{ actionId, sends: element["value"] }];
      if (element["type"] !== "static_select") return [];
      return (element["options"] as Json[]).map(({ value }) => ({
        actionId,
        sends: chosenValue(String(value)),
        option: String(value),
      }));
    });
    return [...here, ...pressables(children)];
  });
}
