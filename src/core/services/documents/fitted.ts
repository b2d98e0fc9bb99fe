import type { PrintedImage } from "./printed-document.ts";

// Room for a logo above a title, in millimetres.
const ROOM = { width: 90, height: 32 } as const;

/** How large a logo is printed, in millimetres: as large as there is room for it. */
export function fitted({ width, height }: Pick<PrintedImage, "width" | "height">): {
  readonly width: number;
  readonly height: number;
} {
  const scale = Math.min(ROOM.width / width, ROOM.height / height);
  return { width: width * scale, height: height * scale };
}
