import { atLeast } from "../../../kernel/access/role.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { LANGUAGES } from "../../../kernel/language/language.ts";
import { muted } from "../../../kernel/views/build.ts";
import type { Part } from "../../../kernel/views/model.ts";
import { wordingFor } from "../wording.ts";

/** That it is shown as it was said first, or that and by whom it is a version; and to moderators, in which of theirs nobody has said it. */
export function wordingNotes(
  { caller, t, format }: Pick<Context, "caller" | "t" | "format">,
  entry: Parameters<typeof wordingFor>[0],
  by: string | undefined,
): Part[] {
  const { foreign } = wordingFor(entry, caller.language);
  const said = [entry.language, ...Object.keys(entry.versions)];
  const lacking = LANGUAGES.filter((one) => !said.includes(one));
  const name = (language: string) => format.languageName(language);
  const others = Object.keys(entry.versions).length;
  return [
    ...(foreign ? [muted(t("conclusion.original", { language: name(entry.language) }))] : []),
    ...(!foreign && others > 0 && entry.language !== caller.language
      ? [muted(t("conclusion.version.of", { language: name(entry.language), ...givenName(by) }))]
      : []),
    ...(atLeast(caller.role, "moderator") && lacking.length > 0
      ? [muted(t("conclusion.version.lacking", { languages: format.all(lacking.map(name)) }))]
      : []),
  ];
}

/** A name that is known, or not. */
const givenName = (name: string | undefined) => ({ name: name ?? "", given: name === undefined ? "no" : "yes" });
