import type { Grammar } from "./grammar.ts";

/** What somebody says who asks for nothing; "remark" is said to others, or tells something. */
export type SmallTalk = "hello" | "thanks" | "bye" | "fine" | "help" | "remark";

const KINDS = [
  ["helps", "help"],
  ["thanks", "thanks"],
  ["leaves", "bye"],
  ["greets", "hello"],
  ["wishes", "fine"],
  ["reacts", "fine"],
] as const;

/** What a part of a sentence does to others: the first that some word of it does; undefined where none does. */
export function socialKind(
  { grammar }: { readonly grammar: Grammar },
  from: number,
  to: number,
): SmallTalk | undefined {
  const places = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  return KINDS.find(([does]) => places.some((at) => grammar.is(at, does)))?.[1];
}

// "Many thanks for …" thanks for whatever follows.
const OPENING = 3;

/** What a sentence does whose beginning is for whatever follows: it thanks for something or wishes it; undefined for others. */
export function socialOpening(said: {
  readonly grammar: Grammar;
  readonly from: number;
  readonly to: number;
}): SmallTalk | undefined {
  const { grammar, from, to } = said;
  const among = (does: "thanks" | "wishes" | "leaves", most: number) =>
    Array.from({ length: Math.min(most, to - from) }, (_, i) => from + i).some((at) => grammar.is(at, does));
  if (among("thanks", OPENING)) return "thanks";
  if (among("leaves", 1)) return "bye";
  return among("wishes", 2) ? "fine" : undefined;
}
