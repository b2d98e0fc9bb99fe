import type { Language } from "../../../core/kernel/language/language.ts";
import { filesIn } from "../../../core/kernel/views/contents.ts";
import type { Action, Part, Press, View } from "../../../core/kernel/views/model.ts";
import { inText, type TextDialect } from "./text-dialect.ts";
import { inPages, type Page } from "./pages.ts";
import { type Piece, viewPieces } from "./view-pieces.ts";

/** A button, and how many the view has before it. */
export interface PlacedButton {
  readonly action: Press;
  readonly position: number;
}

/** A text with the buttons that stand below it. */
export interface Frame {
  readonly text: string;
  readonly buttons: readonly PlacedButton[];
}

/** A message: its text, and what follows, of which each is framed for itself. */
export interface FramedPage {
  readonly text: string;
  readonly frames: readonly Frame[];
  readonly files: readonly Extract<Part, { kind: "file" }>[];
}

/** What a message has room for: UTF-16 units of text, and frames. */
export interface FrameRoom {
  readonly characters: number;
  readonly frames: number;
}

/** A view in a dialect of Markdown, for platforms that frame a text with its buttons; files go with the last message. */
export function toFrames(view: View, language: Language, dialect: TextDialect, room: FrameRoom): FramedPage[] {
  const { characters, frames: places } = room;
  const text = inText({ dialect, max: characters }, language, dialect.rule);
  const pieces = viewPieces<Frame>(
    view,
    language,
    { dialect, max: characters },
    {
      ...text,
      actions: (items, before) => [...text.actions(items, before), ...framedButtons(items, before)],
      entry: (entry, before) => [
        ...text.entry(entry, before),
        ...framedButtons(entry.action === undefined ? [] : [entry.action], before),
      ],
      choose: (choose, before) => [...text.choose(choose, before), ...framedButtons(choose.options, before)],
    },
  );
  const pages = inPages(pieces, { characters, places, takes: () => 1 }, dialect.gap);
  const files = filesIn(view);
  return pages.map((page, i) => ({ ...framed(page), files: i === pages.length - 1 ? files : [] }));
}

/** What is pressed, as a frame; none where there is only what is opened. */
function framedButtons(items: readonly Action[], before: number): Piece<Frame>[] {
  const buttons = items.flatMap((action, i) => (action.kind === "open" ? [] : [{ action, position: before + i }]));
  return buttons.length > 0 ? [{ role: "other", own: { text: "", buttons } }] : [];
}

/** Buttons stand below the text that comes before them, the first text alone. */
function framed([first, ...rest]: Page<Frame>): Pick<FramedPage, "text" | "frames"> {
  const text = typeof first === "string" ? first : "";
  const frames: Frame[] = typeof first === "object" ? [first] : [];
  for (const part of rest) {
    const last = frames.at(-1);
    if (typeof part === "string") frames.push({ text: part, buttons: [] });
    else if (last && last.buttons.length === 0) frames[frames.length - 1] = { ...last, buttons: part.buttons };
    else frames.push(part);
  }
  return { text, frames };
}
