import type { AudienceGroup } from "../perception";

/** Words for whom something is made or bought, folded, in four languages. */
// prettier-ignore
export const AUDIENCE_WORDS: Record<AudienceGroup, string[]> = {
  men: ["men", "mens", "men's", "man's", "male", "guys", "gentlemen", "gents", "gent", "bloke", "blokes", "fella", "fellas", "lad", "lads", "dude", "dudes", "herren", "manner", "hommes", "homme", "hombre", "hombres", "caballero", "chico", "chicos", "kerl", "mec", "mecs"],
  women: ["women", "womens", "women's", "woman's", "female", "ladies", "lady", "damen", "frauen", "femme", "femmes", "mujer", "mujeres", "senora", "chica", "chicas", "madel", "nana"],
  kids: ["kids", "kid", "kid's", "kids'", "children", "children's", "child", "childs", "toddler", "youth", "junior", "boys", "girls", "kinder", "kind", "enfant", "enfants", "nino", "ninos", "nina", "ninas"],
};

// prettier-ignore
const RECIPIENTS: Record<string, AudienceGroup | null> = {
  husband: "men", hubby: "men", boyfriend: "men", dad: "men", father: "men", brother: "men", grandfather: "men", grandpa: "men", uncle: "men", him: "men",
  wife: "women", girlfriend: "women", mum: "women", mom: "women", mother: "women", sister: "women", grandmother: "women", grandma: "women", aunt: "women",
  son: "kids", daughter: "kids", nephew: "kids", niece: "kids", baby: "kids", grandson: "kids", granddaughter: "kids", boy: "kids", girl: "kids",
  friend: null, partner: null, colleague: null, boss: null, coworker: null, roommate: null, teacher: null, cousin: null, neighbor: null, neighbour: null, teammate: null, buddy: null, client: null,
  mann: "men", ehemann: "men", freund: "men", vater: "men", papa: "men", bruder: "men", opa: "men", onkel: "men",
  frau: "women", ehefrau: "women", freundin: "women", mutter: "women", mama: "women", schwester: "women", oma: "women", tante: "women",
  sohn: "kids", tochter: "kids", neffe: "kids", nichte: "kids", enkel: "kids", enkelin: "kids", kollege: null, kollegin: null, chef: null, kumpel: "men", schwager: "men", schwiegervater: "men", schwiegermutter: "women", schwagerin: "women", verlobter: "men", verlobte: "women", mutti: "women", vati: "men", omi: "women", opi: "men",
  mari: "men", copain: "men", pere: "men", frere: "men", oncle: "men", "grand-pere": "men",
  femme: "women", copine: "women", mere: "women", soeur: "women", epouse: "women", epoux: "men", maman: "women", mamie: "women", papi: "men", papy: "men",
  fils: "kids", fille: "kids", neveu: "kids", ami: null, amie: null, collegue: null,
  marido: "men", esposo: "men", suegro: "men", suegra: "women", cunado: "men", cunada: "women", primo: "men", prima: "women", nieto: "kids", nieta: "kids", novio: "men", padre: "men", hermano: "men", abuelo: "men", tio: "men",
  esposa: "women", novia: "women", madre: "women", hermana: "women", abuela: "women", tia: "women",
  hijo: "kids", hija: "kids", sobrino: "kids", sobrina: "kids", amigo: null, amiga: null, pareja: null,
};

/** People one buys for, and the group that their things come from; null where that is not known. */
export const RECIPIENT_GROUPS: ReadonlyMap<string, AudienceGroup | null> = new Map(Object.entries(RECIPIENTS));

const GROUP_BY_WORD = new Map<string, AudienceGroup>();
for (const group of ["men", "women", "kids"] as const) {
  for (const word of AUDIENCE_WORDS[group]) GROUP_BY_WORD.set(word, group);
}

/** The group that a word names ("Women's" -> women), or null. */
export function groupOfWord(foldedWord: string): AudienceGroup | null {
  return GROUP_BY_WORD.get(foldedWord) ?? null;
}

/** Words for one person that only say for whom where they are led up to: "a guy", "for a woman". */
export const ONE_PERSON: ReadonlyMap<string, AudienceGroup> = new Map([
  ["man", "men"],
  ["guy", "men"],
  ["gentleman", "men"],
  ["woman", "women"],
  ["lady", "women"],
]);

/** The same in German, in which "Frau" is how one speaks of one's wife as well: "bin eine Frau", "für einen Mann". */
export const ONE_GERMAN: ReadonlyMap<string, AudienceGroup> = new Map([
  ["mann", "men"],
  ["typ", "men"],
  ["frau", "women"],
  ["dame", "women"],
]);
