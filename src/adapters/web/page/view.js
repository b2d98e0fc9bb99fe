import { el } from "./dom.js";
import { icon } from "./icon.js";
import { t } from "./labels.js";
import { linkNode, richNodes } from "./rich.js";
/** @import { Action, Block, View } from "../../../core/kernel/views/model.ts" */

/** @typedef {Exclude<Action, { kind: "open" }>} Press A button that asks the bot for something. */

/**
 * What a view's parts lead to.
 * @typedef {{ press(action: Press, button: HTMLButtonElement): void, take(line: string): void }} Handlers
 */

/**
 * A view as nodes. Every text in it is set as text.
 * @param {View} view
 * @param {Handlers} handlers
 */
export function viewNode(view, handlers) {
  const plain = view.title === undefined && view.blocks.length === 1 && view.blocks[0]?.kind === "text";
  const tone = view.refusal === undefined ? (view.tone ?? "plain") : "warning";
  const node = el("div", { class: `view ${plain ? "bare" : "card"}`, "data-tone": tone });
  if (tone !== "plain")
    node.append(
      el(
        "span",
        { class: "tone" },
        icon(tone === "good" ? "check" : "alert"),
        el("span", { class: "hidden" }, t(`tone.${tone}`)),
      ),
    );
  const body = el("div", { class: "view-body" });
  if (view.title !== undefined) body.append(el("h3", {}, view.title));
  body.append(...view.blocks.map((block) => blockNode(block, handlers)));
  node.append(body);
  return node;
}

/**
 * @param {Block} block
 * @param {Handlers} handlers
 * @returns {Node}
 */
function blockNode(block, handlers) {
  const { take } = handlers;
  switch (block.kind) {
    case "text":
      return el("p", { class: block.muted ? "muted" : undefined }, ...richNodes(block.body, take));
    case "list":
      return el("ul", {}, ...block.items.map((item) => el("li", {}, ...richNodes(item, take))));
    case "fields":
      return el(
        "dl",
        {},
        ...block.rows.map((row) => el("div", {}, el("dt", {}, row.label), el("dd", {}, ...richNodes(row.value, take)))),
      );
    case "divider":
      return el("hr");
    case "actions":
      return el("div", { class: "actions" }, ...block.items.map((action) => actionNode(action, handlers)));
    case "image":
      return imageNode(block.href, block.alt);
    case "file":
      return el(
        "div",
        { class: "file", title: block.alt },
        icon("file"),
        el(
          "span",
          {},
          el("a", { href: `/api/files/${encodeURIComponent(block.token)}`, download: block.name }, block.name),
          el("span", { class: "muted" }, `${block.mediaType} · ${block.alt}`),
        ),
      );
  }
}

/**
 * @param {Action} action
 * @param {Handlers} handlers
 */
function actionNode(action, handlers) {
  if (action.kind === "open") {
    const link = linkNode(action.label, action.href, "button");
    if (link instanceof HTMLAnchorElement) link.append(icon("out"));
    return link;
  }
  const button = el(
    "button",
    { type: "button", class: `button ${action.weight ?? ""}`, click: () => handlers.press(action, button) },
    action.label,
  );
  return button;
}

/**
 * @param {string} href
 * @param {string} alt
 */
function imageNode(href, alt) {
  const link = linkNode(alt, href, "link");
  if (!(link instanceof HTMLAnchorElement) || !link.href.startsWith("https:")) return el("p", {}, link);
  // An image that does not come is still described and can be opened.
  const image = el("img", {
    src: link.href,
    alt,
    loading: "lazy",
    referrerpolicy: "no-referrer",
    error: () => image.replaceWith(link),
  });
  return el("figure", {}, image);
}
