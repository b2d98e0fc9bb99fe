import { Failure, postInvoke, postMessage } from "./api.js";
import { openForm } from "./form.js";
import { t } from "./labels.js";
import { botNow, language, pane, persona, zone } from "./session.js";
import { threadOf } from "./thread.js";
/** @import { WireAnswer } from "../wire.ts" */
/** @import { FieldErrors, Form } from "../../../core/kernel/forms/form.ts" */
/** @import { Entry, Thread } from "./thread.js" */
/** @import { Press } from "./view.js" */

/**
 * What is asked of the bot, where, and what it was pressed on.
 * @typedef {{ input: { kind: string, [name: string]: unknown }, thread: Thread, on?: Entry, button?: HTMLButtonElement }} Ask
 */

/** Says a line in the pane that is open. As on the other platforms, what begins with a slash is a command, and anything else a message. @param {string} line */
export function say(line) {
  const thread = threadOf(persona().user, pane());
  if (!line.trimStart().startsWith("/")) return tell(line, thread);
  thread.add({ kind: "said", text: line, at: botNow() });
  return ask({ input: { kind: "line", line }, thread });
}

/** Says a message to all who read the pane, and to the bot where it is addressed. @param {string} text @param {Thread} thread */
async function tell(text, thread, id = crypto.randomUUID()) {
  const said = thread.add({ kind: "said", text, at: botNow() });
  try {
    const body = { id, as: thread.persona, channel: thread.pane, zone: zone(), text };
    const { post, asks } = await postMessage(language(), body);
    if (post) {
      thread.remove(said);
      thread.post(post);
    }
    if (asks !== undefined) await ask({ input: { kind: "talk", text: asks }, thread });
  } catch (error) {
    fail(error, thread, () => {
      thread.remove(said);
      void tell(text, thread, id);
    });
  }
}

/** Says that something did not arrive, with a button that tries it again. @param {unknown} error @param {Thread} thread @param {() => void} again */
function fail(error, thread, again) {
  if (!(error instanceof Failure)) throw error;
  const message = error.message || t("offline");
  const failed = thread.add({
    kind: "failed",
    message,
    retry: () => {
      thread.remove(failed);
      again();
    },
  });
}

/**
 * Presses a button of a message.
 * @param {Press} action
 * @param {Thread} thread
 * @param {Entry} on
 * @param {HTMLButtonElement} [button]
 */
export function press(action, thread, on, button) {
  const input = {
    kind: "values",
    path: action.command,
    values: action.input,
    mode: action.kind,
    ...(action.place ? { place: action.place } : {}),
  };
  return ask({ input, thread, on, ...(button ? { button } : {}) });
}

/**
 * Opens the form of an entry of a message's menu, filled in from the message.
 * @param {string} path
 * @param {Thread} thread
 * @param {string} post
 * @param {HTMLButtonElement} button
 */
export const askFrom = (path, thread, post, button) => ask({ input: { kind: "menu", path, post }, thread, button });

/**
 * Sends what is asked and shows what comes of it. An id of its own makes trying again harmless.
 * @param {Ask} asked
 */
async function ask(asked, id = crypto.randomUUID()) {
  const { thread, button } = asked;
  if (button?.getAttribute("aria-busy") === "true") return;
  // A button shows by itself that it works; a line is answered by a message in the making.
  const waiting = button ? undefined : thread.add({ kind: "waiting" });
  // Not disabled: it would lose the focus, and with it the reader's place.
  button?.setAttribute("aria-busy", "true");
  try {
    const answer = await invoke(asked, id);
    if (waiting) thread.remove(waiting);
    show(answer, asked);
  } catch (error) {
    if (waiting) thread.remove(waiting);
    fail(error, thread, () => void ask(asked, id));
  } finally {
    button?.removeAttribute("aria-busy");
  }
}

/** @param {Ask} asked @param {string} id */
function invoke({ input, thread, on }, id) {
  const message = on?.content.kind === "post" ? { message: on.content.post.id } : {};
  return postInvoke(language(), { id, as: thread.persona, channel: thread.pane, zone: zone(), ...message, input });
}

/**
 * Shows an answer where it belongs.
 * @param {WireAnswer} answer
 * @param {Ask} asked
 */
function show(answer, asked) {
  const { thread, on } = asked;
  switch (answer.plan) {
    case "ignore":
      return void thread.add({ kind: "note", text: t("already") });
    case "suggest":
      return;
    case "form":
      return askForm(answer.form, answer.errors ?? {}, asked);
    case "answer":
    case "work": {
      if (answer.post) return void threadOf(thread.persona, answer.post.pane).post(answer.post);
      if (answer.place === "here" && on?.content.kind === "reply")
        return thread.change(on, { kind: "reply", view: answer.view, at: on.content.at });
      const broken = answer.view.refusal === "bug" || answer.view.refusal === "store.unreachable";
      const reply = thread.add({
        kind: "reply",
        view: answer.view,
        at: botNow(),
        ...(broken
          ? {
              retry: () => {
                thread.remove(reply);
                void ask(asked);
              },
            }
          : {}),
      });
    }
  }
}

/**
 * Opens the form the bot asks for; it is sent like a button's press, and what it leads to is shown where it was asked for.
 * @param {Form} form
 * @param {FieldErrors} errors
 * @param {Ask} asked
 */
function askForm(form, errors, asked) {
  const { thread } = asked;
  const place = typeof asked.input["place"] === "string" ? { place: asked.input["place"] } : {};
  const filled = (/** @type {Record<string, unknown>} */ values) => ({
    ...asked,
    input: { kind: "values", path: form.command, values, ...place },
  });
  openForm(form, errors, {
    submit: (values, id) => invoke(filled(values), id),
    async suggest(option, text, values) {
      const answer = await invoke(
        { thread, input: { kind: "suggest", path: form.command, option, text, values } },
        crypto.randomUUID(),
      );
      return answer.plan === "suggest" ? answer.choices : [];
    },
    done(answer, values) {
      if (asked.input.kind !== "line") thread.add({ kind: "said", text: `/${form.command}`, at: botNow() });
      show(answer, filled(values));
    },
    left(resume, touched) {
      // What a button filled in is one press away; what was typed is not.
      if (!touched && asked.input.kind !== "line") return;
      const draft = thread.add({
        kind: "draft",
        title: form.title,
        resume: () => {
          thread.remove(draft);
          resume();
        },
      });
    },
  });
}
