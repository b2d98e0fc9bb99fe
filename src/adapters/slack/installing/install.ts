import type { RequestListener } from "node:http";
import { type InstallationStore, InstallProvider } from "@slack/oauth";
import type { Log } from "../../../core/kernel/errors/log.ts";
import { loggerOn, type Clients } from "./clients.ts";
import { REDIRECT_PATH } from "../manifest/manifest.ts";
import { BOT_SCOPES } from "../manifest/scopes.ts";
import { SLACK, type SlackSettings } from "../settings.ts";

/** Where people begin to install the bot. */
const INSTALL_PATH = "/slack/install";

/** The SDK's part of OAuth, beside its receivers: with it inside, Bolt would ask for tokens itself, with every payload. */
export function installerOf(
  { client, apiUrl }: SlackSettings,
  { options }: Clients,
  log: Log,
  installationStore: InstallationStore,
): InstallProvider | undefined {
  if (client === undefined) return undefined;
  return new InstallProvider({
    clientId: client.id,
    clientSecret: client.secret,
    stateSecret: client.stateSecret,
    installationStore,
    logger: loggerOn(log),
    clientOptions: options,
    ...(apiUrl === undefined ? {} : { authorizationUrl: new URL("/oauth/v2/authorize", apiUrl).href }),
  });
}

/** Serves the pages of OAuth and leaves everything else to `rest`; without it, that is not found. */
export function installing(
  installer: InstallProvider,
  { publicUrl }: SlackSettings,
  log: Log,
  rest?: RequestListener,
): RequestListener {
  const asked = {
    scopes: [...BOT_SCOPES],
    ...(publicUrl === undefined ? {} : { redirectUri: new URL(REDIRECT_PATH, publicUrl).href }),
  };
  return (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const page =
      request.method !== "GET"
        ? undefined
        : pathname === INSTALL_PATH
          ? installer.handleInstallPath(request, response, {}, asked)
          : pathname === REDIRECT_PATH
            ? installer.handleCallback(request, response)
            : undefined;
    if (page)
      page.catch((error: unknown) => {
        log.error({ platform: SLACK, error }, "a page of the installation failed");
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    else if (rest) rest(request, response);
    else response.writeHead(404).end();
  };
}
