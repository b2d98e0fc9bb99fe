/** In whose client something is drawn. */
export interface LookReader {
  /** BCP 47. */
  readonly locale: string;
  /** IANA. */
  readonly zone: string;
  readonly now: Date;
  /** From which side the language runs; from the left where absent. */
  readonly direction?: "ltr" | "rtl";
  /** In which colours the client is, where it has both; light where absent. */
  readonly scheme?: "light" | "dark";
  /** Names by the platform's ids of people and channels. */
  readonly names: ReadonlyMap<string, string>;
}

const HTML: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text that a page shows as it is. */
export const text = (words: string): string => words.replace(/[&<>"]/g, (sign) => HTML[sign] ?? sign);

/** A moment, in seconds, in the reader's zone and language. */
export function moment(seconds: number, options: Intl.DateTimeFormatOptions, { locale, zone }: LookReader): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).format(new Date(seconds * 1_000));
}

const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const;

/** How far a moment, in seconds, is from now: "in 3 days". */
export function relative(seconds: number, { locale, now }: LookReader): string {
  const left = seconds - now.getTime() / 1_000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(left) >= length) ?? UNITS[3];
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(Math.round(left / size), unit);
}
