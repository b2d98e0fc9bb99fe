import { Marked } from "marked";

/** What a reader of CommonMark makes of a text: what people see, and every element it found. */
export interface Reading {
  readonly shown: string;
  readonly found: ReadonlySet<string>;
  readonly links: readonly string[];
}

const marked = new Marked({ gfm: true, breaks: true, async: false });
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

const decoded = (html: string) =>
  html.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
    code === undefined ? (NAMED[name ?? ""] ?? whole) : String.fromCodePoint(Number(code)),
  );

/** Reads a text as a server does that has GitHub's Markdown and shows each line as one. */
export function readCommonMark(source: string): Reading {
  const html = marked.parse(source) as string;
  return {
    shown: decoded(html.replace(/<[^>]*>/g, "")),
    found: new Set([...html.matchAll(/<([a-z0-9]+)/g)].map(([, name]) => name ?? "")),
    links: [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => decoded(href ?? "")),
  };
}
