import { type APIInteraction, ApplicationIntegrationType, InteractionContextType } from "discord.js";
import type { Switches } from "./settings.ts";

/** Who may install the bot to use a command: a server for everybody on it, and where that is switched on a person for themselves, but for what is of a server. */
export const installTypes = ({ userInstall }: Switches, ofServer: boolean): ApplicationIntegrationType[] =>
  userInstall && !ofServer
    ? [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall]
    : [ApplicationIntegrationType.GuildInstall];

/** Where a command is offered, besides on servers: in direct messages with the bot, and to who installed it for themselves in those between others. */
export const contextsOf = (
  { userInstall }: Switches,
  { ofServer, withBot }: { readonly ofServer: boolean; readonly withBot: boolean },
): InteractionContextType[] => [
  InteractionContextType.Guild,
  ...(ofServer || !withBot ? [] : [InteractionContextType.BotDM]),
  ...(ofServer || !userInstall ? [] : [InteractionContextType.PrivateChannel]),
];

/**
 * Whether somebody asks by an installation of their own, and by no server's: the server where they do so, if it is any, is none
 * that the bot is in (https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-authorizing-integration-owners-object).
 */
export const isUserInstall = ({
  authorizing_integration_owners: owners = {},
}: Partial<Pick<APIInteraction, "authorizing_integration_owners">>): boolean =>
  owners[ApplicationIntegrationType.GuildInstall] === undefined &&
  owners[ApplicationIntegrationType.UserInstall] !== undefined;
