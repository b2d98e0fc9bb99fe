import QuickLRU from "quick-lru";
import { z } from "zod";
import { type FormState, stateOf, wasTouched } from "../forms/form-state.ts";
import { HOUR_MS } from "../../../core/kernel/time/units.ts";

/** What stood in an open form when Slack last told of it. */
export interface HeardForm {
  readonly state: FormState;
  /** Something was entered. */
  readonly touched: boolean;
}

/** Remembers what stands in forms that are open: Slack tells it with whatever is done in one, and not when one is closed. */
export interface HeardForms {
  /** Hears what happened, whatever it is. */
  note(body: unknown): void;
  /** What was heard of a view last; undefined for nothing. */
  of(view: string): HeardForm | undefined;
}

// Our choice: as many forms as are open at once, as long as somebody may look for what to write in one.
const MOST = 500;
const KEPT_MS = HOUR_MS;

const bodySchema = z.object({
  type: z.string(),
  view: z.object({ id: z.string(), type: z.literal("modal"), state: z.unknown() }).loose(),
  actions: z.array(z.object({ action_id: z.string() })).default([]),
});

/** Forms that this process hears of. */
export function heardForms(): HeardForms {
  const forms = new QuickLRU<string, HeardForm>({ maxSize: MOST, maxAge: KEPT_MS });
  return {
    note(body) {
      const read = bodySchema.safeParse(body);
      if (!read.success || read.data.type === "view_closed") return;
      const { view, actions } = read.data;
      const before = forms.get(view.id);
      const state = stateOf(view, before?.state);
      // A picked moment is written into a field as it stands at first.
      const picked = actions.some(({ action_id: id }) => id.startsWith("pick."));
      forms.set(view.id, { state, touched: before?.touched === true || picked || wasTouched(view, state) });
    },
    of: (view) => forms.get(view),
  };
}
