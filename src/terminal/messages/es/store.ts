import type { store as en } from "../en/store.ts";

export const store: Record<keyof typeof en, string> = {
  "terminal.store.foreign":
    "{path} tiene archivos, pero ninguna base de datos mía (falta {found}). No he cambiado nada. Si ahí había una base de datos, conserve una copia de la carpeta y restaure su última copia de seguridad en una carpeta vacía con `rapporteur restore`; si no, aparte los archivos o ponga otra carpeta en RAPPORTEUR_DATA.",
  "terminal.store.version":
    "La base de datos en {path} se creó con PostgreSQL {found}; esta versión de Rapporteur tiene {wanted}. No he cambiado nada. Haga una copia de seguridad con la versión que la creó y restáurela con esta en una carpeta vacía.",
  "terminal.store.damaged":
    "La base de datos en {path} está dañada y no arranca. Conserve una copia de la carpeta tal como está y restaure su última copia de seguridad en una carpeta vacía con `rapporteur restore`.",
  "terminal.store.damaged.found":
    "La base de datos en {path} está dañada y no arranca ({found}). Conserve una copia de la carpeta tal como está y restaure su última copia de seguridad en una carpeta vacía con `rapporteur restore`.",
  "terminal.store.damaged.running":
    "La base de datos está dañada o se ha interrumpido. Detenga Rapporteur e inícielo de nuevo. Si dice lo mismo, conserve una copia de la carpeta de datos y restaure su última copia de seguridad en una vacía con `rapporteur restore`.",
  "terminal.store.full":
    "El disco de {path} está lleno, por eso no se puede abrir la base de datos. No se ha perdido nada: libere espacio e inicie de nuevo.",
  "terminal.store.full.running":
    "El disco de la base de datos está lleno, por eso no se hizo. Libere espacio e inténtelo de nuevo.",
  "terminal.store.denied":
    "No se me permite usar los archivos de la base de datos en {path} ({found}). Deben pertenecer al usuario con el que se ejecuta Rapporteur.",
  "terminal.key.gone":
    "Hay teléfonos, correos o notas sellados, pero falta su clave. Vuelva a poner su copia en {path}. Si no la hay, `rapporteur key --lost` dice qué se pierde y sigue con una clave nueva.",
  "terminal.key.damaged":
    "{path} no contiene ninguna clave que yo pueda leer. Vuelva a poner ahí su copia. Si no la hay, aparte el archivo; entonces `rapporteur key --lost` dice qué se pierde y sigue con una clave nueva.",
  "terminal.key.fits": "La clave está y abre lo que está sellado: no se pierde nada. No se cambió nada.",
  "terminal.key.lost.ask":
    "Eso no se podrá volver a leer sin la clave. No se cambió nada: si la clave aparece, todo vuelve a estar. Para quitarlo para siempre y seguir con una clave nueva: `rapporteur key --lost --yes`",
  "terminal.key.lost.done": "Se quitó lo que estaba sellado con la clave perdida. Ya se puede iniciar Rapporteur.",
  "terminal.migrate.makes": "crea la tabla {table}",
  "terminal.migrate.removes": "elimina la tabla {table}",
  "terminal.migrate.columns": "cambia columnas de {table}",
  "terminal.migrate.rows": "cambia filas de {table}",
  "terminal.migrate.index": "crea un índice de {table}",
  "terminal.migrate.rules": "cambia reglas de la base de datos: funciones, disparadores, políticas",
  "terminal.migrate.back":
    "Solo hay un camino de vuelta: una copia de seguridad hecha antes. `rapporteur backup ARCHIVO` hace una con la versión en marcha.",
  "terminal.migrate.newer":
    "Una versión más nueva de Rapporteur ha trabajado en esta base de datos: tiene migraciones que esta versión no conoce ({names}). No se cambió nada. Inicie la versión más nueva, o restaure en una base vacía la copia de antes de la actualización.",
};
