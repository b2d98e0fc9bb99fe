import { el } from "./dom.js";
import { t } from "./labels.js";
import { timeNode } from "./times.js";
/** @import { CommandLine } from "../../../core/kernel/values/command-line.ts" */
/** @import { Inline, Rich } from "../../../core/kernel/views/model.ts" */

/**
 * A line of inlines as nodes; line breaks stay. Commands written as code can be taken over into the message box.
 * @param {Rich} body
 * @param {(line: string) => void} take
 */
export function richNodes(body, take) {
  return body.map((inline) => inlineNode(inline, take));
}

/**
 * @param {Inline} inline
 * @param {(line: string) => void} take
 * @returns {Node}
 */
function inlineNode(inline, take) {
  if (typeof inline === "string") return document.createTextNode(inline);
  switch (inline.kind) {
    case "strong":
      return el("strong", {}, inline.text);
    case "em":
      return el("em", {}, inline.text);
    case "code":
      return codeNode(inline.text, take);
    case "link":
      return linkNode(inline.text, inline.href, "link");
    case "person":
      return el("span", { class: "person" }, `@${inline.name}`);
    case "command":
      return codeNode(lineOf(inline), take);
    case "time":
      return timeNode(inline.at, inline.show);
  }
}

/** A command as it is typed here. @param {CommandLine} command */
export function lineOf({ path, words }) {
  return words === undefined ? `/${path}` : `/${path} ${words}`;
}

/** @param {string} text @param {(line: string) => void} take */
function codeNode(text, take) {
  // A usage such as "/meeting add <title>" cannot be sent as it is.
  if (!/^\/[a-z][^<[]*$/.test(text)) return el("code", {}, text);
  const button = el(
    "button",
    { type: "button", class: "take", title: t("take"), click: () => take(text) },
    el("code", {}, text),
  );
  return button;
}

/**
 * A link that leads out, calls or writes to somebody, or its text alone where the address does none of that.
 * @param {string} text
 * @param {string} href
 * @param {string} look
 */
export function linkNode(text, href, look) {
  const address = URL.canParse(href) ? new URL(href) : undefined;
  if (address && ["tel:", "mailto:"].includes(address.protocol))
    return el("a", { class: look, href: address.href }, text);
  if (!address || !["http:", "https:"].includes(address.protocol)) return el("span", {}, text);
  return el(
    "a",
    { class: look, href: address.href, target: "_blank", rel: "noopener noreferrer", title: address.host },
    text,
  );
}
