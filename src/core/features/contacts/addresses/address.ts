import parsePhoneNumber, { isSupportedCountry } from "libphonenumber-js";

/** An e-mail address or a telephone number as it is compared: in small letters, or in E.164 (https://www.itu.int/rec/T-REC-E.164) without its extension. */
export interface Address {
  readonly field: "emails" | "phones";
  readonly exact: string;
  /** A telephone number without its country's code; null for anything else. */
  readonly national: string | null;
}

/** An e-mail address as it is compared. */
export const emailAddress = (email: string): Address => ({
  field: "emails",
  exact: email.trim().toLowerCase(),
  national: null,
});

/** A telephone number of somebody in that country (ISO 3166-1 alpha-2) as it is compared: its digits alone, where it is in no plan of numbers. */
export function phoneAddress(phone: string, country: string): Address {
  const found = parsed(phone, country);
  if (found === undefined) return { field: "phones", exact: digitsOf(phone), national: null };
  return { field: "phones", exact: found.number, national: found.nationalNumber };
}

/** A telephone number that was typed with its country's code; undefined for any other. */
export function internationalNumber(typed: string): string | undefined {
  return /^\s*(?:\+|00)/u.test(typed) ? parsed(typed)?.number : undefined;
}

/** What a number without its country's code may be without what one dials first inside a country. */
export function nationalNumbers(typed: string): string[] {
  const digits = digitsOf(typed);
  return [...new Set([digits, digits.replace(/^0+/u, "")])].filter((one) => one.length >= SHORTEST);
}

/** Fewer digits are too many people's. */
const SHORTEST = 6;

function parsed(phone: string, country?: string) {
  const found = parsePhoneNumber(
    phone.replace(/^\s*00(?=\d)/u, "+"),
    country !== undefined && isSupportedCountry(country) ? country : undefined,
  );
  return found?.isPossible() === true ? found : undefined;
}

const digitsOf = (phone: string): string => phone.replace(/\D/gu, "");
