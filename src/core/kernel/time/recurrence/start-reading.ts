import type { MeantMoment, WhenReading } from "../when/reading.ts";

/** A first time that may be meant and, where it was said, how it repeats: the value of an RFC 5545 RRULE. */
export type MeantStart = MeantMoment & { readonly rule?: string };

/** A beginning that was understood whole and without doubt. */
export type SureStart = Extract<WhenReading, { kind: "sure" }> & { readonly rule?: string };

/** What is to be asked about a beginning. */
export type UnsureStart = Omit<Extract<WhenReading, { kind: "unsure" }>, "candidates"> & {
  readonly candidates: readonly MeantStart[];
};

/** As `WhenReading`, with the repetition where one was said. */
export type StartReading = SureStart | Extract<WhenReading, { kind: "past" }> | UnsureStart;

/** Most moments that are offered where several may be meant. */
export const MOST_CANDIDATES = 4;

/** A beginning that was understood, as one that may be meant. */
export const meant = ({ moment, ends, rule }: SureStart): MeantStart => ({
  ...moment,
  ...(ends ? { ends } : {}),
  ...(rule === undefined ? {} : { rule }),
});

/** What a reading may mean; nothing that has passed. */
export const meantBy = (reading: StartReading): readonly MeantStart[] =>
  reading.kind === "sure" ? [meant(reading)] : reading.kind === "unsure" ? reading.candidates : [];

/** The question which of some is meant. */
export const which = (candidates: readonly MeantStart[], reason: UnsureStart["reason"] = "ambiguous"): UnsureStart => ({
  kind: "unsure",
  reason,
  candidates: candidates.slice(0, MOST_CANDIDATES),
});
