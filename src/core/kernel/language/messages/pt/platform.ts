import type { platform as reference } from "../en/platform.ts";

export const platform: Record<keyof typeof reference, string> = {
  "platform.wait": "Um momento, estou cuidando disso…",
  "platform.fill": "Preencher",
  "platform.by": "A pedido de {person}",
  "platform.close": "Fechar",
  "platform.answer": "Resposta",
  "platform.expired": "Este botão é antigo demais ou foi alterado. Pergunte de novo e use o novo.",
  "platform.expired.form": "Este formulário é antigo demais. Abra-o de novo.",
  "platform.lacking": "Ainda não posso publicar em {channel}, por isso nada chegará lá. Quem administra o servidor precisa me dar: {rights}.",
  "platform.lacking.there":
    "Ainda não posso publicar em {channel}, por isso não agendei nada lá. Quem administra o servidor precisa me dar: {rights}. Depois, peça de novo.",
  "platform.lacking.events": "Ainda não posso criar eventos neste servidor, então nada vai aparecer. Quem administra o servidor precisa me dar: {rights}.",
  "platform.show": "Mostrar a resposta",
  "platform.alone": "Só você verá a resposta.",
  "platform.fix": "Corrigir",
  "platform.continue": "Continuar",
  "platform.step": "Preencha o que falta.",
  "platform.unshown": "Não posso mostrar a resposta agora. O que você pediu talvez já esteja feito: confira antes de pedir de novo.",
};
