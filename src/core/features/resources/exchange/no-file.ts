/** What stands for the file of a resource that has no document. */
export const NO_FILE = "-";
