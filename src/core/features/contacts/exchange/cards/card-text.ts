/** Parts of a value between signs without a backslash before them. */
export function split(value: string, at: "," | ";"): string[] {
  const found: string[] = [];
  let part = "";
  for (let place = 0; place < value.length; place += 1) {
    const sign = value.charAt(place);
    if (sign === "\\") {
      part += value.slice(place, place + 2);
      place += 1;
    } else if (sign === at) {
      found.push(part);
      part = "";
    } else part += sign;
  }
  return [...found, part];
}

/** Text as it was before it was escaped (RFC 6350 §3.4; of a "\;" in plain text, which others write, too). */
export const plainText = (value: string): string =>
  value.replace(/\\([\\,;:nN])/g, (_, sign: string) => (sign === "n" || sign === "N" ? "\n" : sign));

/** Text as it stands in a card; a semicolon, too, where parts are separated by it or version 3 is written. */
export const escapedText = (text: string): string => text.replace(/[\\,;]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");
