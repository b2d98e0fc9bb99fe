import type { Sharing } from "../../kernel/access/sharing.ts";

/** Labels that no file gives to a contact or a resource, nor takes from one: a row may only say that it has it. */
export const NOT_GIVEN = ["amber+strict", "red"] as const satisfies readonly Sharing[];

/** Whether it is one of these. */
export const isNotGiven = (label: string): boolean => NOT_GIVEN.some((one) => one === label);
