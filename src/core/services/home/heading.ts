import { muted } from "../../kernel/views/build.ts";
import type { Block } from "../../kernel/views/model.ts";

/** The heading of a section of somebody's home: quieter than what stands below it. */
export const sectionHeading = (words: string): Block => muted(words);
