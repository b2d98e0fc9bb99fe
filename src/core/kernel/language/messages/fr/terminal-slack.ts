import type { terminalSlack as reference } from "../en/terminal-slack.ts";

export const terminalSlack: Record<keyof typeof reference, string> = {
  "terminal.slack.token": "{name} doit commencer par {begins}. Copiez-le depuis la page de l’application sur api.slack.com.",
  "terminal.slack.client": "SLACK_CLIENT_ID, SLACK_CLIENT_SECRET et SLACK_STATE_SECRET vont ensemble : définissez les trois, ou aucun et SLACK_BOT_TOKEN.",
  "terminal.slack.who":
    "Pour Slack, définissez SLACK_BOT_TOKEN (un espace), ou SLACK_CLIENT_ID, SLACK_CLIENT_SECRET et SLACK_STATE_SECRET (plusieurs, par installation).",
  "terminal.slack.both": "SLACK_BOT_TOKEN est pour un espace, SLACK_CLIENT_ID pour plusieurs : retirez l’un des deux.",
  "terminal.slack.way": "Pour Slack, définissez SLACK_APP_TOKEN (Socket Mode, sans adresse publique) ou SLACK_SIGNING_SECRET (HTTP sur le port public).",
  "terminal.slack.oauth": "L’installation dans plusieurs espaces passe par HTTP : définissez SLACK_SIGNING_SECRET.",
  "terminal.slack.root":
    "SLACK_COMMAND_ROOT doit compter de 1 à 31 lettres minuscules, chiffres, - ou _, commencer par une lettre ou un chiffre et ne pas être une commande propre à Slack, comme « remind ».",
  "terminal.slack.url": "{name} doit être une adresse qui commence par https:// ou http://.",
  "terminal.start.slack": "Slack : {way, select, socket {Socket Mode} other {HTTP, requêtes vers /slack/events sur le port public}}",
  "terminal.doctor.slack.ok": "Slack connaît le bot dans « {team} ».",
  "terminal.doctor.slack.token": "Slack refuse le jeton du bot ({reason}). Installez de nouveau l’application et copiez le nouveau jeton.",
  "terminal.doctor.slack.unreachable": "Slack est injoignable : {reason}.",
  "terminal.doctor.slack.scopes":
    "Il manque des autorisations au bot : {scopes}. Affichez le manifeste avec « rapporteur manifest slack », collez-le dans les réglages de l’application et réinstallez-la.",
  "terminal.doctor.slack.socket": "Slack refuse SLACK_APP_TOKEN ({reason}). Il lui faut l’autorisation connections:write.",
  "terminal.doctor.slack.socket.ok": "Socket Mode peut être ouvert.",
  "terminal.doctor.slack.installed":
    "Installé dans {count, plural, =0 {aucun espace pour l’instant : ouvrez /slack/install} one {# espace ou organisation} many {# espaces et organisations} other {# espaces et organisations}}.",
  "terminal.command.manifest": "Affiche le manifeste d’application d’une plateforme, en JSON",
  "terminal.argument.platform": "la plateforme : slack",
  "terminal.option.http": "pour HTTP à cette adresse publique, au lieu de Socket Mode",
};
