import type { Label } from "../../../kernel/language/message-ids.ts";

/** What whoever is asked whether a resource is still so can say. */
export const STILL = {
  "in-force": "resource.still.in-force",
  amended: "resource.still.amended",
  repealed: "resource.still.repealed",
  "not-mine": "resource.still.not-mine",
} as const satisfies Readonly<Record<string, Label>>;
