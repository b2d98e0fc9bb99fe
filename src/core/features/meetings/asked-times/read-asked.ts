import { foldedWords } from "../../../kernel/text/fold.ts";
import { ASKING, BESIDE, behindWhatIsOn, DAYS, MEET, MEETINGS, SEVERAL, WHEN } from "./words.ts";

const LONGEST = 20;

/** For which days a sentence asks if there is a meeting, in its folded words; empty where it asks when people meet next. Undefined for all other sentences. */
export function askedTimes(text: string): string | undefined {
  const words = foldedWords(text);
  if (words.length === 0 || words.length > LONGEST) return undefined;
  const on = behindWhatIsOn(`${words.join(" ")} `)?.trim();
  if (on !== undefined && on !== "" && areDays(on.split(" "))) return on;
  const asksWhen = words.some((word) => WHEN.has(word));
  const at = words.findIndex((word, i) => MEETINGS.has(word) && !(asksWhen && i === words.length - 1 && isVerb(words)));
  if (at >= 0) return daysBeside(words, at, text);
  const verb = words.findLastIndex((word) => MEET.has(word));
  if (verb < 0 || !asksWhen) return undefined;
  const rest = words.filter((word, i) => i !== verb && !isEmpty(word) && !MEET.has(word));
  return rest.every((word) => SELVES.has(word)) ? "" : undefined;
}

// "Nous réunissons-nous", "when will we".
const SELVES = new Set(["nos", "nous", "will", "let", "juntos", "prochaine", "fois", "proxima", "vez"]);

/** "When are we meeting" asks by a verb. */
const isVerb = (words: readonly string[]) => words.includes("we") && words.at(-1) === "meeting";

const isEmpty = (word: string): boolean => ASKING.has(word) || BESIDE.has(word);
const areDays = (words: readonly string[]): boolean => words.every((word) => DAYS.has(word) || /^\d{1,4}$/u.test(word));

function daysBeside(words: readonly string[], at: number, text: string): string | undefined {
  const before = words.slice(0, at).filter((word) => !isEmpty(word));
  const behind = words.slice(at + 1);
  const from = behind.findIndex((word) => DAYS.has(word) && (!isEmpty(word) || DAYS.has(behind[1] ?? "")));
  const days = [...before, ...(from < 0 ? [] : behind.slice(from))];
  const between = from < 0 ? behind : behind.slice(0, from);
  const asks =
    /[?¿]/u.test(text) || SEVERAL.has(words[at] ?? "") || words.slice(0, at).some((word) => ASKING.has(word));
  return asks && days.length > 0 && between.every(isEmpty) && areDays(days) ? days.join(" ") : undefined;
}
