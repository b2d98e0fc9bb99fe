import type { Job } from "../../services/global-search/jobs/job.ts";

/** One's own contact, as people ask for it: what it says stands in the form that changes it. */
export const contactJobs: readonly Job[] = [
  {
    command: "contact me",
    phrases: {
      en: [
        "what|which is|s|are my phone|telephone|mobile|cell|number|email|mail|contact|office|hours number|numbers|address|card|details|hours?",
        "show|see|edit|change|update|correct me? my own? phone|telephone|mobile|email|contact|number number|address|card|details?",
        "my own? phone|contact number|card|details",
      ],
      es: [
        "cual|cuales es|son mi|mis numero|telefono|celular|correo|email|ficha|contacto|datos|horario de? telefono|celular|contacto?",
        "ver|muestrame|cambiar|cambia|corregir|actualizar mi|mis numero|telefono|celular|correo|email|ficha de? telefono|celular|contacto?",
        "mi numero|ficha|telefono de? telefono|contacto|celular?",
      ],
      pt: [
        "qual|quais e|sao o|os? meu|meus numero|telefone|celular|telemovel|email|cartao|contato|contacto de? telefone|celular|contato|contacto?",
        "ver|mostre|mudar|alterar|corrigir|atualizar o? meu numero|telefone|celular|telemovel|email|cartao|contato|contacto de? telefone|celular|contato|contacto?",
        "o? meu numero|telefone|cartao de? telefone|contato|contacto|celular?",
      ],
      fr: [
        "quel|quelle|quelles est|sont mon|ma|mes numero|telephone|portable|mail|email|adresse|fiche|coordonnees de? telephone|portable|contact|mail?",
        "voir|montre|changer|modifier|corriger moi? mon|ma|mes numero|telephone|portable|mail|email|adresse|fiche|coordonnees de? telephone|portable|contact|mail?",
        "mon|ma numero|fiche|telephone de? telephone|contact|portable?",
      ],
    },
  },
];
