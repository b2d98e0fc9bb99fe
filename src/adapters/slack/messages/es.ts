import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "slack.confirm.title": "¿Confirma la acción?",
  "slack.confirm.text": "Está a punto de hacer esto: {label}",
  "slack.confirm.yes": "Sí, hacerlo",
  "slack.confirm.no": "No, volver",
  "slack.empty": "No hay nada que mostrar aquí.",
  "slack.continued": "Continúa el mensaje anterior.",
  "slack.more": "Hay más de lo que cabe aquí. Pregúntemelo en un mensaje directo para verlo todo.",
  "slack.close": "Cancelar",
  "slack.next": "Siguiente",
  "slack.hint.pick": "O elija un momento abajo.",
  "slack.hint.open": "Elija o escriba",
  "slack.hint.search": "Escriba para buscar.",
  "slack.choose": "Elegir",
  "platform.close": "Cerrar",
  "platform.answer": "Respuesta",
  "slack.scope.files.read":
    "No puedo leer archivos en este espacio de trabajo, así que no se hizo nada. La administración puede permitírmelo instalando la aplicación de nuevo con «files:read». Hasta entonces, deje el archivo y ponga un enlace en su lugar.",
  "slack.scope.files.write":
    "No puedo enviar archivos en este espacio de trabajo, así que aquí falta esto: {names}. La administración puede permitírmelo instalando la aplicación de nuevo con «files:write».",
  "slack.absent": "Todavía no estoy en este canal, así que no puedo publicar aquí: añádame con «/invite».",
  "slack.absent.there":
    "No puedo publicar en #{channel}: no estoy en él, o está archivado. No se hizo nada. Añádame allí con «/invite» y pídalo de nuevo.",
  "slack.step.failed": "Este paso no se hizo. A quien inició el flujo se le dijo por qué, si se sabe quién es.",
  "slack.step.broken":
    "Este paso empezó y se interrumpió: no se sabe si se hizo. Quien inició el flujo de trabajo puede comprobarlo.",
};
