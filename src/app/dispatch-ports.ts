import type { Catalogue } from "../core/kernel/catalogue/catalogue.ts";
import type { Limits } from "../core/kernel/commands/budget.ts";
import type { DispatchPorts } from "../core/kernel/dispatch/ports.ts";
import type { Seal } from "../core/kernel/ports/seal.ts";
import type { Clock } from "../core/kernel/time/clock.ts";
import type { Ids } from "../core/kernel/values/ids.ts";
import { appendAudit } from "../core/services/audit/audit.ts";
import { planUnconnected } from "../core/services/communities/unconnected.ts";
import { channelVoice } from "../core/services/delivery/channel.ts";
import { GeneratedFiles, openFile } from "../core/services/files/generated-files.ts";
import { forget } from "../core/services/identity/seen.ts";
import { identify } from "../core/services/identity/identify.ts";
import { recogniser } from "../core/services/identity/recognise.ts";
import { spend } from "../core/services/limits/spend.ts";
import { certainly } from "../core/services/store/certainly.ts";
import { isFull, isUnreachable } from "../core/services/store/faults.ts";
import { callerReads, readsHere } from "../core/services/store/reader.ts";
import { asReader, type Store } from "../core/services/store/store.ts";
import { undone } from "../core/services/store/undone.ts";
import { rememberTerms } from "../core/services/taxonomy/remembered.ts";
import { tokenStoreIn } from "../core/services/tokens/token-store.ts";

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly seal: Seal;
  readonly catalogue: Catalogue;
  readonly limits: Limits;
}

/** What dispatch asks of the services, answered by those of the product. */
export function dispatchPorts(parts: Parts): DispatchPorts {
  const { store, ids, seal, limits } = parts;
  const tokens = tokenStoreIn(parts);
  const recognise = recogniser(store, {
    commands: limits("commands", "guest"),
    completions: limits("completions", "guest"),
  });
  return {
    identify: (invocation, now) => identify({ store, ids, seal, recognise }, invocation, now),
    forget: (invocation, at) => forget(store, invocation, at),
    planUnconnected: (invocation, now, failed) =>
      planUnconnected({ ...parts, store: certainSystem(store), failed }, invocation, now),
    within: (community, caller, work) => store.within(community, callerReads(caller), work),
    transact: (community, caller, work) =>
      certainly(store, (inside) => store.within(community, callerReads(caller), inside), work),
    undone,
    spend,
    asAllHere: (db, caller, work) => asReader({ db }, readsHere(caller), (at) => work(at.db)),
    voiceHere: (db, id, { here }) => channelVoice({ db, community: { id } }, here),
    terms: rememberTerms(store),
    appendAudit: (db, ...audited) => appendAudit({ db, seal }, ...audited),
    openFile: (token, community) => openFile(tokens, token, community),
    newFiles(community) {
      const files = new GeneratedFiles(ids, community);
      return { block: (made) => files.block(made), keep: () => files.keep(tokens) };
    },
    isUnreachable,
    isFull,
  };
}

/** The store for whoever sets up a community, which belongs to none yet: what becomes of that is found out as of a command's work. */
const certainSystem = (store: Store): Store => ({
  ...store,
  system: (work) => certainly(store, (inside) => store.system(inside), work),
});
