import type { names as reference } from "../en/names.ts";

export const names: Record<keyof typeof reference, string> = {
  "name.community": "comunidad",
  "name.setup": "configurar",
  "name.rename": "renombrar",
  "name.disconnect": "desconectar",
  "name.delete": "eliminar",
  "name.clearance": "difusión",
  "name.label": "etiqueta",
  "name.name": "nombre",
  "title.community.delete": "Eliminar la comunidad",
  "title.community.disconnect": "Desconectar el espacio",
  "title.community.erase": "Confirmar el borrado",
  "title.community.invite": "Invitar un espacio",
  "title.community.rename": "Renombrar la comunidad",
  "title.community.show": "Esta comunidad",
  "title.settings.clearance": "Límite de un canal",
  "title.setup": "Conectar este espacio",
  "family.community": "Esta comunidad",
  "title.settings.language": "Idioma de un canal",
};
