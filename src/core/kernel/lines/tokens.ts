import { UserError, problem } from "../errors/errors.ts";

import { truncate } from "../text/truncate.ts";

/** A word or what stands between quotes, with the key before it, and where in the line it stands. */
export interface LineToken {
  readonly key?: string;
  readonly value: string;
  readonly quoted: boolean;
  readonly start: number;
  readonly end: number;
}

// A token: an optional lower-case key with a colon, then a quoted string or a word. Typographic quotes count: phones type
// them. A mention (mention.ts) is part of one word, whatever stands in the name.
const TOKEN =
  /(?:([\p{Ll}\p{M}][\p{Ll}\p{M}0-9_]*):)?(?:"((?:[^"\\]|\\.)*)"|“([^”]*)”|«([^»]*)»|((?:\ufff9[^\ufff9-\ufffb]*\ufffa[^\ufff9-\ufffb]*\ufffb|\S)*))/gu;

/** A line's tokens, in order. Throws a UserError where a quotation does not end. */
export function* tokens(line: string): Generator<LineToken> {
  for (const match of line.matchAll(TOKEN)) {
    const [whole, , , , , word = ""] = match;
    if (whole === "") continue;
    if (/^["“«]/u.test(word))
      throw new UserError(problem("line.quote", { words: truncate(line.slice(match.index), 40) }));
    yield tokenOf(match);
  }
}

function tokenOf({
  index,
  0: whole,
  1: key,
  2: straight,
  3: curly,
  4: angle,
  5: word = "",
}: RegExpExecArray): LineToken {
  const quoted = straight ?? curly ?? angle;
  const value = straight === undefined ? (quoted ?? word) : straight.replace(/\\(.)/gs, "$1");
  const at = { start: index, end: index + whole.length, quoted: quoted !== undefined };
  if (key === undefined) return { ...at, value };
  // "https://…" and "Note: …" are words, not options.
  const isWord = value.startsWith("//") || (value === "" && quoted === undefined);
  return isWord ? { ...at, value: whole } : { ...at, value, key };
}
