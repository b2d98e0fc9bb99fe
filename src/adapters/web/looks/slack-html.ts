import type { Rendered } from "../../slack/rendering/render.ts";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { type DateToken, Message } from "slack-blocks-to-jsx";
import { menuHtml } from "./menu-html.ts";
import { moment, type LookReader, relative } from "./reader.ts";

type KnownBlock = Rendered["blocks"][number];

/** Block Kit as HTML, much as Slack draws it, by slack-blocks-to-jsx; its own style sheet goes with it. */
export function slackHtml(blocks: readonly KnownBlock[], reader: LookReader): string {
  const found: string[] = [];
  let drawnTogether: KnownBlock[] = [];
  const draw = () => {
    if (drawnTogether.length > 0) found.push(byPackage(drawnTogether, reader));
    drawnTogether = [];
  };
  for (const block of blocks) {
    const menu = menuIn(block);
    if (menu === undefined) drawnTogether.push(block);
    else {
      draw();
      found.push(menu);
    }
  }
  draw();
  return found.join("");
}

/** A menu of a message, which the package draws so that nothing can be chosen; undefined for any other block. */
function menuIn(block: KnownBlock): string | undefined {
  const [menu, ...others] = block.type === "actions" ? block.elements : [];
  if (menu?.type !== "static_select" || others.length > 0) return undefined;
  const { options = [], initial_option: chosen, placeholder } = menu;
  const labels = options.map(({ text: { text } }) => text);
  return menuHtml(labels, { chosen: chosen?.text.text ?? "", invites: placeholder?.text ?? "" });
}

function byPackage(blocks: readonly KnownBlock[], reader: LookReader): string {
  const named = [...reader.names].map(([id, name]) => ({ id, name }));
  const html = renderToStaticMarkup(
    createElement(Message, {
      blocks: blocks.map(drawable),
      logo: "",
      name: "",
      theme: reader.scheme ?? "light",
      withoutWrapper: true,
      data: { users: named, channels: named },
      hooks: { date: (token) => worded(token, reader) },
    }),
  );
  // The package takes what looks like a link in a heading for one; Slack does not, and only these lead anywhere.
  return html.replace(/ href="(?!https?:|mailto:|tel:)[^"]*"/gu, "");
}

// What the package draws nothing for would be missing unseen.
const DRAWN: ReadonlySet<string> = new Set<KnownBlock["type"]>([
  ...(["actions", "alert", "card", "carousel", "container", "context", "divider", "file", "header", "image"] as const),
  ...(["input", "markdown", "rich_text", "section", "table", "video"] as const),
]);

/** A block that the package draws; of another its name stands there. */
function drawable(block: KnownBlock): object {
  if (block.type === "data_table") return { ...block, type: "table" };
  if (DRAWN.has(block.type)) return JSON.parse(JSON.stringify(block), asSlack) as object;
  return { type: "section", text: { type: "plain_text", text: `[${block.type}]` } };
}

// Where the app gives no invitation, Slack writes its own in the reader's language, the package one in English.
const EMPTY = { type: "plain_text", text: "\u00a0" };

/**
 * What the package draws otherwise than Slack: text in which Slack finds no addresses of its own accord (`verbatim`) it takes
 * for plain, and what a menu begins with it draws only where there is a script; so that stands where its invitation would.
 */
const asSlack = (key: string, value: unknown): unknown => {
  if (key === "verbatim") return undefined;
  if (typeof value !== "object" || value === null) return value;
  if ("initial_option" in value && "placeholder" in value)
    return { ...value, placeholder: (value.initial_option as { text: unknown }).text };
  const typed = "type" in value && /_text_input$/u.test(String(value.type));
  return typed && !("placeholder" in value) ? { ...value, placeholder: EMPTY } : value;
};

// https://docs.slack.dev/messaging/formatting-message-text#date-formatting
const TOKENS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date_num: { dateStyle: "short" },
  date: { dateStyle: "long" },
  date_pretty: { dateStyle: "long" },
  date_short: { dateStyle: "medium" },
  date_short_pretty: { dateStyle: "medium" },
  date_long: { dateStyle: "full" },
  date_long_pretty: { dateStyle: "full" },
  date_long_full: { dateStyle: "full" },
  time: { timeStyle: "short" },
  time_secs: { timeStyle: "medium" },
};

function worded({ timestamp, format, fallback }: DateToken, reader: LookReader): string {
  const seconds = Number(timestamp);
  if (!Number.isFinite(seconds)) return fallback;
  return format.replace(/\{(\w+)\}/g, (token, name: string) => {
    if (name === "ago") return relative(seconds, reader);
    const options = TOKENS[name];
    return options ? moment(seconds, options, reader) : token;
  });
}
