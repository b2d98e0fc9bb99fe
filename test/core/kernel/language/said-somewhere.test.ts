import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const files = ["src", "examples"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:ts|js)$/.test(file) && !file.includes("/generated/"))
    .map((file) => join(folder, file)),
);
/** Ids that are put together from what something is called: a command's words, a column's key. */
const BY_NAME = /^(?:name|also|import\.columns)\./;

it("every message is said somewhere", () => {
  const code = files.filter((file) => !file.includes("/messages/")).map((file) => readFileSync(file, "utf8"));
  const whole = new Set(code.flatMap((text) => [...text.matchAll(/["'`]([\w.-]+)["'`]/g)].map(([, id = ""]) => id)));
  const begun = [
    ...new Set(code.flatMap((text) => [...text.matchAll(/`([\w-]+\.[\w.-]*)\$\{/g)].map(([, id = ""]) => id))),
  ];
  const ids = files
    .filter((file) => /\/messages\/(?:.*\/)?en(?:\/|\.ts)/.test(file))
    .flatMap((file) => [...readFileSync(file, "utf8").matchAll(/^\s+"([\w.-]+)":/gm)].map(([, id = ""]) => id));
  expect(ids.length).toBeGreaterThan(4_000);
  const unsaid = ids.filter((id) => !BY_NAME.test(id) && !whole.has(id) && !begun.some((from) => id.startsWith(from)));
  expect(unsaid).toEqual([]);
});
