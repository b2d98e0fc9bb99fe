import type { backup as en } from "../en/backup.ts";

export const backup: Record<keyof typeof en, string> = {
  "terminal.backup.write": "Copiando",
  "terminal.backup.verify": "Leyéndola entera",
  "terminal.backup.done":
    "Se {rows, plural, one {copió # fila} many {copiaron # filas} other {copiaron # filas}} en {path} ({megabytes} MB). Leída de nuevo, está entera.",
  "terminal.backup.keyless":
    "La clave de los campos privados no está dentro. Guárdela también, en otro lugar: key.json o lo que tiene RAPPORTEUR_KEY.",
  "terminal.backup.keyed": "La clave de los campos privados está dentro: quien la abra lo lee todo.",
  "terminal.backup.keyfile.made":
    "Se creó en {path} una clave para las copias. Guarde un duplicado lejos de ellas: sin la clave no se pueden abrir.",
  "terminal.backup.secret":
    "¿Con qué se cierra? Indique un archivo de clave, como en --key-file backups.key, o ponga RAPPORTEUR_BACKUP_PASSPHRASE. En una terminal pregunto por una frase.",
  "terminal.backup.phrase": "Frase de acceso:",
  "terminal.backup.phrase.again": "Otra vez:",
  "terminal.backup.phrase.short":
    "Una frase de acceso tiene al menos {least} caracteres: cuatro o cinco palabras que no van juntas.",
  "terminal.backup.phrase.differs": "Eran dos frases distintas.",
  "terminal.backup.foreign": "{path} no es una copia de seguridad.",
  "terminal.backup.secret.wrong": "Esa frase o clave no abre {path}.",
  "terminal.backup.damaged":
    "{path} no está entera: se cortó o se cambió. No se restauró nada. Tome otra copia de seguridad.",
  "terminal.backup.newer":
    "Esta copia la hizo una versión más nueva ({version}). Actualice Rapporteur y restáurela entonces.",
  "terminal.backup.older":
    "Esta copia la hizo una versión anterior ({version}), y esta base de datos tiene tablas más nuevas. Restáurela en una sin tablas: una carpeta de datos vacía o una base nueva en el servidor.",
  "terminal.backup.filled":
    "La base de datos no está vacía: hay filas en {table}. Una copia se restaura en una vacía: indíquela en RAPPORTEUR_DATA o DATABASE_URL. No se cambió nada.",
  "terminal.backup.key":
    "Los teléfonos, correos y notas de la copia están sellados con una clave que no está aquí. Ponga key.json en la carpeta de datos, o RAPPORTEUR_KEY, y hágalo de nuevo. Si se perdió, --without-key restaura lo demás.",
  "terminal.backup.differs":
    "Lo que salió de la copia no es lo que entró ({table}). No se restauró nada. Tome otra copia de seguridad.",
  "terminal.backup.exists": "Ya hay un archivo {path}. No se copió nada.",
  "terminal.backup.full": "No hay espacio para {path}. No se copió nada.",
  "terminal.backup.keyfile": "No hay ninguna clave en {path}. Es una línea que empieza por AGE-SECRET-KEY-1.",
  "terminal.restore.label": "Restaurando",
  "terminal.restore.erased":
    "{count, plural, one {Se borró de nuevo a # persona que había sido borrada desde entonces.} many {Se borró de nuevo a # personas que habían sido borradas desde entonces.} other {Se borró de nuevo a # personas que habían sido borradas desde entonces.}}",
  "terminal.restore.done":
    "Se {rows, plural, one {restauró # fila} many {restauraron # filas} other {restauraron # filas}} tal como estaban en {at}. Cada tabla tiene tantas como había.",
  "terminal.restore.key.put": "La clave de los campos privados estaba en la copia y ahora está en {path}.",
  "terminal.restore.key.set": "La clave de los campos privados estaba en la copia. Ponga esto en RAPPORTEUR_KEY:",
};
