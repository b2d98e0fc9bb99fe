import type { LookReader } from "../../../../src/adapters/web/looks/reader.ts";

/** Somebody who reads Portuguese in São Paulo. */
export const READER: LookReader = {
  locale: "pt-BR",
  zone: "America/Sao_Paulo",
  now: new Date("2026-11-24T15:00:00Z"),
  names: new Map([
    ["U1", "Lucía <b>"],
    ["42", "Lucía <b>"],
  ]),
};
