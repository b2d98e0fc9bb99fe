import type { Dialect } from "./dialect.ts";
import type { Piece } from "./view-pieces.ts";

/** What a message has room for. */
export interface MessageRoom<Own extends object> {
  /** UTF-16 units of text. */
  readonly characters: number;
  /** Texts and things of the platform's own side by side, each as many as `takes` says. */
  readonly places: number;
  readonly takes: (own: Own) => number;
  /** UTF-16 units of text in something of the platform's own; none where absent. */
  readonly writes?: (own: Own) => number;
  /** Whether something may stand on a page together with what is there, by any other limit. */
  readonly admits?: (own: Own, page: readonly (string | Own)[]) => boolean;
}

/** A message: texts, and between them what is not text. */
export type Page<Own extends object> = readonly (string | Own)[];

interface Filling<Own extends object> {
  readonly parts: (string | Own)[];
  characters: number;
  places: number;
  last: Piece<Own> | undefined;
}

/** Pieces as messages that have room for them, as few as hold them in their order. Nothing is lost but what divides nothing. */
export function inPages<Own extends object>(
  found: readonly Piece<Own>[],
  room: MessageRoom<Own>,
  gap: Dialect["gap"],
): Page<Own>[] {
  const pages: Filling<Own>[] = [];
  for (const piece of found) {
    const page = pages.at(-1);
    if (page !== undefined && put(piece, page, room, gap)) continue;
    // A line that divides nothing from what is below it is none.
    if (piece.role === "divider") continue;
    const next: Filling<Own> = { parts: [], characters: 0, places: 0, last: undefined };
    pages.push(next);
    put(piece, next, room, gap);
  }
  return pages.map(({ parts }) => parts);
}

/** Puts a piece at a message's end; false where it has no room there. */
function put<Own extends object>(
  piece: Piece<Own>,
  page: Filling<Own>,
  room: MessageRoom<Own>,
  gap: Dialect["gap"],
): boolean {
  if (piece.role === "divider" && page.last?.role === "divider") return true;
  if ("text" in piece) return write(piece, page, room, gap);
  const [places, characters] = [room.takes(piece.own), room.writes?.(piece.own) ?? 0];
  if (page.places + places > room.places || page.characters + characters > room.characters) return false;
  if (room.admits?.(piece.own, page.parts) === false) return false;
  page.parts.push(piece.own);
  page.places += places;
  page.characters += characters;
  page.last = piece;
  return true;
}

function write<Own extends object>(
  piece: Extract<Piece<Own>, { text: string }>,
  page: Filling<Own>,
  room: MessageRoom<Own>,
  gap: Dialect["gap"],
): boolean {
  const { last } = page;
  const before = page.parts.at(-1);
  const joins = last !== undefined && typeof before === "string";
  const added = joins ? gap(last.role, piece.role) + piece.text : piece.text;
  if (page.characters + added.length > room.characters || (!joins && page.places === room.places)) return false;
  if (joins) page.parts[page.parts.length - 1] = before + added;
  else {
    page.parts.push(piece.text);
    page.places += 1;
  }
  page.characters += added.length;
  page.last = piece;
  return true;
}
