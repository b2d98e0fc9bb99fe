import { describe, expect, it } from "vitest";
import { actions, group, item, items, run, strong } from "../../../../src/core/kernel/views/build.ts";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import type { Item, Press, View } from "../../../../src/core/kernel/views/model.ts";
import { oneMenu } from "../../../../src/core/kernel/views/one-menu.ts";

const press = (label: string, n: number, extra: Partial<Press> = {}): Press => ({
  ...run(label, "meeting show", { meeting: `m${n}` }, { spoken: `${label} call ${n}` }),
  ...extra,
});
const entry = (n: number, action?: Press): Item => item([strong(`call ${n}`)], action);
const shows = (...numbers: readonly number[]) => items(...numbers.map((n) => entry(n, press("Show", n))));
const labels = (view: View) => actionsIn(view).map(({ label }) => label);

describe("buttons of one label", () => {
  it("stay where they are two", () => {
    const view: View = { blocks: [shows(1, 2)] };
    expect(oneMenu(view)).toEqual(view);
  });

  it("are one menu from three on, behind the last of them, each said in full", () => {
    const view: View = { title: "All", blocks: [shows(1), group("Later", shows(2, 3)), actions(press("More", 0))] };
    const told = oneMenu(view);
    expect(labels(told)).toEqual(["Show call 1", "Show call 2", "Show call 3", "More"]);
    expect(told.blocks.map(({ kind }) => kind)).toEqual(["items", "group", "choose", "actions"]);
    expect(told.blocks[2]).toMatchObject({ label: "Show…" });
    const sent = (one: View) => actionsIn(one).map((a) => a.kind !== "open" && [a.command, a.input]);
    expect(sent(told)).toEqual(sent(view));
  });

  it("keep entries without a button, and buttons of other labels, where they are", () => {
    const told = oneMenu({
      blocks: [items(entry(0), ...[1, 2, 3].map((n) => entry(n, press("Show", n))), entry(4, press("Answer", 4)))],
    });
    expect(labels(told)).toEqual(["Answer", "Show call 1", "Show call 2", "Show call 3"]);
  });

  it.each([{ weight: "danger" as const }, { place: "here" as const }])("stay buttons where they are %j", (extra) => {
    const view: View = { blocks: [items(...[1, 2, 3].map((n) => entry(n, press("Answer", n, extra))))] };
    expect(oneMenu(view)).toEqual(view);
  });
});
