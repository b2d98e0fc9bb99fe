import { createActivity } from "../activity.ts";
import { appProfile } from "./app-profile.ts";
import { authorize } from "./approval.ts";
import { createClock } from "../clock.ts";
import type { AppSecrets, Core } from "./core.ts";
import { createDeliveries } from "./delivery.ts";
import { createFaults } from "./faults.ts";
import type { HttpAddress } from "./http-delivery.ts";
import { createIds } from "./ids.ts";
import type { FakeSlack, FakeSlackOptions } from "./fake-slack-types.ts";
import type { Delivered, Shown } from "./model.ts";
import { createModals } from "./people/modals.ts";
import { createOpening } from "./people/opening.ts";
import { createPressing, type Suggestions } from "./people/pressing.ts";
import { createWorkspaceLife } from "./people/workspace.ts";
import { createWorkflows } from "./people/workflows.ts";
import { createWriting } from "./people/writing.ts";
import { mustSee } from "./people/acting.ts";
import { startServer } from "./server.ts";
import { sign } from "./signing.ts";
import { createSocketMode } from "./socket-mode.ts";
import { createState } from "./state.ts";
import { createTokens } from "./tokens.ts";
import { createTriggers } from "./triggers.ts";
import { createViews } from "./views.ts";
import { install, type Grants } from "./web-api/oauth.ts";
import { shown } from "./wire.ts";

export type { FakeSlack, FakeSlackOptions } from "./fake-slack-types.ts";
export type { Shown } from "./model.ts";

/** Starts a Slack on a free port. The default workspace has the app installed unless told otherwise. */
export async function startFakeSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const ids = createIds();
  const clock = createClock(options.now);
  const secrets: AppSecrets = {
    appId: options.appId ?? ids.next("A"),
    appName: options.appName ?? "Rapporteur",
    appToken: options.appToken ?? `xapp-1-${ids.secret(32)}`,
    botToken: options.botToken ?? `xoxb-${ids.secret(36)}`,
    signingSecret: options.signingSecret ?? ids.secret(32),
    clientId: options.clientId ?? "100000000001.100000000002",
    clientSecret: options.clientSecret ?? ids.secret(32),
    verificationToken: options.verificationToken ?? ids.secret(24),
  };
  const profile = appProfile(options.manifest, options.scopes);
  const activity = createActivity(options.quietMs ?? 50);
  const state = createState(clock, ids);
  const faults = createFaults(clock);
  const socket = createSocketMode(ids);
  const grants: Grants = new Map();
  const deliveries = createDeliveries({
    clock,
    ids,
    socket,
    activity,
    signingSecret: secrets.signingSecret,
    verificationToken: secrets.verificationToken,
  });
  const server = await startServer(() => core, grants);
  const origin = `http://127.0.0.1:${server.port}`;
  const core: Core = {
    secrets,
    profile,
    rotate: options.tokenRotation ?? false,
    orgInstall: options.notInstalled ? undefined : options.enterprise,
    clock,
    ids,
    state,
    tokens: createTokens(clock, ids),
    triggers: createTriggers(clock, ids),
    faults,
    activity,
    views: createViews(ids),
    socket,
    deliveries,
    executions: new Map(),
    calls: [],
    errors: [],
    origin,
  };
  core.tokens.issueApp(secrets.appToken);
  const installIn = (team: string, value?: string): string => {
    const { enterprise } = state.workspace(team);
    install(core, team);
    const owner = {
      ...(profile.scopes ? { scopes: profile.scopes } : {}),
      ...(enterprise !== undefined && enterprise === core.orgInstall ? { enterprise } : { team }),
    };
    return core.tokens.issueBot(owner, value === undefined ? {} : { value }).access.value;
  };
  const team = state.addWorkspace({
    name: options.workspace ?? "Example Community",
    ...(options.enterprise === undefined ? {} : { enterprise: options.enterprise }),
  }).id;
  if (!options.notInstalled) installIn(team, secrets.botToken);

  const seen = (user: string, id: string): Shown[] => {
    const channel = state.channel(id);
    mustSee(core, user, channel);
    return channel.messages
      .filter((message) => message.ephemeralTo === undefined || message.ephemeralTo === user)
      .map((message) => shown(core, message));
  };
  const suggestions: Suggestions = new Map();
  return {
    ...secrets,
    ...createWriting(core),
    ...createPressing(core, suggestions),
    ...createModals(core, suggestions),
    ...createOpening(core),
    ...createWorkspaceLife(core, team),
    ...createWorkflows(core),
    settled: (...given) => activity.settled(...given),
    settlesWith: (app) => activity.settlesWith(app),
    until: (read, timeoutMs) => activity.until(read, timeoutMs),
    async redeliver(...given): Promise<Delivered> {
      const delivered = await deliveries.redeliver(...given);
      await activity.settled();
      return delivered;
    },
    connectHttp: (address: HttpAddress) => deliveries.connectHttp(address),
    apiUrl: `${origin}/api/`,
    authorizeUrl: `${origin}/oauth/v2/authorize`,
    team,
    calls: core.calls,
    executions: core.executions,
    deliveries: deliveries.log,
    errors: core.errors,
    state,
    get inFlight() {
      return activity.inFlight;
    },
    get connections() {
      return socket.connections;
    },
    botUser(id = team) {
      const bot = state.workspace(id).bot;
      if (!bot) throw new Error("The app is not installed there.");
      return bot.userId;
    },
    addWorkspace({ installed = false, ...given }) {
      const workspace = state.addWorkspace(given);
      return { team: workspace.id, botToken: installed ? installIn(workspace.id) : undefined };
    },
    addUser: (given) => state.addPerson(given, given.team ?? team).id,
    addChannel: (given) => state.addChannel(given, given.team ?? team).id,
    seenBy: seen,
    direct: (user, id = team) => seen(user, state.im(id, user).id),
    directChannel: (user, id = team) => state.im(id, user).id,
    modal: (user) => core.views.stack(user).at(-1),
    home: (user) => core.views.home(user),
    advance: (ms) => clock.advance(ms),
    now: () => clock.now(),
    fail: (method, fault) => faults.plan(method, fault),
    heal: (method) => faults.clear(method),
    limitPosting: (on) => faults.limitPosting(on),
    outage(on) {
      server.outage(on);
      if (on) socket.cut();
    },
    disconnect: (reason, which) => socket.disconnect(reason, which),
    sign: (body, { timestamp, secret = secrets.signingSecret } = {}) => sign(secret, body, timestamp),
    authorize: (address, approval) => authorize(core, grants, address, approval),
    async close() {
      clock.stop();
      // An app that has just been stopped is still saying goodbye.
      await activity.until(() => socket.connections === 0, 100).catch(() => undefined);
      socket.stop();
      await server.close();
    },
  };
}
