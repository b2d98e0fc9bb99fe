import type { doctor as reference } from "../en/doctor.ts";

export const doctor: Record<keyof typeof reference, string> = {
  "terminal.doctor.ok": "bien",
  "terminal.doctor.warn": "aviso",
  "terminal.doctor.fail": "FALLA",
  "terminal.doctor.node.ok": "Node.js {version}",
  "terminal.doctor.node.old": "Node.js {version} es demasiado antiguo; hace falta {wanted} o posterior.",
  "terminal.doctor.configuration.ok": "El entorno se puede leer.",
  "terminal.doctor.disk.ok": "Se puede escribir en {directory}.",
  "terminal.doctor.disk.full": "A {directory} le quedan solo {megabytes, number} MB libres.",
  "terminal.doctor.key-file.open": "Otros usuarios pueden leer {path}. `chmod 600` lo cierra.",
  "terminal.doctor.lock.free": "Nadie más ocupa la carpeta de datos.",
  "terminal.doctor.lock.held": "`{does}` (proceso {pid}) ocupa la carpeta de datos y responde.",
  "terminal.doctor.store.embedded": "PostgreSQL {version} integrado",
  "terminal.doctor.store.server": "Servidor PostgreSQL {version}",
  "terminal.doctor.store.unreachable":
    "No se puede acceder a la base de datos ({reason}). Revise DATABASE_URL y que el servidor esté en marcha.",
  "terminal.doctor.clock.ok": "Los relojes de esta máquina y de la base de datos coinciden.",
  "terminal.doctor.clock.off":
    "Los relojes de esta máquina y de la base de datos difieren en {seconds, plural, one {# segundo} many {# segundos} other {# segundos}}. Ajústelos por NTP.",
  "terminal.doctor.migrations.ok": "Aplicadas todas ({count, number})",
  "terminal.doctor.migrations.pending":
    "{pending, plural, one {Falta #} many {Faltan #} other {Faltan #}}. `rapporteur migrate` las aplica.",
  "terminal.doctor.migrations.newer":
    "La base de datos tiene migraciones que esta versión no conoce: {names}. Actualice Rapporteur.",
  "terminal.doctor.community.ok":
    "{count, plural, one {# comunidad} many {# comunidades} other {# comunidades}}: {slugs}",
  "terminal.doctor.key.ok": "La clave abre lo que está sellado.",
  "terminal.doctor.key.unused": "Hay una clave y todavía no hay nada sellado.",
  "terminal.doctor.key.wrong":
    "La clave no abre lo que está sellado ({reason}). Vuelva a poner la clave con que se selló.",
  "terminal.doctor.ledger.ok": "No espera nada que ya debía haberse dicho.",
  "terminal.doctor.ledger.late":
    "{due, plural, one {# mensaje espera} many {# mensajes esperan} other {# mensajes esperan}} desde hace hasta {minutes, number} minutos. ¿Está Rapporteur en marcha?",
  "terminal.doctor.search.ok": "La búsqueda encuentra todo por su índice más nuevo.",
  "terminal.doctor.search.filing":
    "{left, plural, one {Queda # documento} many {Quedan # de documentos} other {Quedan # documentos}} por registrar para la búsqueda; mientras tanto se {left, plural, one {encuentra} many {encuentran} other {encuentran}} como antes.",
  "terminal.doctor.chore.never": "Aún no se ha hecho; la próxima vez, {next}.",
  "terminal.doctor.chore.ok": "Última vez: {begun}; próxima: {next}.",
  "terminal.doctor.chore.running": "En marcha desde {begun}.",
  "terminal.doctor.chore.broken":
    "Empezó el {begun} y se interrumpió. Rapporteur lo repite en pocos minutos, si está en marcha.",
  "terminal.doctor.chore.failed": "Falló el {begun}: {error}. El registro dice más. Próxima vez: {next}.",
  "terminal.doctor.chore.late": "Tocaba el {due} y nadie lo ha hecho. ¿Está Rapporteur en marcha?",
  "terminal.doctor.room.full": "El disco de la base de datos está lleno: se rechazan cambios. Libere espacio.",
  "terminal.doctor.synced.embedded": "Cada cambio se fuerza al disco: un corte de luz no pierde nada de lo confirmado.",
  "terminal.doctor.synced.server": "El servidor fuerza cada cambio al disco.",
  "terminal.doctor.synced.not": "Los cambios no se fuerzan al disco: un corte de luz puede perder los más nuevos.",
  "terminal.doctor.synced.off":
    "El servidor no fuerza los cambios al disco ({settings}): un corte de luz puede perder los más nuevos, o la base de datos.",
};
