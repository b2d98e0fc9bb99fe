import { codesOf } from "../store/faults.ts";

import { truncate } from "../../kernel/text/truncate.ts";

const LONGEST = 200;
// What an error quotes may be what somebody wrote; what it says beside that are words of a program.
const QUOTED =
  /"[^"]*"?|(?<!\w)'[^']*'?|`[^`]*`?|“[^”]*”?|«[^»]*»?|\([^)]*\)?|\[[^\]]*\]?|\{[^}]*\}?|\S+@\S+|=\s*\S+|:\/\/\S+/g;

/** An error in one sentence that can be kept: its class, its codes, and its first line without what that quotes. */
export function errorSentence(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${error === null ? "null" : typeof error}`;
  const first = error.message.split("\n").find((line) => line.trim() !== "") ?? "";
  const said = first
    .replaceAll(QUOTED, "…")
    .replaceAll(/\p{Cc}+/gu, " ")
    .trim();
  return truncate([[error.name, ...codesOf(error)].join(" "), ...(said === "" ? [] : [said])].join(": "), LONGEST);
}
