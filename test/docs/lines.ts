import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A line that a page shows to be typed, in a fenced block of its own. */
export interface Line {
  readonly page: string;
  /** Where in the page, from 1. */
  readonly at: number;
  readonly kind: "chat" | "shell";
  readonly text: string;
  /** What the page shows as its output: a block marked `text` right after it, line by line; `…` stands for anything. */
  readonly shown: readonly string[];
}

interface Block {
  readonly language: string;
  /** Where its first line is, from 1. */
  readonly at: number;
  readonly lines: readonly string[];
}

// The end of one block, an empty line, and the beginning of the next.
const MOST_BETWEEN = 3;

/** The pages whose lines are run. What is said of the past, in decisions and the change log, is not to be typed. */
export const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  ...["docs", "examples", "prisma"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
  ),
].filter((path) => path.endsWith(".md") && !path.startsWith("docs/adr/"));

/** Every line to be typed in a fenced block of a page: all of one marked `bash`; in one without a mark, those that begin with a slash. */
export function linesOf(page: string, text = readFileSync(page, "utf8")): Line[] {
  const blocks = blocksOf(text);
  return blocks.flatMap((block, i) => {
    const typed = block.language === "bash" ? shellLines(block) : chatLines(page, block);
    const next = blocks[i + 1];
    const follows = next !== undefined && next.at - (block.at + block.lines.length) <= MOST_BETWEEN;
    const shown = follows && next.language === "text" ? next.lines.filter((line) => line.trim() !== "") : [];
    return typed.map((line, n) => ({ page, ...line, shown: n === typed.length - 1 ? shown : [] }));
  });
}

/** What stands between backticks in a page's running text. */
export function spansOf(page: string): { readonly at: number; readonly text: string }[] {
  const fenced = new Set(blocksOf(readFileSync(page, "utf8")).flatMap(({ at, lines }) => lines.map((_, n) => at + n)));
  return readFileSync(page, "utf8")
    .split("\n")
    .flatMap((line, n) =>
      fenced.has(n + 1) ? [] : [...line.matchAll(/`([^`]+)`/g)].map(([, text = ""]) => ({ at: n + 1, text })),
    );
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: { language: string; indent: number; at: number; lines: string[] } | undefined;
  for (const [n, line] of text.split("\n").entries()) {
    const [, indent = "", language = ""] = /^( *)```(\w*)$/.exec(line) ?? [];
    const fence = /^ *```\w*$/.test(line);
    if (fence && open) {
      blocks.push(open);
      open = undefined;
    } else if (fence) open = { language, indent: indent.length, at: n + 2, lines: [] };
    else open?.lines.push(line.slice(open.indent));
  }
  return blocks;
}

function shellLines({ at, lines }: Block): Omit<Line, "page" | "shown">[] {
  return lines.flatMap((line, n) => {
    const text = line.replace(/\s+# .*$/, "").trim();
    return text === "" || text.startsWith("#") ? [] : [{ at: at + n, kind: "shell", text }];
  });
}

function chatLines(page: string, { language, at, lines }: Block): Omit<Line, "page" | "shown">[] {
  if (language !== "") return [];
  // In the reference each block begins with how the command is used.
  const first = page === "docs/commands.md" ? 1 : 0;
  return lines.flatMap((text, n) => (n >= first && text.startsWith("/") ? [{ at: at + n, kind: "chat", text }] : []));
}
