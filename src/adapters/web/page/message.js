import { el } from "./dom.js";
import { icon } from "./icon.js";
import { t } from "./labels.js";
import { lookNode } from "./look.js";
import { look, theState } from "./session.js";
import { takeLine } from "./composer.js";
import { press } from "./talk.js";
import { timeNode } from "./times.js";
import { viewNode } from "./view.js";
/** @import { View } from "../../../core/kernel/views/model.ts" */
/** @import { Entry, Thread } from "./thread.js" */

/**
 * Something in a thread as an element.
 * @param {Thread} thread
 * @param {Entry} entry
 * @returns {HTMLElement}
 */
export function messageNode(thread, entry) {
  const { content } = entry;
  switch (content.kind) {
    case "said":
      return message("mine", thread.persona, content.at.toISOString(), [saidNode(content.text)]);
    case "post":
      return bot(
        thread,
        entry,
        content.post.view,
        content.post.at,
        content.post.caller === undefined
          ? []
          : [el("span", { class: "muted" }, t("for", { name: content.post.caller }))],
      );
    case "reply":
      return bot(
        thread,
        entry,
        content.view,
        content.at.toISOString(),
        [el("span", { class: "badge" }, icon("lock"), t("private"))],
        content.retry,
      );
    case "waiting":
      return el(
        "article",
        { class: "message waiting" },
        botAvatar(),
        el("div", { class: "dots" }, el("span", { class: "hidden" }, t("waiting")), el("i"), el("i"), el("i")),
      );
    case "failed":
      return el(
        "article",
        { class: "message note failed" },
        icon("alert"),
        el("span", {}, content.message),
        el("button", { type: "button", class: "button", click: content.retry }, t("retry")),
      );
    case "draft":
      return el(
        "article",
        { class: "message note" },
        icon("file"),
        el("span", {}, t("draft", { title: content.title })),
        el("button", { type: "button", class: "button", click: content.resume }, t("draft.resume")),
      );
    case "note":
      return el("article", { class: "message note" }, el("span", {}, content.text));
  }
}

/**
 * @param {Thread} thread
 * @param {Entry} entry
 * @param {View} view
 * @param {string} at
 * @param {Node[]} marks
 * @param {() => void} [retry]
 */
function bot(thread, entry, view, at, marks, retry) {
  if (look() !== "") {
    const own = entry.content.kind === "reply" || thread.pane.startsWith("@");
    return el(
      "article",
      { class: "message seen" },
      lookNode(view, { own, press: (action) => void press(action, thread, entry) }),
      ...againButton(retry),
    );
  }
  const body = viewNode(view, { press: (action, button) => void press(action, thread, entry, button), take: takeLine });
  const node = message("bot", undefined, at, [body, ...againButton(retry)], marks);
  if (view.refusal !== undefined) node.dataset["refusal"] = view.refusal;
  return node;
}

/** @param {(() => void) | undefined} retry */
const againButton = (retry) =>
  retry
    ? [el("div", { class: "actions" }, el("button", { type: "button", class: "button", click: retry }, t("retry")))]
    : [];

/**
 * @param {string} side
 * @param {string | undefined} user The persona who says it; the bot where there is none.
 * @param {string} at
 * @param {Node[]} body
 * @param {Node[]} [marks]
 */
function message(side, user, at, body, marks = []) {
  const name = theState().personas.find((p) => p.user === user)?.name ?? "Rapporteur";
  const head = el("header", {}, el("strong", {}, name), timeNode(at, "time"), ...marks);
  return el(
    "article",
    { class: `message ${side}` },
    user === undefined ? botAvatar() : avatar(user),
    el("div", { class: "content" }, head, ...body),
  );
}

/** What was typed; a command looks like one. @param {string} text */
function saidNode(text) {
  return text.startsWith("/") ? el("p", { class: "said" }, el("code", {}, text)) : el("p", { class: "said" }, text);
}

/** A persona's initials on a colour of their own. @param {string} user */
export function avatar(user) {
  const { personas } = theState();
  const at = personas.findIndex((p) => p.user === user);
  const words = (personas[at]?.name ?? user).split(/\s+/u).filter((word) => /^\p{L}/u.test(word));
  const initials = words
    .slice(0, 2)
    .map((word) => [...word][0] ?? "")
    .join("");
  return el(
    "span",
    { class: `avatar hue-${(at < 0 ? 0 : at) % 6}`, "aria-hidden": "true" },
    initials.toLocaleUpperCase(),
  );
}

function botAvatar() {
  return el("img", { class: "avatar", src: "/logo.svg", alt: "", width: 36, height: 36 });
}
