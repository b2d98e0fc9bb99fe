import { Marked, type Token, type Tokens } from "marked";
import { pressed } from "../../../src/adapters/kit/answering/pressed.ts";
import { decodeButton, openPayload } from "../../../src/core/kernel/commands/button-payload.ts";
import { LANGUAGES } from "../../../src/core/kernel/language/language.ts";
import { translator } from "../../../src/core/kernel/language/translate.ts";
import type { Action, Block, Inline, Rich, View } from "../../../src/core/kernel/views/model.ts";
import type { Attachment, Post, PostAction } from "../../support/mattermost/model.ts";

const marked = new Marked({ gfm: true, breaks: true });

/** What was kept under a token. */
export type Open = (token: string) => Promise<string | undefined>;

// What the adapter adds in words beside the view: whose doing it is.
const ASKED = LANGUAGES.map((l) => translator(l)("platform.by", { person: "@" }).split("@")[0] ?? "");

/** What somebody sees of a post, as a view again: its words, and its buttons where they stand. */
export async function seenPost({ message, props }: Pick<Post, "message" | "props">, open: Open): Promise<View> {
  const whole = readMarkdown(message);
  const blocks = [...whole.blocks];
  let buttons = 0;
  for (const frame of props.attachments ?? []) {
    blocks.push(...readMarkdown(frame.text ?? "").blocks);
    const items = await actionsOf(frame, linksAtEnd(blocks), buttons, open);
    buttons += items.length;
    if (items.length > 0) blocks.push({ kind: "actions", items });
  }
  const shown = blocks.filter((b) => b.kind !== "text" || !ASKED.some((asked) => textOf(b.body).startsWith(asked)));
  return { ...(whole.title === undefined ? {} : { title: whole.title }), blocks: linked(shown) };
}

/** Takes away what stands at the end as entries that are a link and nothing else: they lead out, beside the buttons. */
function linksAtEnd(blocks: Block[]): Action[] {
  const found: Action[] = [];
  for (let last = linkIn(blocks.at(-1)); last; last = linkIn(blocks.at(-1))) {
    found.unshift(last);
    blocks.pop();
  }
  return found;
}

function linkIn(block: Block | undefined): Extract<Action, { kind: "open" }> | undefined {
  const [item = [], ...more] = block?.kind === "list" ? block.items : [];
  const [link, ...rest] = item;
  return more.length === 0 && rest.length === 0 && typeof link === "object" && link.kind === "link"
    ? { kind: "open", label: link.text, href: link.href }
    : undefined;
}

/** Links that no button follows. */
function linked(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    const link = linkIn(block);
    return link ? { kind: "actions", items: [link] } : block;
  });
}

/** The buttons of a frame and the links above them, in the order of the view, which the buttons' ids tell. */
async function actionsOf(frame: Attachment, links: readonly Action[], before: number, open: Open): Promise<Action[]> {
  const left = [...links];
  const items: Action[] = [];
  const take = (until: number) => {
    while (before + items.length < until && left.length > 0) items.push(...left.splice(0, 1));
  };
  for (const button of frame.actions ?? []) {
    take(Number(button.id.slice(1)));
    const action = await actionOf(button, open);
    if (action) items.push(action);
  }
  return [...items, ...left];
}

/** What a button does; undefined for one that goes on with a form. */
async function actionOf({ name: label, integration }: PostAction, open: Open): Promise<Action | undefined> {
  const press = String(integration.context["press"]);
  const payload = await openPayload(decodeButton(press), open);
  if (!payload) return (await pressed(press, open)).input ? undefined : { kind: "open", label, href: "lost" };
  const { kind, command, input, place } = payload;
  return { kind, label, command, input, ...(place === undefined ? {} : { place }) };
}

/** What somebody reads of a text, as a title, lists and lines. */
export function readMarkdown(source: string): { readonly title?: string; readonly blocks: readonly Block[] } {
  let title: string | undefined;
  const blocks: Block[] = [];
  for (const token of marked.lexer(source)) {
    if (token.type === "heading") title = textOf(inlines((token as Tokens.Heading).tokens));
    else if (token.type === "hr") blocks.push({ kind: "divider" });
    else if (token.type === "list")
      for (const { tokens } of (token as Tokens.List).items)
        blocks.push({ kind: "list", items: [tokens.flatMap((part) => inlines([part]))] });
    else if (token.type === "paragraph")
      blocks.push(
        ...linesOf(inlines((token as Tokens.Paragraph).tokens)).map((body) => ({ kind: "text" as const, body })),
      );
    else if (token.type === "code")
      blocks.push(...(token as Tokens.Code).text.split("\n").map((line) => ({ kind: "text" as const, body: [line] })));
    else if (token.type !== "space") throw new Error(`nobody writes a ${token.type}: ${token.raw}`);
  }
  return { ...(title === undefined ? {} : { title }), blocks };
}

function linesOf(body: Rich): Rich[] {
  const lines: Inline[][] = [[]];
  for (const one of body) {
    if (one === "\n") lines.push([]);
    else lines.at(-1)?.push(one);
  }
  return lines;
}

function inlines(tokens: readonly Token[]): Inline[] {
  return tokens.flatMap((token): Inline[] => {
    switch (token.type) {
      case "br":
        return ["\n"];
      case "strong":
      case "em":
        return [{ kind: token.type, text: textOf(inlines((token as Tokens.Strong).tokens)) }];
      case "codespan":
        return [{ kind: "code", text: typedText((token as Tokens.Codespan).text) }];
      case "link":
        return [{ kind: "link", text: textOf(inlines(token.tokens ?? [])), href: (token as Tokens.Link).href }];
      case "text":
        if (token.tokens) return inlines(token.tokens);
        return pieces(plain(token.raw));
      case "escape":
        return [plain((token as Tokens.Escape).text)];
      default:
        throw new Error(`nobody writes a ${token.type}: ${token.raw}`);
    }
  });
}

/** A line as it is typed elsewhere: here all follow the trigger, and no other word with a slash is heard. */
function typedText(text: string): string {
  if (!/^\/[a-z]/.test(text)) return text;
  if (!text.startsWith("/rapporteur ")) throw new Error(`nobody here hears ${text}`);
  return `/${text.slice("/rapporteur ".length)}`;
}

const pieces = (text: string): string[] => text.split(/(\n)/).filter((part) => part !== "");

// A space without width keeps signs apart.
const plain = (text: string) =>
  text.replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code))).replaceAll("\u200b", "");

/** The words of rich text. */
export const textOf = (body: Rich): string =>
  body.map((i) => (typeof i === "string" ? i : "text" in i ? i.text : "")).join("");
