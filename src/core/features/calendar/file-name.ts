import { fold } from "../../kernel/text/fold.ts";

/** A name for a meeting's file that every file system takes. */
export function fileName(title: string): string {
  const words = fold(title)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${words || "meeting"}.ics`;
}
