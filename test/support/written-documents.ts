import { crc32, deflateRawSync, deflateSync } from "node:zlib";

/** A PDF of pages with lines in Latin-1; a page without lines is blank. `more` goes into the trailer; `count` is how many pages it says that it has; bare ones have nothing of their own. */
export function pdf(
  pages: readonly (readonly string[])[],
  {
    more = "",
    content,
    count = pages.length,
    bare = false,
  }: { more?: string; content?: Buffer; count?: number; bare?: boolean } = {},
): Buffer {
  const kids = pages.map((_, n) => `${4 + n * 2} 0 R`).join(" ");
  const objects: Buffer[] = [
    latin("<< /Type /Catalog /Pages 2 0 R >>"),
    latin(`<< /Type /Pages /Kids [${kids}] /Count ${count} >>`),
    latin("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"),
    ...pages.flatMap((lines, n) =>
      bare
        ? [latin("<< /Type /Page /Parent 2 0 R >>"), latin("null")]
        : [
            latin(
              `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + n * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
            ),
            stream(content ?? latin(lines.map((line, nth) => drawn(line, 760 - nth * 14)).join("\n"))),
          ],
    ),
  ];
  const parts = [latin("%PDF-1.4\n")];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  for (const [n, object] of objects.entries()) {
    const whole = Buffer.concat([latin(`${n + 1} 0 obj\n`), object, latin("\nendobj\n")]);
    offsets.push(at);
    parts.push(whole);
    at += whole.length;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    latin(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${more} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A PDF of a page with that line, and of so many bytes in all: a picture that is not shown fills it. */
export function heavyPdf(line: string, size: number): Buffer {
  const light = pdf([[line]]);
  const table = light.lastIndexOf("xref\n0 ");
  const digits = String(size).length;
  const figures = (n: number) => String(n).padStart(digits, "0");
  const before = (length: number) => latin(`99 0 obj\n<< /Length ${figures(length)} >>\nstream\n`);
  const shut = latin("\nendstream\nendobj\n");
  const end = (at: number) =>
    latin(
      light
        .subarray(table)
        .toString("latin1")
        .replace(/startxref\n\d+/, `startxref\n${figures(at)}`),
    );
  const filled = size - table - before(0).length - shut.length - end(0).length;
  const picture = Buffer.alloc(filled, line);
  return Buffer.concat([light.subarray(0, table), before(filled), picture, shut, end(size - end(0).length)]);
}

/** What makes a PDF one that asks for a password. */
export const LOCKED = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >>`;

const latin = (text: string) => Buffer.from(text, "latin1");
const drawn = (line: string, y: number) => `BT /F1 11 Tf 50 ${y} Td (${line.replaceAll(/[\\()]/g, "\\$&")}) Tj ET`;
const stream = (content: Buffer) => {
  const packed = deflateSync(content);
  return Buffer.concat([
    latin(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
    packed,
    latin("\nendstream"),
  ]);
};

/** A zip archive; `says` is the size that its directory names in place of a file's own. */
export function zip(
  files: Readonly<Record<string, string | Buffer>>,
  says: Readonly<Record<string, number>> = {},
): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(says[name] ?? bytes.length, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([latin("PK\u0003\u0004"), facts, Buffer.from(name), packed]);
    const more = Buffer.alloc(14);
    more.writeUInt32LE(at, 10);
    entries.push(Buffer.concat([latin("PK\u0001\u0002"), Buffer.from([20, 0]), facts, more, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, directory, latin("PK\u0005\u0006"), end]);
}

/** A paragraph of a DOCX; one with a style is a heading. */
export interface Written {
  readonly text: string;
  readonly style?: string;
}

/** A DOCX of paragraphs, with other files beside. */
export const docx = (paragraphs: readonly Written[], beside: Readonly<Record<string, string | Buffer>> = {}): Buffer =>
  zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": documentXml(paragraphs), ...beside });

const documentXml = (paragraphs: readonly Written[]) =>
  `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${paragraphs
    .map(
      ({ text, style }) =>
        `<w:p>${style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</w:t></w:r></w:p>`,
    )
    .join("")}</w:body></w:document>`;
