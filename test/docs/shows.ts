/** Whether an answer has these lines in this order, others between them; `…` stands for anything in a line. */
export function shows(answer: string, lines: readonly string[]): boolean {
  const left = answer.split("\n");
  return lines.every((line) => {
    const pattern = new RegExp(
      line
        .trim()
        .split("…")
        .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
        .join(".*"),
    );
    const at = left.findIndex((given) => pattern.test(given));
    left.splice(0, at + 1);
    return at >= 0;
  });
}
