import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";

/** A file of the page. It is read when it is asked for: whoever works on the page needs only to load it again. */
export interface Asset {
  readonly type: string;
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
};

/** The page's files by address; only these are served, so that no address can name another file. They lie beside this module, as they are. */
export function listAssets(directory = new URL("./page/", import.meta.url)): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>();
  for (const name of readdirSync(directory)) {
    const type = TYPES[extname(name)];
    if (type)
      assets.set(`/${name}`, { type, read: async () => new Uint8Array(await readFile(new URL(name, directory))) });
  }
  const page = assets.get("/index.html");
  if (!page) throw new Error(`the playground's page is missing from ${directory.pathname}`);
  return assets.set("/", page);
}
