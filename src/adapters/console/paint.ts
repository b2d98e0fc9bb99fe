import { styleText } from "node:util";
import type { Paint } from "../../core/kernel/views/plain.ts";

const STYLES = {
  title: "bold",
  label: "dim",
  command: "cyan",
  strong: "bold",
  em: "italic",
  code: "cyan",
} as const satisfies Record<Parameters<Paint>[0], Parameters<typeof styleText>[0]>;

/** Colours for a terminal that shows them, wherever this process writes itself. */
export const terminalPaint: Paint = (part, text) => styleText(STYLES[part], text, { validateStream: false });
