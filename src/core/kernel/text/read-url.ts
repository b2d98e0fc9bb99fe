/**
 * An address that somebody gave; undefined for what is none. `URL.canParse` takes addresses whose hosts have letters beyond English for
 * none once it has been asked a few thousand times (Node 20.20, where its fast path reads Latin-1 as UTF-8), so nothing here asks it.
 */
export function readUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
