// The interlinear annotation characters (https://www.unicode.org/charts/PDF/UFFF0.pdf): a text, and what it stands for.
// Nobody types them, and text that is kept loses them (text.ts).
const START = "\ufff9";
const BETWEEN = "\ufffa";
const END = "\ufffb";
const EACH = /\ufff9([^\ufff9-\ufffb]*)\ufffa[^\ufff9-\ufffb]*\ufffb/g;
const WHOLE = /^\ufff9([^\ufff9-\ufffb]*)\ufffa([^\ufff9-\ufffb]+)\ufffb$/;

/** A person or channel that was mentioned in typed text: the name as people see it ("@Ana", "#general") and the platform's id. */
export interface Mention {
  readonly name: string;
  readonly id: string;
}

/** A mention as part of a typed line: one word of it, which a person or channel option reads by its id and any other text by its name. */
export function mention({ name, id }: Mention): string {
  const clean = (text: string) => text.replace(/[\ufff9-\ufffb]/g, "");
  return `${START}${clean(name)}${BETWEEN}${clean(id)}${END}`;
}

/** The mention that a text is; undefined for any other text. */
export function readMention(text: string): Mention | undefined {
  const [, name, id] = WHOLE.exec(text.trim()) ?? [];
  return name === undefined || id === undefined ? undefined : { name, id };
}

/** The text with each mention as its name. */
export function namesOf(text: string): string {
  return text.replace(EACH, "$1");
}
