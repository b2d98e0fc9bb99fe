/** One thing the doctor looked at. */
export interface Check {
  /** A stable name, for scripts. */
  readonly name: string;
  readonly status: "ok" | "warn" | "fail";
  /** One sentence: what was found and, where it is not well, what to do. */
  readonly message: string;
}

/** A check's result, in short. */
export const ok = (name: string, message: string): Check => ({ name, status: "ok", message });
export const warn = (name: string, message: string): Check => ({ name, status: "warn", message });
export const fail = (name: string, message: string): Check => ({ name, status: "fail", message });
