import parsePhoneNumber, { isSupportedCountry } from "libphonenumber-js";
import { z } from "zod";
import type { PrivateField } from "./visibility.ts";

/** Where a number rings: on a desk, in a pocket, or at a desk where somebody always is. */
export const PHONE_KINDS = ["desk", "mobile", "always"] as const;
export type PhoneKind = (typeof PHONE_KINDS)[number];

/** A telephone number: E.164 (https://www.itu.int/rec/T-REC-E.164), with ";ext=" and an extension (RFC 3966) where it has one; as it was typed where it is none, such as a short code. */
export interface Phone {
  readonly number: string;
  /** Absent where nobody said. */
  readonly kind?: PhoneKind;
}

/** The private field in which a number stands. */
export const fieldOfPhone = ({ kind = "desk" }: Pick<Phone, "kind">): (typeof PHONE_FIELDS)[PhoneKind] =>
  PHONE_FIELDS[kind];

const PHONE_FIELDS = { desk: "phones", mobile: "mobiles", always: "always" } as const satisfies Readonly<
  Record<PhoneKind, PrivateField>
>;

/** Numbers in the order of their kinds, in which they are kept. */
export const byKind = (phones: readonly Phone[]): Phone[] =>
  PHONE_KINDS.flatMap((kind) => phones.filter((one) => (one.kind ?? "desk") === kind));

/** A number by itself, or with its kind. */
export const phoneOf = (given: Phone | string): Phone => (typeof given === "string" ? { number: given } : given);

/** Phones as they are kept: a number alone where nobody said its kind, as all were before kinds were known. */
export const phonesSchema = z.array(
  z.union([z.string(), z.object({ number: z.string(), kind: z.enum(PHONE_KINDS) })]).transform(phoneOf),
);
/** A phone as it is kept: of one without a kind, the number alone. */
export const storedPhone = ({ number, kind }: Phone): string | { number: string; kind: PhoneKind } =>
  kind === undefined ? number : { number, kind };

/** The number as it is kept, of one that was typed by somebody of that country (ISO 3166-1 alpha-2); what no plan of numbers has stays as it was typed. */
export function keptNumber(typed: string, country: string): string {
  const found = parsePhoneNumber(typed.replace(/^00(?=\d)/, "+"), isSupportedCountry(country) ? country : undefined);
  if (!found?.isPossible()) return typed;
  return found.ext === undefined ? found.number : `${found.number};ext=${found.ext}`;
}

/** The number as people write it between countries; what is not kept in E.164 stands as it was typed. */
export function writtenNumber(number: string): string {
  if (!/^\+\d+(?:;ext=\d+)?$/.test(number)) return number.replace(/^00(?=\d)/, "+");
  return parsePhoneNumber(number)?.formatInternational() ?? number;
}

/** The number as a file has it, which is kept as it is when it is read again there. */
export function exportNumber(number: string, country: string): string {
  const [, global, extension] = /^(\+\d+)(?:;ext=(\d+))?$/.exec(number) ?? [];
  if (global === undefined) return number;
  const written = writtenNumber(number);
  return keptNumber(written, country) === number
    ? written
    : `${global}${extension === undefined ? "" : ` ext. ${extension}`}`;
}
