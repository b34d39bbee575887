import { foldText } from "../../perception/fold-text";
import type { Perception } from "../../perception/perception";
import { tokenize } from "../../perception/tokenize";
import { isStopWord } from "../../perception/lexicons/stop-words";
import type { Place, Reading } from "./reading";

/** Words of who goes on haggling, folded, a language a line. */
const PLEADS = new Set(
  [
    "come on cmon just only at least then even maybe something anything little bit tiny small off percent pct pretty please pls plz ok okay fine half meet middle deal fair enough last offer final how about what give me do bucks dollars dollar quid cheaper less",
    "komm schon nur wenigstens dann bitte bisschen etwas kleiner kleinen prozent halb letztes angebot wie ware waren mit ok gut na euro weniger gunstiger",
    "allez juste seulement au moins alors un petit peu pour cent s'il vous te plait svp stp d'accord derniere offre euros moins",
    "venga vamos solo al menos entonces un poco poquito por ciento favor porfa vale ultima oferta euros menos",
  ].flatMap((line) => line.split(" ")),
);
const MOST_WORDS = 9;
/** "Just 10" and "5% then?" haggle; a word of pleading alone does. */
const ASKS =
  /\d|%|\b(?:come on|c'?mon|please|pls|plz|cheaper|less|something|anything|half|komm schon|bitte|weniger|gunstiger|etwas|allez|s'il|svp|stp|moins|venga|vamos|porfa|por favor|menos|algo)\b/;

/** "Come on, just 10" after a no: the haggling goes on, and nothing is done to the cart or looked for. */
export function readHaggling(perception: Perception, { memory }: Place): Reading {
  const hasHaggled = memory.digest.at(-1)?.moves.includes("negotiate") === true;
  if (!hasHaggled || memory.pendingQuestion !== null) return null;
  const { text, language, entities } = perception;
  const words = tokenize(text).map(({ word }) => word);
  const isHaggling =
    words.length > 0 &&
    words.length <= MOST_WORDS &&
    ASKS.test(foldText(text)) &&
    entities.every(({ type }) => type === "quantity" || type === "price") &&
    words.every((word) => /^\d/.test(word) || PLEADS.has(word) || isStopWord(word, language));
  return isHaggling
    ? {
        ...perception,
        entities: [],
        terms: [],
        cues: { ...perception.cues, cheaper: false, other: false },
        intents: [{ name: "negotiate", confidence: 0.9 }],
      }
    : null;
}
