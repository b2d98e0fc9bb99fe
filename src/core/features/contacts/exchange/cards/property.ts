/** A property of a card: its name and parameters in capitals, its value as it stands there. */
export interface VCardProperty {
  /** The line of the file on which it begins. */
  readonly line: number;
  readonly name: string;
  /** Values of each parameter; of version 2.1, which names no parameters, by what they are. */
  readonly params: ReadonlyMap<string, readonly string[]>;
  readonly value: string;
}

const HEAD = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^:"])*)?):/;
const PARAMETER = /;\s*([\w-]+)(?:=((?:"[^"]*"|[^;":])*))?/g;

/** Reads a line, bytes as Latin-1; undefined for what is no property. */
export function readProperty({
  line,
  bytes,
}: {
  readonly line: number;
  readonly bytes: string;
}): VCardProperty | undefined {
  const [head, name = "", written = ""] = HEAD.exec(bytes) ?? [];
  if (head === undefined) return undefined;
  const params = new Map<string, string[]>();
  for (const [, key = "", values] of written.matchAll(PARAMETER)) {
    const bare = values === undefined;
    const kept = bare
      ? [key]
      : (values.match(/"[^"]*"|[^,]+/g) ?? []).flatMap((one) => one.replaceAll('"', "").split(","));
    const of = bare ? kindOf(key) : key.toUpperCase();
    params.set(of, [...(params.get(of) ?? []), ...kept]);
  }
  return { line, name: name.toUpperCase(), params, value: bytes.slice(head.length) };
}

/** Of which parameter a bare value of version 2.1 is. */
const kindOf = (value: string): string =>
  /^(?:QUOTED-PRINTABLE|BASE64|8BIT|7BIT|B)$/i.test(value) ? "ENCODING" : "TYPE";

/** Whether its lines are parted by a "=" at their end, as in version 2.1. */
export const isQuotedPrintable = ({ params }: Pick<VCardProperty, "params">): boolean =>
  (params.get("ENCODING") ?? []).some((one) => /^QUOTED-PRINTABLE$/i.test(one));

/** Its types, in small letters. */
export const typesOf = ({ params }: VCardProperty): readonly string[] =>
  (params.get("TYPE") ?? []).map((one) => one.toLowerCase());

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Its value in characters; undefined where it is in none that are known. */
export function decodedValue(property: VCardProperty): string | undefined {
  const bytes = Buffer.from(
    isQuotedPrintable(property) ? fromQuotedPrintable(property.value) : property.value,
    "latin1",
  );
  try {
    return utf8.decode(bytes);
  } catch {
    const [charset] = property.params.get("CHARSET") ?? [];
    try {
      return charset === undefined ? undefined : new TextDecoder(charset, { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  }
}

const fromQuotedPrintable = (value: string): string =>
  value
    .replace(/=(?:\r?\n|$)/g, "")
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
