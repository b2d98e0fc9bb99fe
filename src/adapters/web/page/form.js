import { Failure } from "./api.js";
import { byId, el, freshId } from "./dom.js";
import { makeField } from "./field.js";
import { folded } from "./fold.js";
import { icon } from "./icon.js";
import { t } from "./labels.js";
import { relative, written } from "./times.js";
/** @import { WireAnswer } from "../wire.ts" */
/** @import { FieldErrors, Form } from "../../../core/kernel/forms/form.ts" */
/** @import { Field } from "./field.js" */
/** @import { Item } from "./listbox.js" */
import { lineOf } from "./rich.js";
/** @import { Inline, View } from "../../../core/kernel/views/model.ts" */

/** @typedef {Record<string, unknown>} Values */

/**
 * What a form leads to. `left` is called when it was closed unsent; `resume` opens it again as it was.
 * @typedef {{
 *   submit(values: Values, id: string): Promise<WireAnswer>,
 *   suggest(option: string, text: string, values: Values): Promise<readonly Item[]>,
 *   done(answer: WireAnswer, values: Values): void,
 *   left(resume: () => void, touched: boolean): void,
 * }} FormHandlers
 */

/**
 * Opens a command's form as a dialog. It stays open, with everything that was typed, until the bot accepts it.
 * @param {Form} form
 * @param {FieldErrors} errors
 * @param {FormHandlers} handlers
 */
export function openForm(form, errors, handlers) {
  const dialog = byId("form", HTMLDialogElement);
  const heading = el("h2", { id: freshId() }, form.title);
  const alert = el("p", { class: "alert", role: "alert", hidden: true });
  let touched = false;
  let finished = false;
  let sent = { id: "", values: "" };
  // A field that comes filled in may ask for suggestions while the others are still being made.
  /** @type {readonly Field[]} */
  let fields = [];
  fields = form.fields.map((spec) =>
    makeField(
      spec,
      (text) => handlers.suggest(spec.name, text, values()),
      () => {
        touched = true;
        // Dates are meant in the zone that the form names.
        if (spec.name === "zone") for (const field of fields) field.again();
      },
    ),
  );
  const fold = folded(fields, form);
  const send = el("button", { type: "submit", class: "button primary" }, form.submit);
  const body = el(
    "form",
    {
      novalidate: true,
      submit: (/** @type {Event} */ event) => {
        event.preventDefault();
        void submit();
      },
    },
    el(
      "header",
      {},
      heading,
      el(
        "button",
        { type: "button", class: "quiet", "aria-label": t("close"), title: t("close"), click: close },
        icon("close"),
      ),
    ),
    el(
      "div",
      { class: "fields" },
      el("p", { class: "muted" }, el("code", {}, `/${form.command}`)),
      alert,
      ...fold.nodes,
    ),
    el("footer", {}, el("button", { type: "button", class: "button", click: close }, form.keep ?? t("cancel")), send),
  );

  /** @returns {Values} */
  function values() {
    const now =
      fields.length > 0
        ? fields.map((f) => /** @type {const} */ ([f.name, f.value()]))
        : form.fields.map((f) => /** @type {const} */ ([f.name, f.value]));
    const given = now.filter(([, value]) => value !== undefined);
    return { ...form.known, ...Object.fromEntries(given) };
  }

  async function submit() {
    if (send.disabled) return;
    const now = values();
    // The same values after a lost answer are the same submission.
    const text = JSON.stringify(now);
    if (sent.values !== text) sent = { id: crypto.randomUUID(), values: text };
    send.disabled = true;
    send.setAttribute("aria-busy", "true");
    try {
      take(await handlers.submit(now, sent.id), now);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      tell(error.message || t("offline"));
    } finally {
      send.disabled = false;
      send.removeAttribute("aria-busy");
    }
  }

  /** @param {WireAnswer} answer @param {Values} now */
  function take(answer, now) {
    sent = { id: "", values: "" };
    if (answer.plan === "form") return mark(answer.errors ?? {}, true);
    if ("view" in answer && answer.view.refusal !== undefined) return tell(words(answer.view));
    finished = true;
    dialog.close();
    handlers.done(answer, now);
  }

  /** @param {string} sentence */
  function tell(sentence) {
    alert.textContent = sentence;
    alert.hidden = sentence === "";
    alert.scrollIntoView({ block: "nearest" });
  }

  /** Marks what is wrong and, after sending, what is missing; goes to the first of them. @param {FieldErrors} wrong @param {boolean} sentOnce */
  function mark(wrong, sentOnce) {
    tell("");
    for (const field of fields) {
      const absent = sentOnce && isMissing(field, form) ? { message: [t("missing")] } : undefined;
      const problem = wrong[field.name] ?? absent;
      field.wrong(problem);
      if (problem) fold.reveal(field);
    }
    firstToMend(fields.filter(fold.shown), form, wrong)?.focus();
  }

  function close() {
    dialog.close();
  }

  function show() {
    dialog.replaceChildren(body);
    dialog.setAttribute("aria-labelledby", heading.id);
    dialog.showModal();
    dialog.addEventListener(
      "close",
      () => {
        if (!finished) handlers.left(show, touched);
      },
      { once: true },
    );
  }

  show();
  mark(errors, false);
}

/** Whether a field that the form needs is empty. @param {Field} field @param {Form} form */
function isMissing(field, form) {
  return field.value() === undefined && form.fields.some((spec) => spec.name === field.name && spec.required);
}

/** The field to go on with. @param {readonly Field[]} fields @param {Form} form @param {FieldErrors} wrong */
function firstToMend(fields, form, wrong) {
  return (
    fields.find((f) => wrong[f.name]) ??
    fields.find((f) => isMissing(f, form)) ??
    fields.find((f) => f.value() === undefined) ??
    fields[0]
  );
}

/** A view's sentences, for a refusal that is shown inside the form. @param {View} view */
function words(view) {
  const texts = view.blocks.flatMap((block) => (block.kind === "text" ? [block.body.map(word).join("")] : []));
  return [view.title, ...texts].filter((text) => text !== undefined).join("\n");
}

/** @param {Inline} inline */
function word(inline) {
  if (typeof inline === "string") return inline;
  if (inline.kind === "command") return lineOf(inline);
  if (inline.kind === "person") return `@${inline.name}`;
  return inline.kind === "time"
    ? inline.show === "relative"
      ? relative(new Date(inline.at))
      : written(new Date(inline.at), inline.show)
    : inline.text;
}
