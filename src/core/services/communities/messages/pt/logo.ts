import type { logo as reference } from "../en/logo.ts";

export const logo: Record<keyof typeof reference, string> = {
  "settings.logo.summary": "Dar a esta comunidade um logotipo para a capa dos relatórios",
  "title.settings.logo": "Logotipo da comunidade",
  "name.logo": "logotipo",
  "settings.logo.file": "Uma imagem: PNG ou JPEG, de até 256 KB",
  "settings.logo.remove": "Retirar o logotipo",
  "settings.logo.removed": "A partir de agora os relatórios não têm logotipo.",
  "settings.logo.none": "Não há logotipo.",
  "settings.logo.missing": "Anexe a imagem: um arquivo PNG ou JPEG. Em um terminal: {command} e o nome do arquivo.",
  "settings.logo.done": "A partir de agora os relatórios têm este logotipo",
  "settings.logo.size": "O logotipo tem {width, number} × {height, number} pixels.",
  "settings.logo.stripped": "Só a imagem é guardada: onde, quando e com que foi feita ficou de fora.",
  "settings.logo.picture":
    "Isso não é uma imagem que eu possa imprimir, ou está danificada. Dê um arquivo PNG ou JPEG.",
  "settings.logo.large": "Esse arquivo tem {size, number} KB; um logotipo pode ter {most, number} KB. Reduza a imagem.",
  "settings.logo.pixels":
    "Essa imagem tem {width, number} × {height, number} pixels; um logotipo pode ter {most, number} por lado. Reduza-a.",
  "audited.community.logo": "mudou o logotipo da comunidade",
};
