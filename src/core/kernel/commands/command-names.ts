import { hasMessage } from "../language/define-messages.ts";
import { LANGUAGES, type Language } from "../language/language.ts";
import { translator } from "../language/translate.ts";

/** A part of a command: the first word of its path, its second, or one of its options. */
export interface CommandPart {
  readonly path: string;
  readonly word: string;
}

/**
 * What a part of a command is called in a language: as this command's own messages say (`name.meeting.move.to`), else as the
 * word is called everywhere (`name.to`). Undefined for a word that has no name.
 */
export function partName(part: CommandPart, language: Language): string | undefined {
  return said("name", part, language);
}

function said(kind: "name" | "also", { path, word }: CommandPart, language: Language): string | undefined {
  const dotted = path.replaceAll(" ", ".");
  const own = path === word || path.endsWith(` ${word}`) ? `${kind}.${dotted}` : `${kind}.${dotted}.${word}`;
  const id = [own, `${kind}.${word}`].find(hasMessage);
  return id === undefined ? undefined : nameIn(id, language);
}

type NameId = Extract<Parameters<ReturnType<typeof translator>>[0], `${"name" | "also"}.${string}`>;

const nameIn = (id: string, language: Language): string => translator(language)(id as NameId);

/** What a part of a command is called in any language, the English word among them. */
export function namesOf(part: CommandPart): string[] {
  return [...new Set([part.word, ...LANGUAGES.flatMap((language) => partName(part, language) ?? [])])];
}

/** What people type for it besides, in any language (`also.add`): understood where it can mean nothing else, and taught nowhere. */
export function alsoTyped(part: CommandPart): string[] {
  return [...new Set(LANGUAGES.flatMap((language) => said("also", part, language)?.split("|") ?? []))];
}
