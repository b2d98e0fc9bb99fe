import { expect } from "vitest";

/** Counts what was looked at, and keeps what was wrong with it. */
export class Checks {
  count = 0;
  readonly #many: string[] = [];
  readonly #few: string[] = [];

  /** Something that was shown or not is compared with whether it may be seen. */
  shown(where: string, shown: boolean, may: boolean): void {
    this.count += 1;
    if (shown && !may) this.#many.push(where);
    if (!shown && may) this.#few.push(where);
  }

  /** What may not be seen is not shown; what may be seen need not be. */
  hidden(where: string, shown: boolean, may: boolean): void {
    this.shown(where, shown && !may, false);
  }

  /** Two answers are the same, so that nothing can be inferred. */
  same(where: string, one: string, other: string): void {
    this.shown(`${where}: ${one} / ${other}`, one !== other, false);
  }

  /** Nothing was wrong, and that was not for want of looking. */
  verdict(what: string): void {
    console.info(
      `${what}: ${this.count.toLocaleString("en")} checks, ${this.#many.length} too many, ${this.#few.length} too few`,
    );
    expect({ many: this.#many.slice(0, 20), few: this.#few.slice(0, 20) }).toEqual({ many: [], few: [] });
    expect(this.count).toBeGreaterThan(0);
  }
}
