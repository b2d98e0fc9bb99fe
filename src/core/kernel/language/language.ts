/** Languages the interface speaks, the default first. A new one is an entry here, and its messages in every folder that has any. */
export const LANGUAGES = ["en", "es", "pt", "fr"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The interface language nearest to a locale such as "es-419" or "pt_BR"; undefined where none is near. */
export function readLanguage(locale: string | null | undefined): Language | undefined {
  const tag = locale?.trim().toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((l) => l === tag);
}
