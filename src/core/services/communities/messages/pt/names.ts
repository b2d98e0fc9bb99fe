import type { names as reference } from "../en/names.ts";

export const names: Record<keyof typeof reference, string> = {
  "name.community": "comunidade",
  "name.setup": "configurar",
  "name.rename": "renomear",
  "name.disconnect": "desconectar",
  "name.delete": "excluir",
  "name.clearance": "difusão",
  "name.label": "rótulo",
  "name.name": "nome",
  "title.community.delete": "Excluir a comunidade",
  "title.community.disconnect": "Desconectar o espaço",
  "title.community.erase": "Confirmar a exclusão",
  "title.community.invite": "Convidar um espaço",
  "title.community.rename": "Renomear a comunidade",
  "title.community.show": "Esta comunidade",
  "title.settings.clearance": "Limite de um canal",
  "title.setup": "Conectar este espaço",
  "family.community": "Esta comunidade",
  "title.settings.language": "Idioma de um canal",
};
