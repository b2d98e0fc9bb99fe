import type { AskedRights } from "./rights.ts";

const DATA =
  "todos|todas? os|as|a|o? meus|minhas|minha|meu dados|informacoes|informacao|conta|perfil|registros pessoais|privados?";
const DETAIL =
  "o|os|a|as|aos|ao? meu|meus|minha|minhas numero|dados|telefone|celular|telemovel|email|e|contato|contacto|ficha|cartao|informacoes|perfil|endereco mail|de? telefone|celular|contato|contacto|email|pessoais|privados?";

/** Portuguese. */
export const pt: AskedRights = {
  erase: [
    `apagar|apaga|apague|apaguem|excluir|exclui|exclua|eliminar|elimina|elimine|remover|remove|remova|deletar|delete|esquecer|esqueca ${DATA}`,
    "me? apague|apaga|apagar|exclua|excluir|elimine|esqueca|esquece|delete me|mim do|de? sistema|vez?",
    "me apague|apaga|exclua|elimine|esqueca|esquece|delete",
    "apague|apagar|exclua|elimine tudo o? que? sabe|sabes|tem|guarda|ha? sobre|de mim",
    "direito ao|a|de esquecimento|apagamento|eliminacao",
  ],
  export: [
    `exportar|exporta|exporte|baixar|baixa|baixe|descarregar|descarregue|extrair ${DATA}`,
    `me|da|de|envie|mande? me? da|de|envie|mande? uma? copia de|dos|das ${DATA}`,
    `me|da|de|envie|mande? da|de|envie|mande|me ${DATA}`,
  ],
  held: [
    "o? que dados|informacoes|voce|vc|tu|e|o|bot? sabe|sabes|sabem|tem|tens|guarda|guardas|armazena|armazenas|conserva o? bot? sobre|de|a? respeito? de? mim",
    "que|quais dados|informacoes|informacao|sao? voce|vc|se? tem|guarda|guardam|armazena|armazenam|conserva|guardados|guardadas sobre|de|a? mim",
    "o? que se|e|esta|fica guarda|sabe|armazena|conserva|guardado|armazenado|sabido sobre|de|a? mim",
    `ver|mostre|mostra|mostrar ${DATA}`,
    "os? meus dados pessoais|privados?",
  ],
  seen: [
    `quem ja? viu|viram|olhou|olharam|abriu|abriram|consultou|consultaram|leu|leram|acessou|acedeu|ve|tem visto? ${DETAIL}`,
  ],
};
