import type { Contour } from "./canvas.ts";

/** Where a point comes to lie: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First the second, then the first. */
export const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  ...([a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j] as const),
  ...([a * k + c * l + e, b * k + d * l + f] as const),
];

/** A line as it is drawn: closed, or with two ends. */
export interface Line {
  readonly points: Contour;
  readonly closed: boolean;
}

const TOKEN = /[a-zA-Z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g;
/** How many numbers each command takes (https://www.w3.org/TR/SVG2/paths.html); of what the typesetter does not write there is none. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, Z: 0 };
/** Into so many pieces a curve is parted. */
const PIECES = 10;

/** The lines of a path of SVG, put where a matrix puts them. Throws RangeError for a command that it does not know. */
export function linesOf(path: string, matrix: Matrix): Line[] {
  const pen = new Pen(matrix);
  const tokens = path.match(TOKEN) ?? [];
  let command = "";
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] ?? "";
    if (/[a-zA-Z]/.test(token)) {
      command = token;
      at += 1;
    }
    const takes = TAKES[command.toUpperCase()];
    if (takes === undefined) throw new RangeError(`a path with the command ${command}`);
    pen.draw(command, tokens.slice(at, at + takes).map(Number));
    at += takes;
    // What follows a move without a command of its own are lines.
    if (command === "M" || command === "m") command = command === "M" ? "L" : "l";
  }
  return pen.lines();
}

class Pen {
  readonly #matrix: Matrix;
  readonly #lines: { points: number[]; closed: boolean }[] = [];
  #x = 0;
  #y = 0;
  #begin: readonly [number, number] = [0, 0];
  constructor(matrix: Matrix) {
    this.#matrix = matrix;
  }

  lines(): Line[] {
    return this.#lines.filter(({ points }) => points.length > 2);
  }

  draw(command: string, numbers: readonly number[]): void {
    const [x, y] = command === command.toLowerCase() ? [this.#x, this.#y] : [0, 0];
    const point = (i: number): readonly [number, number] => [(numbers[i] ?? 0) + x, (numbers[i + 1] ?? 0) + y];
    switch (command.toUpperCase()) {
      case "M":
        return this.#move(point(0));
      case "L":
        return this.#to(point(0));
      case "H":
        return this.#to([(numbers[0] ?? 0) + x, this.#y]);
      case "V":
        return this.#to([this.#x, (numbers[0] ?? 0) + y]);
      case "C":
        return this.#curve(point(0), point(2), point(4));
      case "Q": {
        const [from, middle, end] = [[this.#x, this.#y] as const, point(0), point(2)];
        const two = (a: readonly [number, number]) => nearer(a, middle, 2 / 3);
        return this.#curve(two(from), two(end), end);
      }
      default:
        return this.#close();
    }
  }

  #move(to: readonly [number, number]): void {
    this.#lines.push({ points: [], closed: false });
    this.#begin = to;
    this.#to(to);
  }

  #to([x, y]: readonly [number, number]): void {
    if (this.#lines.at(-1)?.closed !== false) this.#lines.push({ points: [], closed: false });
    const [a, b, c, d, e, f] = this.#matrix;
    this.#lines.at(-1)?.points.push(a * x + c * y + e, b * x + d * y + f);
    [this.#x, this.#y] = [x, y];
  }

  #curve(one: readonly [number, number], two: readonly [number, number], end: readonly [number, number]): void {
    const from = [this.#x, this.#y] as const;
    for (let piece = 1; piece <= PIECES; piece += 1) {
      const t = piece / PIECES;
      const [a, b, c] = [nearer(from, one, t), nearer(one, two, t), nearer(two, end, t)];
      this.#to(nearer(nearer(a, b, t), nearer(b, c, t), t));
    }
  }

  #close(): void {
    const last = this.#lines.at(-1);
    if (last) last.closed = true;
    [this.#x, this.#y] = this.#begin;
  }
}

const nearer = (
  [x, y]: readonly [number, number],
  [toX, toY]: readonly [number, number],
  share: number,
): readonly [number, number] => [x + (toX - x) * share, y + (toY - y) * share];
