import type { ActionsBlock, Button, ConfirmationDialog } from "@slack/types";
import type { Translate } from "../../../core/kernel/language/translate.ts";
import { reachableText } from "../../../core/kernel/views/link-text.ts";
import type { Action } from "../../../core/kernel/views/model.ts";

import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import { LIMITS } from "../limits.ts";
import { type Line, type MessageChunk, richChunks } from "./message-chunk.ts";
import { plainText, webAddress } from "./plain-text.ts";
import { type TextContext, weigh } from "./rich.ts";

/** What buttons need beside a pen: words, and what each sends. */
export interface ButtonContext extends TextContext {
  readonly t: Translate;
  readonly values: ReadonlyMap<Action, string>;
}

/**
 * Buttons as blocks of at most 25. `first` is the position of the first button in its view: it makes the action's id.
 * Labels too long for a button are cut there and written out above; an address that Slack does not open is written out.
 */
export function actionPieces(items: readonly Action[], first: number, context: ButtonContext): MessageChunk[] {
  const written: Line[] = [];
  const buttons: Button[] = [];
  items.forEach((action, i) => {
    const { button, written: above } = buttonOf(action, first + i, context);
    if (above !== undefined) written.push({ body: [above], bullet: true });
    if (button) buttons.push(button);
  });
  return [...richChunks(written, context), ...inBlocks(buttons)];
}

/** A button, and what has no room on it; only that where Slack does not open its address. */
export function buttonOf(
  action: Action,
  position: number,
  context: ButtonContext,
): { readonly button?: Button; readonly written?: string } {
  const url = action.kind === "open" ? webAddress(action.href, LIMITS.BUTTON_URL) : undefined;
  if (action.kind === "open" && url === undefined) return { written: `${action.label}: ${reachableText(action.href)}` };
  const written = labelOf(action).length > LIMITS.BUTTON_LABEL ? { written: action.label } : {};
  return { button: buttonElement(action, position, url, context), ...written };
}

function inBlocks(buttons: readonly Button[]): MessageChunk[] {
  const blocks: ActionsBlock[] = [];
  let weight = 0;
  for (const one of buttons) {
    const own = weigh({ ...one, value: "" });
    const last = blocks.at(-1);
    if (last && last.elements.length < LIMITS.ACTIONS && weight + own <= LIMITS.HEAVY) {
      last.elements.push(one);
      weight += own;
    } else {
      blocks.push({ type: "actions", elements: [one] });
      weight = own;
    }
  }
  return blocks.map((block) => ({ block }));
}

function buttonElement(action: Action, position: number, url: string | undefined, context: ButtonContext): Button {
  const label = labelOf(action);
  const base = {
    type: "button" as const,
    text: plainText(truncate(label, LIMITS.BUTTON_LABEL, FOR_PLATFORM)),
    action_id: `${action.kind}:${position}`,
    accessibility_label: truncate(spokenOf(action), LIMITS.SPOKEN, FOR_PLATFORM),
  };
  if (action.kind === "open") return { ...base, ...(url === undefined ? {} : { url }) };
  const value = context.values.get(action);
  if (value === undefined) throw new Error(`what the button "${label}" sends was not prepared`);
  return {
    ...base,
    value,
    ...(action.weight ? { style: action.weight } : {}),
    ...(action.weight === "danger" ? { confirm: confirmation(label, context.t) } : {}),
  };
}

/** What is said of a button to people who do not see where it stands: its label, where nothing else is given. */
const spokenOf = (action: Action): string => (action.spoken?.trim() ? action.spoken : labelOf(action));

/** A button must have a name: without a label it is what it does. */
export function labelOf(action: Action): string {
  const { label } = action;
  if (label.trim() !== "") return label;
  return action.kind === "open" ? reachableText(action.href) : `/${action.command}`;
}

function confirmation(label: string, t: Translate): ConfirmationDialog {
  return {
    title: plainText(truncate(t("slack.confirm.title"), LIMITS.CONFIRM_TITLE, FOR_PLATFORM)),
    text: plainText(
      truncate(
        t("slack.confirm.text", { label: truncate(label, LIMITS.BUTTON_LABEL, FOR_PLATFORM) }),
        LIMITS.CONFIRM_TEXT,
        FOR_PLATFORM,
      ),
    ),
    confirm: plainText(truncate(t("slack.confirm.yes"), LIMITS.CONFIRM_BUTTON, FOR_PLATFORM)),
    deny: plainText(truncate(t("slack.confirm.no"), LIMITS.CONFIRM_BUTTON, FOR_PLATFORM)),
    style: "danger",
  };
}
