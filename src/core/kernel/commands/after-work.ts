import type { Plan, ToldBoth, WorkPlan } from "./platform.ts";
import type { View } from "../views/model.ts";

/** The same plan; after its work, in whichever of its ways that is done, this is done too, with what all may read. Other plans stay. */
export function afterWork(plan: Plan, then: (view: View) => unknown): Plan {
  if (plan.kind !== "work") return plan;
  const followed = async <Told>(told: Told, view: View): Promise<Told> => {
    await then(view);
    return told;
  };
  return eachWay(plan, { one: (view) => followed(view, view), both: (told) => followed(told, told.view) });
}

/** The same work, in whichever of its ways it is done; what whoever asked reads of it is changed so. */
export const withOwnAnswer = (plan: WorkPlan, change: (view: View) => View): WorkPlan =>
  eachWay(plan, { one: change, both: (told) => ({ ...told, own: change(told.own) }) });

interface Ways {
  readonly one: (view: View) => View | Promise<View>;
  readonly both: (told: ToldBoth) => ToldBoth | Promise<ToldBoth>;
}

function eachWay(plan: WorkPlan, { one, both }: Ways): WorkPlan {
  const { run, runForBoth, openly } = plan;
  return {
    ...plan,
    run: async () => one(await run()),
    ...(runForBoth ? { runForBoth: async () => both(await runForBoth()) } : {}),
    ...(openly ? { openly: { ...openly, run: async () => one(await openly.run()) } } : {}),
  };
}
