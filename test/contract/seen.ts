import type { FieldErrors, Form } from "../../src/core/kernel/forms/form.ts";
import type { InvocationInput } from "../../src/core/kernel/commands/platform.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { Press, View } from "../../src/core/kernel/views/model.ts";
import { expect } from "vitest";
import type { Seen } from "./driver.ts";
import { plainWords } from "../../src/core/kernel/values/command-line.ts";
import { labelsTwice } from "./labels.ts";

type Reply =
  | { readonly plan: "answer" | "work"; readonly view: View; readonly audience?: "caller" | "channel" }
  | { readonly plan: "form"; readonly form: Form; readonly errors?: FieldErrors }
  | { readonly plan: "ignore" | "suggest" };

/** What a reply given as data shows, for the platforms that show views as they are. */
export function seenOf(reply: Reply, plain: (view: View) => string): Seen {
  const nothing = { private: true, text: "", fields: [], buttons: {} };
  switch (reply.plan) {
    case "ignore":
    case "suggest":
      return { kind: "nothing", ...nothing };
    case "form": {
      const fields = reply.form.fields.map((f) => ({
        name: f.name,
        ...(f.value === undefined ? {} : { value: f.value }),
        ...(f.shown === undefined ? {} : { shown: f.shown }),
        ...(reply.errors?.[f.name] ? { error: plainWords(reply.errors[f.name]!.message) } : {}),
      }));
      return {
        kind: "form",
        ...nothing,
        text: [
          reply.form.title,
          ...fields.flatMap((f) =>
            f.error
              ? [
                  `${f.name}: ${f.error}`,
                  ...(reply.errors?.[f.name]?.suggestions ?? []).map((c) => `  ${c.label} = ${c.value}`),
                ]
              : [],
          ),
        ].join("\n"),
        fields,
      };
    }
    case "answer":
    case "work":
      expect(labelsTwice(reply.view)).toEqual([]);
      return {
        kind: "said",
        private: reply.audience !== "channel" || reply.view.refusal !== undefined,
        text: plain(reply.view),
        fields: [],
        buttons: buttonsOf(reply.view),
      };
  }
}

/** What each button of a view sends, by its label: "Show", and the next of that label "Show (2)". */
export function buttonsOf(view: View): Record<string, InvocationInput> {
  const times = new Map<string, number>();
  const sent = actionsIn(view).flatMap((action) => {
    if (action.kind === "open") return [];
    const time = (times.get(action.label) ?? 0) + 1;
    times.set(action.label, time);
    return [[time === 1 ? action.label : `${action.label} (${time})`, inputOf(action)] as const];
  });
  return Object.fromEntries(sent);
}

const inputOf = ({ command: path, input: values, kind: mode, place }: Press): InvocationInput => ({
  kind: "values",
  path,
  values,
  mode,
  ...(place === undefined ? {} : { place }),
});
