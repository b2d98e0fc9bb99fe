// The interlinear annotation characters (https://www.unicode.org/charts/PDF/UFFF0.pdf): a text, and what it stands for.
// Nobody types them, and text that is kept loses them (text.ts).
const START = "\ufff9";
const BETWEEN = "\ufffa";
const END = "\ufffb";
const EACH = /\ufff9([^\ufff9-\ufffb]*)\ufffa[^\ufff9-\ufffb]*\ufffb/g;
const WHOLE = /^\ufff9([^\ufff9-\ufffb]*)\ufffa([^\ufff9-\ufffb]+)\ufffb$/;

// Before the id of a role: a role is called like a person ("@Mods"), and is never to be taken for one.
const ROLE = "&";

/** A person, channel or role that was mentioned in typed text: the name as people see it ("@Ana", "#general") and the platform's id. */
export interface Mention {
  readonly name: string;
  readonly id: string;
}

/** A mention as part of a typed line: one word of it, which a person or channel option reads by its id and any other text by its name. */
export function mention({ name, id }: Mention): string {
  const clean = (text: string) => text.replace(/[\ufff9-\ufffb]/g, "");
  return `${START}${clean(name)}${BETWEEN}${clean(id)}${END}`;
}

/** A mentioned role as part of a typed line, for an option that takes a role of the space. */
export function roleMention({ name, id }: Mention): string {
  return mention({ name, id: `${ROLE}${id}` });
}

/** The mention of a person or a channel that a text is; undefined for any other text. */
export function readMention(text: string): Mention | undefined {
  const found = readAny(text);
  return found?.id.startsWith(ROLE) ? undefined : found;
}

/** The mention of a role that a text is; undefined for any other text. */
export function readRoleMention(text: string): Mention | undefined {
  const found = readAny(text);
  return found?.id.startsWith(ROLE) && found.id !== ROLE
    ? { name: found.name, id: found.id.slice(ROLE.length) }
    : undefined;
}

function readAny(text: string): Mention | undefined {
  const [, name, id] = WHOLE.exec(text.trim()) ?? [];
  return name === undefined || id === undefined ? undefined : { name, id };
}

/** The text with each mention as its name. */
export function withMentionedNames(text: string): string {
  return text.replace(EACH, "$1");
}
