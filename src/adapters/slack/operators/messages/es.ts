import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "slack.config.token": "{name} debe empezar por {begins}. Cópielo de la página de la aplicación en api.slack.com.",
  "slack.config.client":
    "SLACK_CLIENT_ID, SLACK_CLIENT_SECRET y SLACK_STATE_SECRET van juntos: defina los tres, o ninguno y SLACK_BOT_TOKEN.",
  "slack.config.who":
    "Para Slack defina SLACK_BOT_TOKEN (un espacio), o SLACK_CLIENT_ID, SLACK_CLIENT_SECRET y SLACK_STATE_SECRET (muchos, por instalación).",
  "slack.config.both": "SLACK_BOT_TOKEN es para un espacio, SLACK_CLIENT_ID para muchos: quite uno de los dos.",
  "slack.config.way":
    "Para Slack defina SLACK_APP_TOKEN (Socket Mode, sin dirección pública) o SLACK_SIGNING_SECRET (HTTP en el puerto público).",
  "slack.config.oauth": "La instalación en muchos espacios va por HTTP: defina SLACK_SIGNING_SECRET.",
  "slack.config.root":
    "SLACK_COMMAND_ROOT debe tener de 1 a 31 letras minúsculas, cifras, - o _, empezar por una letra o cifra y no ser un comando propio de Slack, como «remind».",
  "slack.way":
    "Slack: {way, select, socket {Socket Mode} other {HTTP, peticiones a /slack/events en el puerto público}}",
  "slack.doctor.ok": "Slack conoce al bot en «{team}».",
  "slack.doctor.token":
    "Slack rechaza el token del bot ({reason}). Instale la aplicación de nuevo y copie el token nuevo.",
  "slack.doctor.unreachable": "No se puede llegar a Slack: {reason}.",
  "slack.doctor.scopes":
    "Al bot le faltan permisos: {scopes}. Imprima el manifiesto con «rapporteur manifest slack», péguelo en la configuración de la aplicación e instálela de nuevo.",
  "slack.doctor.optional":
    "El bot se instaló sin ámbitos opcionales: {scopes}. Sin files:read no recibe archivos; sin files:write no envía ninguno; sin channels:history, groups:history y mpim:history nunca repite lo que quizá ya se dijo; sin canvases:write no mantiene canvas; sin mpim:write no abre conversaciones entre dos personas.",
  "slack.doctor.socket": "Slack rechaza SLACK_APP_TOKEN ({reason}). Necesita el permiso connections:write.",
  "slack.doctor.socket.ok": "Socket Mode se puede abrir.",
  "slack.doctor.installed":
    "Instalado en {count, plural, =0 {ningún espacio todavía: abra /slack/install} one {# espacio u organización} many {# espacios y organizaciones} other {# espacios y organizaciones}}.",
  "slack.manifest.about": "Imprime el manifiesto de la aplicación de una plataforma, en JSON",
  "slack.manifest.http": "para HTTP en esta dirección pública, en lugar de Socket Mode",
  "slack.manifest.with":
    "con «steps»: pasos para Workflow Builder, en un plan de pago, en una aplicación preparada para organizaciones",
  "slack.manifest.with.unknown": "--with admite «steps», y no «{given}».",
};
