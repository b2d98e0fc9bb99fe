import type { Plan, WorkPlan } from "./platform.ts";
import type { View } from "../views/model.ts";

/** The same plan; after its work, in whichever of its ways that is done, this is done too, with what all may read. Other plans stay. */
export function afterWork(plan: Plan, then: (view: View) => unknown): Plan {
  if (plan.kind !== "work") return plan;
  const { run, runForBoth, openly } = plan;
  const followed =
    <Told>(work: () => Promise<Told>, viewOf: (told: Told) => View) =>
    async (): Promise<Told> => {
      const told = await work();
      await then(viewOf(told));
      return told;
    };
  const itself = (view: View) => view;
  return {
    ...plan,
    run: followed(run, itself),
    ...(runForBoth ? { runForBoth: followed(runForBoth, ({ view }) => view) } : {}),
    ...(openly ? { openly: { ...openly, run: followed(openly.run, itself) } } : {}),
  } satisfies WorkPlan;
}
