import { problem, UserError } from "../../../kernel/errors/errors.ts";
import { readJpeg } from "./jpeg.ts";
import { readPng } from "./png.ts";
import type { Picture } from "./picture.ts";
import "../messages/index.ts";

/** Largest logo, in bytes. Our choice: it is in every report, and is printed a few centimetres wide. */
const MOST_BYTES = 262_144;
/** Its longest side, in pixels. */
const MOST_PIXELS = 2_000;

/** Reads a logo by what is in it, whatever the file is called. Throws UserError that says what is wrong with it. */
export function readPicture(bytes: Buffer): Picture {
  if (bytes.length > MOST_BYTES)
    throw new UserError(
      problem("settings.logo.large", { most: MOST_BYTES / 1_024, size: Math.ceil(bytes.length / 1_024) }),
    );
  const found = readPng(bytes, MOST_PIXELS) ?? readJpeg(bytes);
  if (!found) throw new UserError(problem("settings.logo.picture"));
  if (Math.max(found.width, found.height) > MOST_PIXELS)
    throw new UserError(
      problem("settings.logo.pixels", { most: MOST_PIXELS, width: found.width, height: found.height }),
    );
  return found;
}
