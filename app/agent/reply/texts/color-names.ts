import type { ReplyLanguage } from "../reply-language";

/** Colour families as the reply calls them. */
// prettier-ignore
export const COLOR_NAMES: Record<ReplyLanguage, Record<string, string>> = {
  en: { gray: "gray", multicolor: "multicolored" },
  de: { black: "Schwarz", white: "Weiß", gray: "Grau", blue: "Blau", green: "Grün", yellow: "Gelb", orange: "Orange", red: "Rot", pink: "Rosa", purple: "Lila", brown: "Braun", gold: "Gold", silver: "Silber", multicolor: "Bunt" },
  fr: { black: "noir", white: "blanc", gray: "gris", blue: "bleu", green: "vert", yellow: "jaune", orange: "orange", red: "rouge", pink: "rose", purple: "violet", brown: "marron", gold: "doré", silver: "argenté", multicolor: "multicolore" },
  es: { black: "negro", white: "blanco", gray: "gris", blue: "azul", green: "verde", yellow: "amarillo", orange: "naranja", red: "rojo", pink: "rosa", purple: "morado", brown: "marrón", gold: "dorado", silver: "plateado", multicolor: "multicolor" },
};
