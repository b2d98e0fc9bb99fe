import { el } from "./dom.js";
import { icon } from "./icon.js";
import { t } from "./labels.js";
import { linkNode, richNodes } from "./rich.js";
/** @import { Action, Block, Item, Table, View } from "../../../core/kernel/views/model.ts" */

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
        icon(tone === "good" ? "check" : tone === "danger" ? "stop" : "alert"),
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
    case "items":
      return el("ul", { class: "items" }, ...block.items.map((item) => itemNode(item, handlers)));
    case "choose":
      // Buttons that unfold, so that nothing happens before one is pressed.
      return el(
        "details",
        { class: "choose" },
        el("summary", { class: "button" }, block.label),
        el("div", { class: "actions" }, ...block.options.map((option) => actionNode(option, handlers))),
      );
    case "table":
      return tableNode(block, take);
    case "group":
      return el(
        "details",
        { class: "group" },
        el("summary", {}, block.heading),
        el("div", { class: "view-body" }, ...block.blocks.map((part) => blockNode(part, handlers))),
      );
    case "image":
      return imageNode(block.href, block.alt);
    case "file":
      return el(
        "div",
        { class: "file", title: block.alt },
        ...(block.mediaType.startsWith("image/") ? [fileImage(block)] : [icon("file")]),
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
 * A picture among files, as it looks.
 * @param {{ readonly token: string, readonly alt: string }} file
 */
const fileImage = ({ token, alt }) => el("img", { src: `/api/files/${encodeURIComponent(token)}`, alt });

/**
 * An entry with its button beside it.
 * @param {Item} item
 * @param {Handlers} handlers
 */
function itemNode({ body, action }, handlers) {
  const button = action && actionNode(action, handlers);
  return el("li", {}, el("p", {}, ...richNodes(body, handlers.take)), button);
}

/**
 * @param {Table} table
 * @param {(line: string) => void} take
 */
function tableNode({ caption, columns, rows }, take) {
  const side = columns.map(({ align }) => (align === "right" ? "right" : undefined));
  const head = columns.map(({ label }, i) => el("th", { scope: "col", class: side[i] }, label));
  const lines = rows.map((row) =>
    el(
      "tr",
      {},
      ...row.map((cell, i) =>
        i === 0
          ? el("th", { scope: "row" }, ...richNodes(cell, take))
          : el("td", { class: side[i] }, ...richNodes(cell, take)),
      ),
    ),
  );
  const table = el(
    "table",
    {},
    el("caption", {}, caption),
    el("thead", {}, el("tr", {}, ...head)),
    el("tbody", {}, ...lines),
  );
  // A table that is wider than the screen scrolls by itself.
  return el("div", { class: "wide", tabindex: 0, role: "region", "aria-label": caption }, table);
}

/**
 * @param {Action} action
 * @param {Handlers} handlers
 */
function actionNode(action, handlers) {
  if (action.kind === "open") {
    const link = linkNode(action.label, action.href, "button");
    if (action.spoken !== undefined) link.setAttribute("aria-label", action.spoken);
    if (link instanceof HTMLAnchorElement) link.append(icon("out"));
    return link;
  }
  const button = el(
    "button",
    {
      type: "button",
      class: `button ${action.weight ?? ""}`,
      "aria-label": action.spoken,
      click: () => handlers.press(action, button),
    },
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
  // The page loads nothing from elsewhere: an image that lies there is described, and can be opened.
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return el("p", {}, link);
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
