import type { Action, Block, Inline, Rich, View } from "../../src/core/kernel/views/model.ts";
import { decodeButton, openPayload } from "../../src/core/kernel/commands/button-payload.ts";
import { translator } from "../../src/core/kernel/language/translate.ts";
import { LANGUAGES } from "../../src/core/kernel/language/language.ts";

type Json = Record<string, unknown>;

/** Names and what was kept, for reading Slack's messages back. */
export interface Eyes {
  readonly nameOf: (user: string) => string;
  readonly open: (token: string) => Promise<string | undefined>;
}

const SHOWS: Record<string, "date" | "time" | "full" | "relative"> = {
  "{date_long_full}": "date",
  "{time}": "time",
  "{date_long}, {time}": "full",
  "{date_long_pretty}, {time}": "relative",
  "{ago}": "relative",
};
const NOTES = new Set(LANGUAGES.map((l) => translator(l)("slack.note")));

/** What somebody sees of Slack's blocks, as a view again: the words, times and buttons are those that Slack was given. */
export async function seenView(blocks: readonly Json[], eyes: Eyes): Promise<View> {
  const found: Block[] = [];
  let title: string | undefined;
  for (const block of blocks) {
    switch (block["type"]) {
      case "header":
        title ??= textOf(block["text"]);
        break;
      case "rich_text":
        if (block["block_id"] === "by" || (found.length === 0 && title === undefined && NOTES.has(plain(block, eyes))))
          break;
        found.push(...richBlocks(block, eyes));
        break;
      case "context":
        found.push({ kind: "text", muted: true, body: (block["elements"] as Json[]).map((e) => textOf(e)) });
        break;
      case "section":
        found.push({ kind: "text", body: [textOf(block["text"])] });
        break;
      case "divider":
        found.push({ kind: "divider" });
        break;
      case "image":
        found.push({ kind: "image", href: String(block["image_url"]), alt: String(block["alt_text"]) });
        break;
      case "actions":
        found.push({
          kind: "actions",
          items: (await Promise.all((block["elements"] as Json[]).map((e) => actionOf(e, eyes)))).filter(
            (a) => a !== undefined,
          ),
        });
        break;
      default:
        throw new Error(`nobody reads a ${String(block["type"])} yet`);
    }
  }
  return { ...(title === undefined ? {} : { title }), blocks: found };
}

function richBlocks(block: Json, eyes: Eyes): Block[] {
  return (block["elements"] as Json[]).map((element): Block => {
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
        if (style["code"] === true) return { kind: "code", text };
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

const plain = (block: Json, eyes: Eyes) =>
  richBlocks(block, eyes)
    .flatMap((b) =>
      b.kind === "text" ? b.body.map((i) => (typeof i === "string" ? i : "text" in i ? i.text : "")) : [],
    )
    .join("");

function textOf(value: unknown): string {
  const text = (value as Json | undefined)?.["text"];
  return typeof text === "string" ? text : "";
}
