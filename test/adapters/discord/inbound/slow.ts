import type { Dispatch } from "../../../../src/core/kernel/commands/platform.ts";

/** A product that takes as long as a test wants: to plan, or to do what was planned. */
export interface Slow {
  readonly dispatch: (dispatch: Dispatch) => Dispatch;
  /** From now on it waits. */
  hold(what: "plan" | "work"): void;
  /** It goes on, and waits no more. */
  release(): void;
  /** How often it was asked. */
  asked(): number;
}

/** A product that does not wait yet. */
export function slow(): Slow {
  let holding: "plan" | "work" | undefined;
  let open: () => void = () => undefined;
  let gate: Promise<void> = Promise.resolve();
  let asked = 0;
  return {
    dispatch: (dispatch) => async (invocation) => {
      asked += 1;
      if (holding === "plan") await gate;
      const plan = await dispatch(invocation);
      if (plan.kind !== "work" || holding !== "work") return plan;
      return {
        ...plan,
        async run() {
          await gate;
          return plan.run();
        },
      };
    },
    hold(what) {
      holding = what;
      gate = new Promise((done) => (open = done));
    },
    release() {
      holding = undefined;
      open();
    },
    asked: () => asked,
  };
}
