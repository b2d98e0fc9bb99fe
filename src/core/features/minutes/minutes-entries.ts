import type { ConclusionEntry, ConclusionWords } from "../conclusions/feature.ts";
import { conclusionLine } from "../conclusions/feature.ts";
import { em, group, link, list, strong, text } from "../../kernel/views/build.ts";
import type { Block, Rich } from "../../kernel/views/model.ts";
import type { Minutes, NotedLine } from "./minutes.ts";

const HEADING = 80;

/** The parts of minutes, in their order: what was concluded by its kind, then what else was noted. */
const PARTS = ["decisions", "recommendations", "actions", "conclusions", "notes", "links"] as const;
type PartName = (typeof PARTS)[number];

/** In which part a conclusion stands. */
export function partOf({ kind }: Pick<ConclusionEntry, "kind">): Exclude<PartName, "notes" | "links"> {
  if (kind === "decision") return "decisions";
  if (kind === "recommendation") return "recommendations";
  return kind === "action" ? "actions" : "conclusions";
}

/** One line of minutes. */
export interface MinutesLine {
  readonly part: PartName;
  readonly line: Rich;
  readonly size: number;
}

/** What was concluded, noted and linked to, in the order in which it stands; with who said it where the reader may know. */
export function entriesOf(minutes: Minutes, words: ConclusionWords, named: boolean): MinutesLine[] {
  const by = ({ author }: NotedLine): Rich => (named && author ? ["\n", em(author.name)] : []);
  const lines = [
    ...minutes.conclusions.map(({ author, ...conclusion }): MinutesLine => {
      const shown = named && author !== undefined ? { ...conclusion, author } : conclusion;
      // Under its heading it need not be said what it is.
      const line = conclusionLine({ ...shown, kind: "conclusion" }, words);
      return { part: partOf(shown), line, size: shown.text.length + HEADING };
    }),
    ...minutes.notes.map(
      (note): MinutesLine => ({ part: "notes", line: [note.text, ...by(note)], size: note.text.length + HEADING }),
    ),
    ...minutes.links.map(
      (note): MinutesLine => ({
        part: "links",
        line: [link(note.text, note.href ?? ""), ...by(note)],
        size: note.text.length + (note.href?.length ?? 0) + HEADING,
      }),
    ),
  ];
  return PARTS.flatMap((part) => lines.filter((one) => one.part === part));
}

/** Lines under the headings of their parts: what was concluded comes first, and what else was noted below it unfolds where a platform can. */
export function sections(entries: readonly MinutesLine[], { t }: Pick<ConclusionWords, "t">): Block[] {
  const isConcluded = (part: PartName) => part !== "notes" && part !== "links";
  const concluded = entries.some(({ part }) => isConcluded(part));
  return PARTS.flatMap((part): Block[] => {
    const own = list(entries.filter((e) => e.part === part).map(({ line }) => line));
    if (own.items.length === 0) return [];
    const heading = t(`minutes.${part}`);
    return concluded && !isConcluded(part) ? [group(heading, own)] : [text(strong(heading)), own];
  });
}
