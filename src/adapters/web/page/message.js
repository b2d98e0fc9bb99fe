import { el } from "./dom.js";
import { icon } from "./icon.js";
import { t } from "./labels.js";
import { lookNode } from "./look.js";
import { look, ownPane, theState } from "./session.js";
import { takeLine } from "./composer.js";
import { menuNode } from "./message-menu.js";
import { press } from "./talk.js";
import { timeNode } from "./times.js";
import { viewNode } from "./view.js";
/** @import { View } from "../../../core/kernel/views/model.ts" */
/** @import { PostJson } from "../wire.ts" */
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
      return message("mine", thread.persona, content.at.toISOString(), [saidNode(content.text)], alone(thread));
    case "post":
      if (content.post.author !== undefined) return written(thread, content.post);
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
      return bot(thread, entry, content.view, content.at.toISOString(), [privately()], content.retry);
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

const privately = () => el("span", { class: "badge" }, icon("lock"), t("private"));

/** Of what is typed in a channel and is no message nobody else sees anything; one's own pane is private as it is. @param {Thread} thread */
const alone = (thread) => (thread.pane === ownPane() ? [] : [privately()]);

/** A message that somebody wrote, with what can be made of it. @param {Thread} thread @param {PostJson} post */
function written(thread, post) {
  const { author, caller = "", at, view } = post;
  const user = theState().personas.find(({ person }) => person === author)?.user;
  const body = [saidNode(textOf(view)), menuNode(thread, post.id)];
  return message(user === thread.persona ? "mine" : "theirs", user ?? "", at, body, [], caller);
}

/** The words of a message. @param {View} view */
const textOf = ({ blocks: [block] }) =>
  block?.kind === "text" ? block.body.filter((word) => typeof word === "string").join("") : "";

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
      lookNode(view, { own, at, press: (action) => void press(action, thread, entry) }),
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
 * @param {string} [called] What they were called, should they be here no more.
 */
function message(side, user, at, body, marks = [], called = "Rapporteur") {
  const name = theState().personas.find((p) => p.user === user)?.name ?? called;
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
  return text.startsWith("/")
    ? el("p", { class: "said" }, el("code", { dir: "auto" }, text))
    : el("p", { class: "said", dir: "auto" }, text);
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
