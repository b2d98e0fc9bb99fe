import { assemble } from "../../src/app/assemble.ts";
import type { Store } from "../../src/core/services/store/store.ts";
import { countedIds, type World } from "./world.ts";

/** A world as another process has it: the same database over connections of its own, with a product and ids of its own. */
export function secondProcess(first: World, store: Store): World {
  const { clock, seal, logged } = first;
  const note = (level: string) => (facts: object, sentence: string) => void logged.push({ level, facts, sentence });
  const log = { info: () => undefined, warn: note("warn"), error: note("error") };
  const ids = countedIds("z");
  const product = assemble({ store, clock, seal, log, ids, worker: "other", limitSettings: "off" });
  const send: World["send"] = async (input, { as = "", platform = "", space = "", profile } = {}) => {
    const from = { id: ids.next(), platform, space, user: as, channel: "general", ...(profile ? { profile } : {}) };
    const plan = await product.dispatch({ ...from, insist: true, input });
    const view = plan.kind === "work" ? await plan.run() : plan.kind === "answer" ? plan.view : undefined;
    return { plan, text: "", ...(view ? { view } : {}), ...(view?.refusal ? { refusal: view.refusal } : {}) };
  };
  return { ...first, store, product, ids, send, say: (line, who) => send({ kind: "line", line }, who) };
}
