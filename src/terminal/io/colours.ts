import { styleText } from "node:util";

type Format = Parameters<typeof styleText>[0];

/** Whether a stream shows colours: a terminal that has them, unless NO_COLOR is set; with FORCE_COLOR wherever it leads (https://nodejs.org/api/cli.html#force_color1-2-3). */
export const showsColours = (stream: NodeJS.WritableStream): boolean => styleText("bold", "x", { stream }) !== "x";

/** Sets text off on a stream that shows colours. */
export const coloured = (format: Format, text: string, stream: NodeJS.WritableStream): string =>
  styleText(format, text, { stream });
