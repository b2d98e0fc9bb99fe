import { expect, it } from "vitest";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import {
  actions,
  choose,
  fields,
  group,
  item,
  items,
  run,
  strong,
  table,
  text,
} from "../../../../src/core/kernel/views/build.ts";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import { linkText, reachableText } from "../../../../src/core/kernel/views/link-text.ts";
import type { View } from "../../../../src/core/kernel/views/model.ts";
import { toNotice } from "../../../../src/core/kernel/views/notice.ts";
import { columnLines } from "../../../../src/core/kernel/views/table-text.ts";

const reader = { format: formatter("en", "UTC"), now: new Date("2026-11-24T15:00:00Z") };
const press = (label: string) => run(label, "help", {});

it.each<[string, View, string]>([
  [
    "title and first lines",
    { title: "Call", blocks: [text("At three"), text("Room 4."), text("Third")] },
    "Call. At three. Room 4.",
  ],
  [
    "an entry's first line",
    { title: "2 hits", blocks: [items(item([strong("Ana"), "\n+595 21"], press("Show")))] },
    "2 hits. Ana.",
  ],
  [
    "no buttons, no menu, no field",
    { blocks: [actions(press("Go")), choose("Pick", [press("a")]), fields(["Phone", "+595 21"])] },
    "",
  ],
  ["a group's heading", { blocks: [group("More", text("inside"))] }, "More."],
])("a notice says %s", (_what, view, notice) => {
  expect(toNotice(view, reader)).toBe(notice);
});

it("a notice is cut at a word", () => {
  const notice = toNotice({ blocks: [text("word ".repeat(200))] }, reader);
  expect([notice.length <= 240, notice.endsWith("word…")]).toEqual([true, true]);
});

it("columns stand below their labels, numbers to the right; what is too wide, or no words, has none", () => {
  const answers = table(
    "Answers",
    ["Name", { label: "Yes", align: "right" }],
    [
      ["Board", "7"],
      ["Ana", "12"],
    ],
  );
  expect(columnLines(answers)).toEqual(["Name   Yes", "Board    7", "Ana     12"]);
  expect(columnLines(answers, 9)).toBeUndefined();
  expect(columnLines(table("x", ["a"], [[[{ kind: "person", id: "p", name: "Ana" }]]]))).toBeUndefined();
  expect(columnLines(table("x", ["a"], [["`"]]))).toBeUndefined();
});

it("a number or a mail address is said once, without its scheme", () => {
  expect(linkText("Call", "tel:+595214144000")).toBe("Call (+595214144000)");
  expect(linkText("+595 21 414 4000", "tel:+595214144000")).toBe("+595 21 414 4000");
  expect(linkText("", "mailto:a@b.org")).toBe("a@b.org");
  expect(linkText("a@b.org", "mailto:a@b.org")).toBe("a@b.org");
  expect(linkText("Site", "https://a.org/")).toBe("Site (https://a.org/)");
  expect(reachableText("https://a.org/")).toBe("https://a.org/");
});

it("all that can be pressed is counted, also in groups", () => {
  const view = {
    blocks: [items(item(["a"]), item(["b"], press("1"))), group("g", actions(press("2")), choose("c", [press("3")]))],
  };
  expect(actionsIn(view).map(({ label }) => label)).toEqual(["1", "2", "3"]);
});
