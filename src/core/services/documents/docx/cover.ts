import { type FileChild, HeadingLevel, ImageRun, Paragraph, TextRun } from "docx";
import { fitted } from "../fitted.ts";
import type { PrintedCover, PrintedImage } from "../printed-document.ts";
import { SIZES } from "./measures.ts";

// Twentieths of a point.
const ABOVE_TITLE = 4_000;
const ABOVE_FOOT = 4_800;
// As the library counts them: 96 to an inch.
const PIXELS_PER_MM = 96 / 25.4;

/** The first page, with the title on it. */
export const coverOf = (title: string, { organisation, logo, about, foot }: PrintedCover): FileChild[] => [
  ...(logo === undefined ? [] : [new Paragraph({ children: [imageOf(logo, organisation)], spacing: { after: 300 } })]),
  new Paragraph({ children: [new TextRun({ text: organisation, size: SIZES.organisation })] }),
  new Paragraph({ text: title, heading: HeadingLevel.TITLE, spacing: { before: ABOVE_TITLE } }),
  ...about.map(
    (text) => new Paragraph({ children: [new TextRun({ text, size: SIZES.about })], spacing: { after: 120 } }),
  ),
  ...foot.map((text, at) => new Paragraph({ text, spacing: { before: at === 0 ? ABOVE_FOOT : 0, after: 80 } })),
];

function imageOf(logo: PrintedImage, name: string): ImageRun {
  const { width, height } = fitted(logo);
  return new ImageRun({
    type: logo.mediaType === "image/png" ? "png" : "jpg",
    data: Buffer.from(logo.base64, "base64"),
    transformation: { width: Math.round(width * PIXELS_PER_MM), height: Math.round(height * PIXELS_PER_MM) },
    altText: { name, title: name, description: name },
  });
}
