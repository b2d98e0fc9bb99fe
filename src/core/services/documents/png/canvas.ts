import type { Pixels } from "./encode-png.ts";

/** A closed line, as x and y in turn, in pixels. */
export type Contour = readonly number[];
/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** White paper of so many pixels, on which shapes are filled one over the other, with edges that are smooth. */
export class Canvas implements Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.rgb = new Uint8Array(width * height * 3).fill(255);
  }

  /** Fills what lies within the contours; of such as run the other way round within others, what lies between. */
  fill(contours: readonly Contour[], colour: Colour): void {
    const box = boxOf(contours);
    if (box === undefined) return;
    const area = new Coverage(box);
    for (const contour of contours)
      for (let i = 0; i < contour.length; i += 2) {
        const j = (i + 2) % contour.length;
        area.line(at(contour, i), at(contour, i + 1), at(contour, j), at(contour, j + 1));
      }
    const last = Math.min(this.height, box.top + box.rows);
    for (let y = Math.max(0, box.top); y < last; y += 1) this.#fillRow(y, area, colour);
  }

  #fillRow(y: number, { box, sums }: Coverage, colour: Colour): void {
    const from = (y - box.top) * box.columns;
    let covered = 0;
    for (let column = 0; column < box.columns; column += 1) {
      covered += sums[from + column] ?? 0;
      const x = box.left + column;
      const share = Math.min(1, Math.abs(covered));
      if (share < 1 / 512 || x < 0 || x >= this.width) continue;
      const pixel = (y * this.width + x) * 3;
      for (let part = 0; part < 3; part += 1) {
        const under = this.rgb[pixel + part] ?? 255;
        this.rgb[pixel + part] = Math.round(under + ((colour[part] ?? 0) - under) * share);
      }
    }
  }
}

const at = (contour: Contour, index: number): number => contour[index] ?? 0;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
}

/** The whole pixels that contours lie in, with room for what spills over to the right; undefined where they have none. */
function boxOf(contours: readonly Contour[]): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const contour of contours)
    for (let i = 0; i < contour.length; i += 2) {
      const [x, y] = [at(contour, i), at(contour, i + 1)];
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  if (!Number.isFinite(left + top + right + bottom)) return undefined;
  [left, top] = [Math.floor(left), Math.floor(top)];
  return { left, top, columns: Math.ceil(right) - left + 2, rows: Math.max(1, Math.ceil(bottom) - top) };
}

/**
 * How much of each pixel lies within lines: each line adds the signed area to its right, and sums along a row have what is covered
 * (https://medium.com/@raphlinus/inside-the-fastest-font-renderer-in-the-world-75ae5270c445).
 */
class Coverage {
  readonly sums: Float64Array;
  readonly box: Box;
  constructor(box: Box) {
    this.box = box;
    this.sums = new Float64Array(box.columns * box.rows);
  }

  line(fromX: number, fromY: number, toX: number, toY: number): void {
    if (fromY === toY) return;
    const sign = fromY < toY ? 1 : -1;
    const [x0, y0, x1, y1] = sign > 0 ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY];
    const slope = (x1 - x0) / (y1 - y0);
    const { top, left } = this.box;
    let x = x0 - left;
    for (let y = Math.floor(y0); y < y1; y += 1) {
      const height = Math.min(y + 1, y1) - Math.max(y, y0);
      const next = x + slope * height;
      this.#span(y - top, Math.min(x, next), Math.max(x, next), sign * height);
      x = next;
    }
  }

  /** A piece of a line within one row of pixels, from x to x. */
  #span(row: number, from: number, to: number, height: number): void {
    const first = Math.floor(from);
    const start = row * this.box.columns;
    if (to <= first + 1) {
      const beyond = (from + to) / 2 - first;
      this.#add(start + first, height * (1 - beyond));
      this.#add(start + first + 1, height * beyond);
      return;
    }
    // The area to the left of the line, up to the end of each column, less that up to the one before.
    const covers = (x: number): number => {
      if (x <= from) return 0;
      const within = Math.min(x, to);
      const slanted = ((within - from) * (within - from)) / (2 * (to - from));
      return slanted + Math.max(0, x - to);
    };
    let before = 0;
    let pixel = 0;
    for (let column = first; column <= Math.ceil(to); column += 1) {
      const upTo = covers(column + 1);
      const inPixel = upTo - before;
      this.#add(start + column, height * (inPixel - pixel));
      [before, pixel] = [upTo, inPixel];
    }
  }

  #add(index: number, amount: number): void {
    this.sums[index] = (this.sums[index] ?? 0) + amount;
  }
}
