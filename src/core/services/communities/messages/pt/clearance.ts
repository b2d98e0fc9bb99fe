import type { clearance as reference } from "../en/clearance.ts";

export const clearance: Record<keyof typeof reference, string> = {
  "settings.clearance": "O que um canal pode mostrar",
  "settings.clearance.summary": "Dizer até que rótulo de compartilhamento pode ser mostrado em um canal",
  "settings.clearance.label": "Até que rótulo",
  "settings.clearance.channel": "Canal, se não for este",
  "settings.clearance.was": "Antes",
  "settings.clearance.becomes": "A partir de agora",
  "settings.clearance.ask": "Mostrar até {label} em #{channel}?",
  "settings.clearance.do": "Sim, até {label}",
  "settings.clearance.check": "Não posso verificar quem lê ali: certifique-se de que seja assim.",
  "settings.clearance.stays": "O que foi dito ali até agora fica ali.",
  "settings.clearance.done": "A partir de agora pode ser mostrado até {label} em #{channel}",
  "settings.clearance.told": "O canal fica sabendo em instantes.",
  "settings.clearance.same": "Em #{channel} já pode ser mostrado até {label}.",
  "settings.clearance.meanwhile": "Alguém mudou isso nesse meio-tempo. Olhe de novo e repita, se ainda for preciso.",
  "settings.clearance.direct":
    "Aqui mostro o que você pode ver: em uma mensagem direta não há nada a configurar. Diga um canal, por exemplo canal:#general.",
  "settings.clearance.unknown":
    "Não sei que canal é “{channel}”. Digite o comando no próprio canal ou escolha o canal na lista da plataforma.",
  "clearance.means.clear":
    "Supõe-se que o canal seja lido por qualquer um: o que é para a comunidade ou seus membros fica de fora, e as pessoas são contadas, não nomeadas.",
  "clearance.means.green":
    "Supõe-se que o canal seja lido pela comunidade, incluindo convidados: o que é para membros ou moderadores fica de fora.",
  "clearance.means.amber":
    "Supõe-se que o canal seja lido só por membros da comunidade: mostra-se o que todos eles podem ler, com nomes de pessoas; reuniões privadas ficam de fora.",
  "clearance.means.moderators":
    "Supõe-se que o canal seja lido só por moderadores: também se mostra o que só eles podem ver, incluindo reuniões privadas.",
  "clearance.told": "A partir de agora pode ser mostrado aqui até {after} (antes {before})",
  "clearance.by": "Definido por {name}.",
  "clearance.limited":
    "Outras organizações leem neste canal: enquanto for assim, não mostro mais do que {label}, seja o que for definido.",
  "clearance.channels": "Canais que podem mostrar algo além de TLP:GREEN",
  "clearance.untold":
    "Você definiu que em #{channel} pode ser mostrado até {label}. Isso vale, mas não consegui avisar o canal: diga isso ali você mesmo.",
  "deliveries.what.clearance": "O que pode ser mostrado ali",
  "deliveries.what.notice.clearance": "Aviso sobre o que um canal pode mostrar",
  "settings.language.summary": "Dizer em que idioma eu falo em um canal",
  "settings.language.language": "Idioma, ou “padrão” para o da comunidade",
  "settings.language.done": "Idioma de #{channel}",
  "settings.language.effect": "É assim que eu falo ali com todos. O que só uma pessoa vê está no idioma dessa pessoa.",
};
