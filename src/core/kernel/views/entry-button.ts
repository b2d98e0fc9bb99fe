import type { Translate } from "../language/translate.ts";
import { truncate } from "../text/truncate.ts";
import { run } from "./build.ts";
import type { Input, Press } from "./model.ts";
import { withColon } from "./walk.ts";

const NAMED = 60;

/** The button of an entry that shows all about it: "Show", and "Show Tracing call" to those who do not see beside what it stands. */
export function showButton(t: Translate, what: string, command: string, input: Input): Press {
  return run(t("show"), command, input, { spoken: t("show.of", { name: truncate(what, NAMED, { at: "word" }) }) });
}

/** A button as an entry's own: to those who do not see beside what it stands it also says what it is about. */
export function aboutEntry(press: Press, what: string, { language }: Pick<Translate, "language">): Press {
  return { ...press, spoken: `${withColon(press.label, language)} ${truncate(what, NAMED)}` };
}
