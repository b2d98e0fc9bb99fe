// What XML cannot hold or the library leaves out, and what would be read as such an escape itself.
const HELD =
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffd-\uffff]|[\u{10000}-\u{10ffff}]/gu;

/** Text as a workbook holds it: signs that it cannot are written as "_xFFFD_" (ECMA-376, Part 1, §22.9.2.19). */
export function sheetText(text: string): string {
  const held = text.replace(HELD, (sign) => (isDropped(sign) ? escaped(sign) : sign));
  // The library looks texts up by name in an object that has names of its own.
  return held in {} ? escaped(held.charAt(0)) + held.slice(1) : held;
}

/** All but whole characters outside of the basic plane, of which the last two of each plane are none. */
const isDropped = (sign: string): boolean => {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x10000 || (code & 0xfffe) === 0xfffe;
};

const escaped = (sign: string): string =>
  Array.from(
    { length: sign.length },
    (_, at) => `_x${sign.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")}_`,
  ).join("");
