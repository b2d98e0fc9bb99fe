import type { z } from "zod";

/** What has options to fill in: a command. */
export interface Fillable {
  readonly input: z.ZodObject;
}

/** Whether an option was given at all; an empty field of a form was not, nor is a list of nothing. */
export function given(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
}
