/** What an abbreviation that several zones use may mean: a zone, its offset in hours, and the ISO 3166-1 codes of the countries that call theirs so. */
export type Shared = readonly [zone: string, hours: number, countries: string];

/**
 * Abbreviations that name other zones in other countries, from our own knowledge of who uses them; why they are ambiguous is in
 * https://data.iana.org/time-zones/theory.html#abbreviations.
 */
export const SHARED: Readonly<Record<string, readonly Shared[]>> = {
  CST: [
    ["America/Chicago", -6, "US CA"],
    ["America/Mexico_City", -6, "MX"],
    ["America/Costa_Rica", -6, "CR GT SV HN NI BZ"],
    ["America/Havana", -5, "CU"],
    ["Asia/Shanghai", 8, "CN MO TW"],
  ],
  CDT: [
    ["America/Chicago", -5, "US CA"],
    ["America/Havana", -4, "CU"],
  ],
  MST: [
    ["America/Denver", -7, "US CA"],
    ["Asia/Kuala_Lumpur", 8, "MY"],
  ],
  AST: [
    ["America/Puerto_Rico", -4, "PR DO TT BB AG DM GD LC VC KN MQ GP AW CW VI VG"],
    ["America/Halifax", -4, "CA BM"],
    ["Asia/Riyadh", 3, "SA KW QA BH YE IQ"],
  ],
  ECT: [
    ["America/Guayaquil", -5, "EC"],
    ["America/Port_of_Spain", -4, "TT BB AG DM GD LC VC KN MQ GP"],
  ],
  AMT: [
    ["America/Manaus", -4, "BR"],
    ["Asia/Yerevan", 4, "AM"],
  ],
  BST: [
    ["Europe/London", 1, "GB"],
    ["Asia/Dhaka", 6, "BD"],
  ],
  IST: [
    ["Asia/Kolkata", 5.5, "IN"],
    ["Asia/Jerusalem", 2, "IL"],
    ["Europe/Dublin", 1, "IE"],
  ],
  GST: [
    ["Asia/Dubai", 4, "AE OM"],
    ["Atlantic/South_Georgia", -2, "GS"],
  ],
  SST: [
    ["Pacific/Pago_Pago", -11, "AS"],
    ["Asia/Singapore", 8, "SG"],
  ],
  WST: [
    ["Australia/Perth", 8, "AU"],
    ["Pacific/Apia", 13, "WS"],
  ],
};

/** Abbreviations that mean one zone wherever they are written, but where another country calls its own so. */
export const ELSEWHERE: Readonly<Record<string, Shared>> = {
  EST: ["Australia/Sydney", 10, "AU"],
  EDT: ["Australia/Sydney", 11, "AU"],
  PST: ["Asia/Manila", 8, "PH"],
  // The country's code.
  PT: ["Europe/Lisbon", 0, "PT"],
};
