import type { community as reference } from "../en/community.ts";

export const community: Record<keyof typeof reference, string> = {
  "community.show.summary": "Ver esta comunidad: su nombre, sus espacios y sus personas",
  "community.spaces": "Espacios conectados",
  "community.people": "Personas",
  "community.count.admin":
    "{count, plural, one {# persona que administra} many {# personas que administran} other {# personas que administran}}",
  "community.count.moderator":
    "{count, plural, one {# persona que modera} many {# personas que moderan} other {# personas que moderan}}",
  "community.count.member": "{count, plural, one {# miembro} many {# miembros} other {# miembros}}",
  "community.count.guest":
    "{count, plural, one {# persona invitada} many {# personas invitadas} other {# personas invitadas}}",
  "community.count": "{count, number}",
  "community.show": "La comunidad",
  "community.invite": "Invitar a un espacio",
  "community.invite.summary": "Obtener un código de un solo uso con el que otro espacio se une a esta comunidad",
  "community.invite.title": "Un código para un espacio",
  "community.invite.how": "Quien administra el otro espacio me agrega allí y escribe esto:",
  "community.invite.until": "Válido hasta",
  "community.invite.once":
    "Funciona una sola vez y no puedo volver a mostrarlo. Todas las personas de ese espacio verán lo que esta comunidad comparte: déselo solo a quien usted confíe eso.",
  "community.rename.summary": "Dar otro nombre a esta comunidad",
  "community.name": "Nombre",
  "community.renamed": "La comunidad se llama ahora {name}",
  "community.renamed.same": "La comunidad ya se llama así.",
  "community.before": "Antes",
  "community.rename": "Cambiar el nombre",
  "community.disconnect": "Desconectar este espacio",
  "community.disconnect.summary": "Sacar este espacio de la comunidad; los datos de la comunidad se conservan",
  "community.disconnect.title": "¿Desconectar este espacio de {community}?",
  "community.disconnect.what":
    "Nadie aquí podrá consultar ya nada de la comunidad. Sus contactos, reuniones, conclusiones y recursos se conservan.",
  "community.disconnect.planned":
    "{planned, plural, =0 {No hay nada previsto para publicar aquí.} one {Se cancela un mensaje previsto para publicarse aquí.} many {Se cancelan # mensajes previstos para publicarse aquí.} other {Se cancelan # mensajes previstos para publicarse aquí.}}",
  "community.disconnect.last":
    "Este es el único espacio conectado. Antes obtenga un código con {command} y guárdelo: sin él, nadie podrá volver a entrar en la comunidad.",
  "community.disconnect.do": "Desconectar",
  "community.disconnected": "Este espacio quedó desconectado",
  "community.disconnected.back": "Ya no pertenece a {community}. Con un código de la comunidad puede volver.",
  "community.disconnected.already": "Este espacio ya está desconectado.",
  "community.leave.summary": "Confirmar que este espacio se desconecta",
  "community.delete": "Eliminar la comunidad",
  "community.delete.summary": "Eliminar esta comunidad y todo lo que contiene, en todos los espacios",
  "community.delete.title": "¿Eliminar {community} para siempre?",
  "community.delete.what":
    "Se borra todo lo siguiente, con el registro de auditoría, en todos los espacios conectados. No se puede deshacer.",
  "community.delete.do": "Eliminar…",
  "community.erase.summary": "Confirmar que se elimina la comunidad escribiendo su nombre",
  "community.erase.name": "Escriba el nombre de la comunidad",
  "community.erase.mismatch":
    "Ese no es el nombre de la comunidad, así que no se eliminó nada. Escríbalo exactamente como es: {name}",
  "community.erased": "{community} quedó eliminada",
  "community.erased.what":
    "No queda nada de ella, ni aquí ni en los otros espacios. {command} crea una comunidad nueva.",
  "audited.community.create": "creó la comunidad",
  "audited.community.rename": "cambió el nombre de la comunidad",
  "audited.community.invite": "creó un código para otro espacio",
  "audited.space.connect": "conectó un espacio",
  "audited.space.disconnect": "desconectó un espacio",
  "audited.channel.language": "fijó el idioma de un canal",
  "audited.channel.clearance": "fijó lo que puede mostrarse en un canal",
};
