import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "slack.config.token":
    "{name} doit commencer par {begins}. Copiez-le depuis la page de l’application sur api.slack.com.",
  "slack.config.client":
    "SLACK_CLIENT_ID, SLACK_CLIENT_SECRET et SLACK_STATE_SECRET vont ensemble : définissez les trois, ou aucun et SLACK_BOT_TOKEN.",
  "slack.config.who":
    "Pour Slack, définissez SLACK_BOT_TOKEN (un espace), ou SLACK_CLIENT_ID, SLACK_CLIENT_SECRET et SLACK_STATE_SECRET (plusieurs, par installation).",
  "slack.config.both": "SLACK_BOT_TOKEN est pour un espace, SLACK_CLIENT_ID pour plusieurs : retirez l’un des deux.",
  "slack.config.way":
    "Pour Slack, définissez SLACK_APP_TOKEN (Socket Mode, sans adresse publique) ou SLACK_SIGNING_SECRET (HTTP sur le port public).",
  "slack.config.oauth": "L’installation dans plusieurs espaces passe par HTTP : définissez SLACK_SIGNING_SECRET.",
  "slack.config.root":
    "SLACK_COMMAND_ROOT doit compter de 1 à 31 lettres minuscules, chiffres, - ou _, commencer par une lettre ou un chiffre et ne pas être une commande propre à Slack, comme « remind ».",
  "slack.way":
    "Slack : {way, select, socket {Socket Mode} other {HTTP, requêtes vers /slack/events sur le port public}}",
  "slack.doctor.ok": "Slack connaît le bot dans « {team} ».",
  "slack.doctor.token":
    "Slack refuse le jeton du bot ({reason}). Installez de nouveau l’application et copiez le nouveau jeton.",
  "slack.doctor.unreachable": "Slack est injoignable : {reason}.",
  "slack.doctor.scopes":
    "Il manque des autorisations au bot : {scopes}. Affichez le manifeste avec « rapporteur manifest slack », collez-le dans les réglages de l’application et réinstallez-la.",
  "slack.doctor.optional":
    "Le bot a été installé sans portées facultatives : {scopes}. Sans files:read il ne prend pas de fichiers ; sans files:write il n’en envoie pas ; sans channels:history, groups:history et mpim:history il ne redit jamais ce qui a peut-être été dit ; sans canvases:write il ne tient pas de canevas ; sans mpim:write il n’ouvre pas de conversation entre deux personnes.",
  "slack.doctor.socket": "Slack refuse SLACK_APP_TOKEN ({reason}). Il lui faut l’autorisation connections:write.",
  "slack.doctor.socket.ok": "Socket Mode peut être ouvert.",
  "slack.doctor.installed":
    "Installé dans {count, plural, =0 {aucun espace pour l’instant : ouvrez /slack/install} one {# espace ou organisation} many {# espaces et organisations} other {# espaces et organisations}}.",
  "slack.manifest.about": "Affiche le manifeste d’application d’une plateforme, en JSON",
  "slack.manifest.http": "pour HTTP à cette adresse publique, au lieu de Socket Mode",
  "slack.manifest.with":
    "avec « steps » : des étapes pour Workflow Builder, avec un abonnement payant, dans une application prête pour les organisations",
  "slack.manifest.with.unknown": "--with prend « steps », et non « {given} ».",
};
