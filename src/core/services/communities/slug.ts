import { fold } from "../../kernel/text/fold.ts";

const LONGEST = 40;

/** The nth way, from 1, to write a community's name as one word of letters, digits and hyphens; a name without any is "community". */
export function slugOf(name: string, n: number): string {
  const word = fold(name)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  const slug = word === "" ? "community" : word;
  return n === 1 ? slug : `${slug}-${n}`;
}
