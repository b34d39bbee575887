import { foldText } from "../perception/fold-text";
import { TO_CART } from "../recall/to-cart";
import type { Account } from "./account";
import type { Stretch } from "./find-clauses";

/** Words after which a wish holds only then: "only if", "unless", "es sei denn", "à condition que", "siempre que". */
const STRICT =
  /\b(?:(?:only|just|but) (?:if|when|once)|unless|provid(?:ed|ing)|(?:as|so) long as|on (?:the )?condition|assuming|depend(?:s|ing)? on|(?:nur|aber|bloss) (?:wenn|falls)|es sei denn|ausser (?:wenn|es)|vorausgesetzt|sofern|solange|unter der bedingung|je nach(?:dem)?|(?:seulement|uniquement|mais|sauf) (?:si|s'il)|a moins (?:que|qu)|a condition|pourvu qu\w*|tant qu\w*|des (?:que|qu')|selon (?:que|le|la)|(?:solo|solamente|unicamente|pero|salvo|excepto) (?:si|cuando)|a menos que|a no ser que|siempre (?:que|y cuando)|con tal (?:de )?que|segun)\b/gu;
/** Words that may say so, and may be mere politeness. */
const LOOSE =
  /\b(?:if|when (?:it|they|that|those|the \p{L}+)(?:'s| is|'re| are| comes?| goes| gets?| drops?)|once (?:it|they|i|you|the)|until (?:i|it|they|you|the)|otherwise|or else|wenn(?:'s)?|falls|ansonsten|sonst(?! (?:nichts|noch|alles|nix))|sinon|si|s'il(?:s)?|si no|cuando (?:llegu|este|haya|baje|tenga)\w*)\b/gu;

/** "If you don't mind", "if you have it in teal", "wenn's geht", "s'il vous plaît": asked politely, or true of what is planned. */
const POLITE =
  /^(?:if (?:(?:you|u|ya)(?: guys)? (?:can|could|would|will|please|don'?t mind|wouldn'?t mind|like|want|wish)\b|(?:at all )?possible|need be|not|so|yes|any(?:thing)?\b|(?:that|it)(?:'?s| is) (?:ok|okay|fine|all ?right|possible|right|cool|good|no (?:trouble|bother)|not too much)|that works|i (?:may|might|could|can)\b|in doubt)|if (?:(?:you|u|ya)(?: guys)?(?:'ve| have| still have| do have)?(?: still)?(?: got)? (?:it|them|one|that|those|any|some|the|a)\b|(?:you|u) (?:have|got|stock|sell)\b|(?:there|it|they|that|those)(?:'s|'re| is| are) (?:still )?(?:any|some|one|left|available|in stock|there|in)\b|(?:still )?(?:available|in stock)|it comes in\b)|wenn(?:'s| es| das)? (?:geht|moglich|okay|ok|recht ist|keine umstande macht|passt)|wenn (?:du|sie|ihr) (?:so (?:nett|lieb|freundlich)|kannst|konnen|konnt|mogt?|mochten|magst|wollen|willst|(?:es|sie|den|die|das|ihn|noch \S+|welche|davon)\b.{0,20} (?:hast|haben|habt))\b|(?:wenn|falls) (?:(?:es|sie|er|die|der|das|noch \S+)\b.{0,20} )?(?:moglich|vorhanden|verfugbar|vorratig|da|auf lager|lieferbar)\b|s'il (?:vous|te) plait|s'il (?:en reste|y en a|est (?:encore )?(?:dispo\w*|en stock))|si (?:c'est )?possible|si (?:vous|tu) (?:pouvez|peux|voulez|veux|l'avez|l'as|les avez|les as|en avez|en as|avez|as)\b|si (?:es posible|puedes?|podeis|pueden|quiere[sn]?|no te importa|no es molestia|tienes?|teneis|tienen|(?:la|lo|los|las) (?:tienes?|teneis|hay)|hay|queda\w*)\b)/u;

/** "Even if it is dear", "as if", "I wonder if", "what if": no condition. */
const NONE_BEFORE =
  /\b(?:even|as|what|wonder(?:ing)?|know|see|tell me|check|auch|selbst|als|wie|meme|comme|incluso|aunque|como|por)\s$/u;
/** What is to be done else, where that is nothing: "otherwise leave it". */
const ELSE_NOTHING =
  /^(?:otherwise|or else|ansonsten|sonst|sinon|si no)[, ]+(?:just )?(?:leave (?:it|them)(?: (?:out|be))?|forget (?:it|about it|them)|never ?mind|skip (?:it|them)|don'?t (?:bother|worry)|nothing|no(?:ne)?|nichts|lass(?:en sie)? (?:es|sie)|rien|laisse[rz]?|tant pis|nada|dejalo|no)\b/u;

const SENTENCE = /[^.!?\n]+[.!?\n]*/gu;
const SAYS_YES =
  /^s[ií]\s*(?:$|[,.!;]|por favor|porfa|claro|gracias|pon\w*|anad\w*|agreg\w*|mete\w*|quiero|me l[oa]s?|dale|vale|ese|esa)/u;

/** The conditions that a message puts on its wish, where it puts any: what is written then is not settled. */
export function findConditions({ folded, perception, clauses, choices, figures }: Account): Stretch[] {
  const isTold = ({ start, end }: Stretch) =>
    TO_CART.test(folded.slice(start, end)) ||
    clauses.some(({ does, ...clause }) => does === "writes" && clause.start >= start && clause.start < end) ||
    [...choices, ...figures].some((place) => place.start >= start && place.start < end);
  return [...folded.matchAll(SENTENCE)].flatMap(({ 0: text, index }): Stretch[] => {
    const sentence = { start: index, end: index + text.length };
    const own = clauses.filter(({ start }) => start >= sentence.start && start < sentence.end);
    if (own.length > 0 && own.every(({ does }) => does === "asks")) return [];
    const find = (pattern: RegExp) =>
      [...text.matchAll(pattern)].flatMap((match): Stretch[] => {
        const [start, end] = [index + match.index, index + match.index + match[0].length];
        const isNone =
          POLITE.test(folded.slice(start)) ||
          ELSE_NOTHING.test(folded.slice(start)) ||
          NONE_BEFORE.test(folded.slice(0, start)) ||
          isYes(start, perception.text, folded, perception.language);
        return isNone ? [] : [{ start, end }];
      });
    const strict = find(STRICT).filter(({ end }) => !POLITE.test(folded.slice(folded.lastIndexOf(" ", end - 1) + 1)));
    return strict.length > 0 ? strict : isTold(sentence) ? find(LOOSE) : [];
  });
}

/** "Sí, ponlo": yes in Spanish, with its accent or without; "si" is also "so" before an adjective in French. */
function isYes(start: number, text: string, folded: string, language: string): boolean {
  if (!folded.startsWith("si", start) || /\p{L}/u.test(folded.charAt(start + 2))) return false;
  if (text.slice(start, start + 2).toLowerCase() === "sí") return true;
  if (language === "en" || language === "de") return true;
  return SAYS_YES.test(foldText(text.slice(start)));
}
