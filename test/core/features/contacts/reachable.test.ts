import { describe, expect, it } from "vitest";
import { readEmails, readPhones } from "../../../../src/core/features/contacts/fields/reachable.ts";

const code = (read: ReturnType<typeof readPhones>) => ("problem" in read ? read.problem.code : read.value);

describe("telephone numbers", () => {
  it.each([
    "+595 21 555 0101",
    "021-555-0101",
    "(595) 21.555.01.01",
    "+43 1 26060",
    "911",
    "+1 (202) 555-0143 ext. 12",
    "+595 21 555 0101 ramal 7",
    "+33 1 55 55 01 01 poste 4",
    "+52 55 5550 0108 x33",
    "555/0101",
  ])("may be written as %s", (typed) => {
    expect(readPhones(typed)).toEqual({ value: [typed] });
  });

  it.each(["call me", "12", "+", "555 0101 after six", "1".repeat(41), "+595 21 555 0101 ext.", "＋５９５"])(
    "are not %s",
    (typed) => {
      expect(code(readPhones(typed))).toBe("import.cell.phone");
    },
  );

  it("are fifty in a cell at most", () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => `+595 21 ${1_000 + n}`).join("|");
    expect(readPhones(many(50))).toMatchObject({ value: { length: 50 } });
    expect(code(readPhones(many(51)))).toBe("import.cell.values");
    expect(code(readEmails(Array(200_001).fill("a@example.org").join("|")))).toBe("import.cell.values");
  });

  it("come as a list, each once, without controls", () => {
    expect(readPhones(" +43 1 26060 |911\u0007|911| ")).toEqual({ value: ["+43 1 26060", "911"] });
  });

  it("are to be separated by |", () => {
    expect(code(readPhones("+43 1 26060; +43 1 26061"))).toBe("import.cell.list");
  });
});

describe("e-mail addresses", () => {
  it("come as a list, each once", () => {
    expect(readEmails("a@example.org|b.c+d@sub.example.org|a@example.org")).toEqual({
      value: ["a@example.org", "b.c+d@sub.example.org"],
    });
  });

  it.each([
    "a",
    "a@",
    "@example.org",
    "a@example",
    "a b@example.org",
    "<a@example.org>",
    "a@example.org.",
    `${"a".repeat(250)}@example.org`,
  ])("are not %s", (typed) => {
    expect(code(readEmails(typed))).toBe("import.cell.email");
  });

  it("are to be separated by |", () => {
    expect(code(readEmails("a@example.org, b@example.org"))).toBe("import.cell.list");
  });
});
