import parsePhoneNumber from "libphonenumber-js";

const SCHEME = /^([a-z][a-z\d+.-]*):/i;

/** A telephone number as one types it, of a text or a tel address (RFC 3966); none of an address of another kind. */
export function numberOf(text: string): string[] {
  const scheme = SCHEME.exec(text.trim())?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== "tel") return [];
  const [number = "", ...params] = decoded(text.trim().replace(SCHEME, "")).split(";");
  const extension = params.find((one) => /^ext=/i.test(one))?.slice(4);
  return [extension === undefined ? number : `${number} ext. ${extension}`];
}

/** The country (ISO 3166-1 alpha-2) that an international number is of; undefined where it is of none, or of several. */
export function countryOfNumber(text: string): string | undefined {
  const [number = ""] = numberOf(text);
  return /^\s*\+/.test(number) ? parsePhoneNumber(number)?.country : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
