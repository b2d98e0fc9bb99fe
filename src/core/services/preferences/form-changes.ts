import { hidden, opt } from "../../kernel/options/options.ts";
import { type Changes, type Choices, changed, type Habits } from "./change.ts";

/** Longest, in characters: every choice, with as many topics as can be chosen. */
const OPENED_MAX = 4_000;

/** What a form of choices opened with, which it sends along: so that only what somebody changed in it is changed. */
export const openedOption = () => hidden(opt.text("me.edit.opened", OPENED_MAX)).optional();

/** Choices as that option holds them. */
export const openedWith = (choices: Choices): string => JSON.stringify(choices);

/**
 * What a form changes of what it opened with, whatever others changed since; an emptied field clears, where its choice can be
 * cleared. Where no form was filled in, all that was given.
 */
export function formChanges(opened: string | undefined, sent: Changes, clearable: readonly (keyof Habits)[]): Changes {
  if (opened === undefined) return sent;
  const left = clearable.filter((name) => sent[name] === undefined);
  const emptied: Changes = Object.fromEntries(left.map((name) => [name, null] as const));
  const made = changed(choicesIn(opened), { ...sent, ...emptied });
  return Object.fromEntries(Object.entries(made).map(([name, { after }]) => [name, after]));
}

function choicesIn(opened: string): Choices {
  try {
    const read: unknown = JSON.parse(opened);
    return typeof read === "object" && read !== null ? read : {};
  } catch {
    // Sent by something else than the form: it changes all that it holds.
    return {};
  }
}
