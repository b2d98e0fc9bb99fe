/** A value as it is typed in a line: quoted where it needs to be. */
export function typed(value: string | number | boolean): string {
  const text = String(value);
  return /^[^\s"“”«»\\:]+$/u.test(text) ? text : `"${text.replace(/["\\]/g, "\\$&")}"`;
}
