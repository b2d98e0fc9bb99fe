/** The text, or its beginning up to a word's end and an ellipsis; `max` counts UTF-16 units, as the platforms do at most. */
export function cutTo(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = text.slice(0, wholeUpTo(text, max - 1));
  const space = kept.search(/\s\S*$/u);
  return `${(space > kept.length / 2 ? kept.slice(0, space) : kept).trimEnd()}…`;
}

/** The text in pieces of at most `max` UTF-16 units that make the whole text again, cut after white space where there is some. */
export function pieces(text: string, max: number): string[] {
  const found: string[] = [];
  let left = text;
  while (left.length > max) {
    const head = left.slice(0, wholeUpTo(left, max));
    const space = /^[^]*\s(?=\S*$)/u.exec(head)?.[0].length ?? 0;
    const at = space > head.length / 2 ? space : head.length;
    found.push(left.slice(0, at));
    left = left.slice(at);
  }
  return left === "" ? found : [...found, left];
}

// Not between the halves of a character outside the basic plane.
function wholeUpTo(text: string, at: number): number {
  const unit = text.charCodeAt(at - 1);
  return at > 1 && unit >= 0xd800 && unit <= 0xdbff ? at - 1 : at;
}
