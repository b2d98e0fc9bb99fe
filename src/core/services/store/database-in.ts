import { join } from "node:path";

/** Where in a data directory the embedded database is; not there before the first start. */
export const databaseIn = (directory: string): string => join(directory, "postgres");
