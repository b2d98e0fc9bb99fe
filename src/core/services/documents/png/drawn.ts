import { SaxesParser, type SaxesTagPlain } from "saxes";
import { Canvas, type Colour, type Contour } from "./canvas.ts";
import type { Pixels } from "./encode-png.ts";
import { IDENTITY, type Line, linesOf, type Matrix, times } from "./path.ts";

/** Pixels for each point of the page: letters of ten points are read on a telephone, and a picture is at most so wide. */
const SCALE = 3;
const WIDEST = 2_000;
/** What is not drawn where it stands. */
const ASIDE = new Set(["defs", "symbol", "clipPath", "style", "script"]);

type Attributes = Readonly<Record<string, string>>;

/** How an element is drawn, as its ancestors have it. */
interface Style {
  readonly matrix: Matrix;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
}

/** A page that the typesetter has written as SVG, drawn: of SVG that alone is known which it writes. Throws RangeError for a path that is not. */
export function drawn(svg: string): Pixels {
  const glyphs = new Map<string, string>();
  each(svg, ({ name, attributes: { id, d } }) => {
    if (name === "path" && id !== undefined && d !== undefined) glyphs.set(id, d);
  });
  let painter: Painter | undefined;
  each(
    svg,
    ({ name, attributes }) => {
      painter ??= Painter.of(attributes, glyphs);
      painter.open(name, attributes);
    },
    ({ name }) => painter?.close(name),
  );
  if (!painter) throw new RangeError("a page without anything on it");
  return painter.canvas;
}

interface Element {
  readonly name: string;
  readonly attributes: Attributes;
}

function each(svg: string, open: (element: Element) => void, close: (element: Element) => void = () => undefined) {
  const parser = new SaxesParser();
  const element = ({ name, attributes }: SaxesTagPlain): Element => ({ name, attributes });
  parser.on("opentag", (tag) => open(element(tag)));
  parser.on("closetag", (tag) => close(element(tag)));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(svg).close();
}

class Painter {
  readonly canvas: Canvas;
  readonly #glyphs: ReadonlyMap<string, string>;
  readonly #styles: Style[];
  #aside = 0;
  constructor(canvas: Canvas, matrix: Matrix, glyphs: ReadonlyMap<string, string>) {
    this.canvas = canvas;
    this.#glyphs = glyphs;
    this.#styles = [{ ...NO_STYLE, matrix }];
  }

  static of({ viewBox = "" }: Attributes, glyphs: ReadonlyMap<string, string>): Painter {
    const [left = 0, top = 0, width = 1, height = 1] = viewBox.split(/[\s,]+/).map(Number);
    const scale = Math.min(SCALE, WIDEST / width);
    const canvas = new Canvas(Math.ceil(width * scale), Math.ceil(height * scale));
    return new Painter(canvas, [scale, 0, 0, scale, -left * scale, -top * scale], glyphs);
  }

  open(name: string, attributes: Attributes): void {
    if (ASIDE.has(name)) this.#aside += 1;
    const style = styleOf(attributes, this.#styles.at(-1) ?? NO_STYLE);
    this.#styles.push(style);
    if (this.#aside > 0) return;
    if (name === "path") this.#paint(attributes["d"] ?? "", style);
    if (name === "use") this.#paint(this.#glyphs.get(nameIn(attributes)) ?? "", moved(style, attributes));
  }

  close(name: string): void {
    if (ASIDE.has(name)) this.#aside -= 1;
    this.#styles.pop();
  }

  #paint(path: string, { matrix, fill, stroke, strokeWidth }: Style): void {
    const [inside, edge] = [colourOf(fill), colourOf(stroke)];
    if (path === "" || (inside === undefined && edge === undefined)) return;
    const lines = linesOf(path, matrix);
    if (inside)
      this.canvas.fill(
        lines.map(({ points }) => points),
        inside,
      );
    const [a, b] = matrix;
    if (edge) for (const line of lines) this.canvas.fill(strokeOf(line, strokeWidth * Math.hypot(a, b)), edge);
  }
}

const NO_STYLE: Style = { matrix: IDENTITY, fill: "none", stroke: "none", strokeWidth: 1 };

/** The name of what is used. */
const nameIn = (attributes: Attributes): string => (attributes["xlink:href"] ?? attributes["href"] ?? "").slice(1);

const moved = (style: Style, { x = "0", y = "0" }: Attributes): Style => ({
  ...style,
  matrix: times(style.matrix, [1, 0, 0, 1, Number(x), Number(y)]),
});

function styleOf(attributes: Attributes, { matrix, fill, stroke, strokeWidth }: Style): Style {
  const width = attributes["stroke-width"];
  return {
    matrix: times(matrix, matrixOf(attributes["transform"] ?? "")),
    fill: attributes["fill"] ?? fill,
    stroke: attributes["stroke"] ?? stroke,
    strokeWidth: width === undefined ? strokeWidth : Number(width),
  };
}

/** What a transform says (https://www.w3.org/TR/css-transforms-1/#svg-transform). */
function matrixOf(transform: string): Matrix {
  let whole = IDENTITY;
  for (const [, name, given = ""] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b, ...rest] = given.trim().split(/[\s,]+/).map(Number);
    const [c = 0, d = 1, e = 0, f = 0] = rest;
    if (name === "translate") whole = times(whole, [1, 0, 0, 1, a, b ?? 0]);
    else if (name === "scale") whole = times(whole, [a, 0, 0, b ?? a, 0, 0]);
    else if (name === "matrix") whole = times(whole, [a, b ?? 0, c, d, e, f]);
  }
  return whole;
}

/** A colour as "#1b4f72"; none for what is no such one. */
function colourOf(written: string): Colour | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(written);
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(
    short ? `#${short.slice(1).map((one) => one + one).join("")}` : written,
  ) ?? [];
  const part = (hex = "0") => Number.parseInt(hex, 16);
  return red === undefined ? undefined : [part(red), part(green), part(blue)];
}

/** A line of that width as what is filled: a rectangle for each of its pieces. */
function strokeOf({ points, closed }: Line, width: number): Contour[] {
  const half = width / 2;
  const pieces: Contour[] = [];
  const last = closed ? points.length : points.length - 2;
  for (let i = 0; i < last; i += 2) {
    const [x, y] = [points[i] ?? 0, points[i + 1] ?? 0];
    const [toX, toY] = [points[(i + 2) % points.length] ?? 0, points[(i + 3) % points.length] ?? 0];
    const length = Math.hypot(toX - x, toY - y);
    if (length === 0) continue;
    const [dx, dy] = [((toX - x) / length) * half, ((toY - y) / length) * half];
    pieces.push([x - dy, y + dx, toX - dy, toY + dx, toX + dy, toY - dx, x + dy, y - dx]);
  }
  return pieces;
}
