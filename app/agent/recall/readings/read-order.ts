import { questionForm } from "../../knowledge/question-form";
import { foldText } from "../../perception/fold-text";
import type { IntentName, Perception } from "../../perception/perception";
import { letterSizesIn } from "../../variants/letter-sizes";
import { HEARD_OF_GOODS } from "./heard-of-goods";
import { intend } from "./intend";
import { isElsewhere } from "./is-elsewhere";
import type { Place, Reading } from "./reading";
import { OF_A_VARIANT, wantedEntities } from "./wanted-entities";

/** "White, 9, regular width pls", "6 of the Almanac in black please". */
const PLEASE = /\b(?:please|pls|plz|bitte|svp|stp|s'il (?:vous|te) plait|por ?favor|porfa\w*)\b/;
/** "Get me the Plumb, 12 wide in black": who only wants it may want to know more of it first. */
const WANTS_THAT =
  /\b(?:den|die|das|davon) (?:nehm|nehme|will|hatt|hatte|kauf|kaufe) ich\b|\b(?:je le|je la|je les) prends\b|\bme (?:lo|la|los|las) (?:llevo|quedo)\b|\b(?:i'll take|gimme|get me|grab me|(?:ich )?nehme?(?: ich)?|nimm|gib mir|je prends|mettez[- ]moi|mets[- ]moi|donnez[- ]moi|donne[- ]moi|me llevo|me quedo|dame|deme|ponme|pongame|cojo) (?:con |dann |doch |lieber |alors |pues )?(?:the|that|this|those|these|den|die|das|dies\w*|le|la|les|ce|cette|ces|el|los|las|es[ea]s?|est[ea]s?)\b/;
/** "I'd like these in teal, 8.5": pointed at, with every choice told. */
const LIKES_THESE = /\b(?:i'd like|i would like|i want|i'd love|i need) (?:this|these|those|that|them|it)\b/;
const BARE_FIGURE = /[,\s]\d{1,2}(?:[.,]5)?(?=\s*(?:$|[,.;!]|please|pls))/;
/** "Quiero un par blanco y otro negro, talla M", in front of the thing. */
const WANTS_SO_MANY =
  /^\W*(?:(?:hola|hallo|bonjour|ok|vale|bon|gut|dann)\W+)?(?:ich (?:mochte|hatte gern|will|nehme)|je (?:veux|voudrais|prends)|(?:yo )?(?:quiero|quisiera|queria)|i(?:'d like| want|'ll have)) (?:bitte |gern )?(?:ein(?:e[nms]?|s)? (?:paar )?|zwei |drei |une? |deux |trois |un[oa]? (?:par )?|dos |tres |one |two |\d )/;
/** "Cool, the Harrier M long in navy": said after things were shown, with every choice made. */
const SETTLES =
  /^\W*(?:cool|ok(?:ay)?|right|alright|great|perfect|fine|good|nice|sweet|deal|bet|super|gut|prima|toll|klasse|passt|alles klar|dann|ja|d'accord|parfait|tres bien|bon|alors|oui|vale|genial|perfecto|bueno|pues|entonces|si|venga)\b/;
const LOOKS =
  /\b(?:show|see|find|search|look\w*|recommend|suggest|compare|tell|check|info\w*|details?|price|cost\w*|stock|available|size (?:guide|chart)|help|zeig\w*|such\w*|empfehl\w*|montre\w*|cherche\w*|conseil\w*|muestra\w*|busca\w*|recomiend\w*|something|anything|etwas|quelque chose|algo|similar|like (?:this|that|it)|under|max)\b/;
const HEARD_INSTEAD: IntentName[] = [...HEARD_OF_GOODS, "affirm", "price"];
const ENOUGH_CHOICES = 2;

/** One thing is named or talked about, its choices are told, and it is asked for rather than asked about: an order. */
export function readOrder(perception: Perception, { referents, memory }: Place): Reading {
  const { cues, text } = perception;
  const folded = foldText(text);
  const wanted = wantedEntities(perception);
  const isOne = referents.productIds.length === 1 && memory.pendingQuestion?.kind !== "choose-variant";
  const isClear =
    referents.how === "named" ||
    ((referents.how === "page" || memory.focus?.isAlone === true) && referents.how !== "shown");
  const isAsked =
    cues.question ||
    (cues.other && !WANTS_SO_MANY.test(folded)) ||
    cues.cheaper ||
    cues.correction ||
    LOOKS.test(folded) ||
    questionForm(perception) === "shop" ||
    questionForm(perception) === "sold";
  const isOther = wanted.some(({ type }) => ["price", "recipient", "date", "order-number", "email"].includes(type));
  if (!isOne || !isClear || isAsked || isOther || isElsewhere(perception)) return null;

  const choices =
    wanted.filter(({ type }) => OF_A_VARIANT.has(type)).length +
    letterSizesIn(text).filter(({ index }) => !wanted.some(({ start, end }) => index >= start && index < end)).length;
  // "In teal, 8.5": a figure by itself is a size.
  const figures =
    LIKES_THESE.test(folded) && !wanted.some(({ type }) => type === "size") && BARE_FIGURE.test(folded) ? 1 : 0;
  const counted = wanted.some(({ type }) => type === "quantity") ? 1 : 0;
  // "In black please" of what was shown narrows the wish.
  if (choices === 0 || choices + counted + figures < (referents.how === "named" ? 1 : ENOUGH_CHOICES)) return null;
  const isOrdered =
    PLEASE.test(folded) ||
    (WANTS_SO_MANY.test(folded) && !wanted.some(({ type }) => type === "category")) ||
    WANTS_THAT.test(folded) ||
    (LIKES_THESE.test(folded) && choices + figures >= ENOUGH_CHOICES) ||
    (SETTLES.test(folded) && referents.how === "named" && choices >= ENOUGH_CHOICES);
  return isOrdered ? intend(perception, { name: "add_to_cart", confidence: 0.8 }, HEARD_INSTEAD) : null;
}
