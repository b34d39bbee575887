import type { Constraint } from "~/contracts/need-state";
import type { CatalogDocument } from "~/ports/catalog-search";
import type { Evidence } from "../evidence/evidence";
import { foldText } from "../perception/fold-text";
import { perceive } from "../perception/perceive";
import { isStopWord } from "../perception/lexicons/stop-words";
import type { Entity } from "../perception/perception";
import { stemsOf } from "../perception/phrase-index";
import { matchConstraint } from "../ranking/match-constraint";
import { SLOT_PATTERN } from "../reply/slot";
import type { Situation } from "../situation";
import { findStatedFacts, type LintVerdict } from "./lint-sentence";

type ClaimContext = {
  situation: Situation;
  evidence: Evidence;
  /** Products that the reply has named so far, by id. */
  named: string[];
};

/** What a slot of one of these kinds says for a whole sentence: it quotes, or it was read. */
const QUOTES = new Set(["passage", "description", "order", "greeting", "hours"]);
const STOCK_SLOTS = new Set(["stock", "values", "got", "line-quantity"]);

/** Said without its slot, each of these promises or states something that nobody has read. Patterns run on folded text. */
// prettier-ignore
const CLAIMS: { reason: string; pattern: RegExp; unless: Set<string> }[] = [
  { reason: "stock", unless: STOCK_SLOTS, pattern: /\b(?:in|out of|back in) stock\b|\bsold[- ]out\b|\b(?:un)?available\b|\bavailability\b|\bauf lager\b|\bausverkauft\b|\b(?:nicht )?(?:verfugbar|lieferbar|vorratig)\w*|\ben stock\b|\bepuis|\b(?:in)?disponibl\w+|\bagotad\w+|\bexistencias\b/u },
  { reason: "discount", unless: new Set(["saving", "compare-at", "passage"]), pattern: /\bdiscount\w*|\bcoupons?\b|\bvouchers?\b|\bpromo(?:tion|tional)?s?\b|\b(?:special|exclusive) (?:offer|deal|price)|\bfor free\b|\bfree (?:gift|of charge|item|pair|product)|\b(?:on|flash|black friday) sale\b|\bprice (?:match|drop|cut)|\bhalf[- ]price\b|\bknock\b.{0,12}\boff\b|\bon the house\b|\brabatt\w*|\bgutschein\w*|\bnachlass|\breduziert\w*|\bermassig\w*|\bgratis\b|\bkostenlos\w*|\bgeschenkt\b|\bremises?\b|\breductions?\b|\bcodes? promo|\bgratuit\w*|\bsoldes?\b|\bdescuentos?\b|\brebaja\w*|\bcup(?:on|ones)\b/u },
  { reason: "policy", unless: QUOTES, pattern: /\b(?:shipp?(?:ing|ed|s)?|deliver(?:y|ed|s|ies)?|arrives?|returns? (?:are|is|within|for)|returned|refund\w*|exchange[ds]?|money[- ]back|guarantee\w*|warrant\w+|versand\w*|liefer\w+|ruckgabe\w*|zuruckgeb\w+|umtausch\w*|erstatt\w+|garantie\w*|livr\w+|expedi\w+|retours?|rembours\w+|envios?|entreg\w+|devol\w+|reembols\w+|garantia\w*)\b/u },
  { reason: "pressure", unless: new Set(), pattern: /\b(?:hurry|act now|don't miss|limited time|before it's gone|while stocks? lasts?|best[- ]?seller\w*|everyone (?:loves|buys)|most popular|last chance|beeil\w*|nur heute|solange der vorrat|depechez|ne manquez|date prisa|solo hoy)\b/u },
  { reason: "advice", unless: new Set(), pattern: /\b(?:cures?|heals?|treats? (?:your|the|any|pain|injur)|prevents? (?:injur|pain|disease|illness)|clinically|medically|doctor[- ](?:approved|recommended)|fda|hypoallergenic|injury[- ]free|pain[- ]free|heilt|beugt .{0,20}vor|schmerzfrei|guerit|previent les|cura (?:la|el|tu)|sin dolor)\b/u },
  { reason: "person", unless: new Set(), pattern: /\bi am (?:a )?(?:human|real person|person)\b|\bi'm (?:a )?(?:human|real person)\b|\bich bin ein mensch\b|\bje suis (?:un )?humaine?\b|\bsoy (?:una persona|human[oa])\b/u },
];

/** "You pay 1 for it": a figure near a word of price, even one that the shopper has said. */
const PRICE_TALK =
  /\b(?:costs?|pay|pays|paid|prices?|priced|charged?|kostet|kosten|preise?|zahl\w*|coutent?|prix|payez|paies|cuestan?|precios?|pagas?)\b/u;
const FIGURE =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|nothing|eins|zwei|drei|zehn|zwanzig|hundert|nichts|deux|trois|dix|vingt|cent|rien|dos|tres|diez|veinte|cien|nada)\b/u;

/** Capitals that are nobody's name. */
const PLAIN_CAPITALS = new Set(
  "i i'm i'd i'll i've eu us uk ok faq usb led gps uv xs s m l xl xxl xxxl english german french spanish european europe".split(
    " ",
  ),
);
/** Where every noun has a capital, one alone says nothing. */
const NOUN_CAPITALS = new Set(["de", "lb"]);

/**
 * What a language model may not say of its own accord, beyond the facts that `lintSentence` refuses from anybody: stock,
 * discounts, policies, pressure and health claims without their slot, any number, names of things that are not sold here,
 * and properties that no product in the evidence has. `sentence` still holds its slots.
 */
export function lintClaims(sentence: string, context: ClaimContext): LintVerdict {
  const kinds = new Set([...sentence.matchAll(SLOT_PATTERN)].map(([, kind = ""]) => kind));
  const bare = sentence.replace(SLOT_PATTERN, " ");
  const folded = foldText(bare);

  const [stated] = findStatedFacts(sentence);
  if (stated !== undefined) return { ok: false, reason: stated };
  for (const { reason, pattern, unless } of CLAIMS) {
    if (pattern.test(folded) && ![...kinds].some((kind) => unless.has(kind))) return { ok: false, reason };
  }
  if (PRICE_TALK.test(folded) && FIGURE.test(folded)) return { ok: false, reason: "money" };
  if (/\{\{|\}\}/.test(bare)) return { ok: false, reason: "a malformed slot" };

  const said = wordsOf(saidBy(context.situation));
  if (hasForeignNumber(bare, said)) return { ok: false, reason: "number" };
  if (hasForeignName(bare, said, context.situation)) return { ok: false, reason: "name" };
  return lacksFeature(sentence, bare, context) ? { ok: false, reason: "feature" } : { ok: true };
}

/** The shopper's words of this conversation. */
function saidBy({ perception, need, input }: Situation): string {
  const before = input.history.filter(({ from }) => from === "shopper").map(({ text }) => text);
  return [perception.text, ...before, ...need.terms, ...need.constraints.map(({ said }) => said)].join(" ");
}

function wordsOf(text: string): Set<string> {
  return new Set(foldText(text).match(WORD) ?? []);
}

const WORD = /[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu;

function hasForeignNumber(bare: string, said: Set<string>): boolean {
  return (foldText(bare).match(WORD) ?? []).some((word) => /\p{N}/u.test(word) && !said.has(word));
}

/** "The Nimbus Cloud", "try the Pegasus": a capital in the middle of a sentence that neither shopper nor shop has used. */
function hasForeignName(bare: string, said: Set<string>, situation: Situation): boolean {
  const known = knownNames(situation);
  const words = [...bare.matchAll(WORD)].map((match) => ({ word: match[0], index: match.index }));
  const isName = ({ word }: { word: string }) => {
    const folded = foldText(word);
    const plain = folded.replace(/'s$/, "");
    if (isStopWord(plain, situation.perception.language) || isStopWord(plain, "en")) return false;
    return /^\p{Lu}/u.test(word) && !said.has(folded) && !PLAIN_CAPITALS.has(folded) && !known.has(plain);
  };

  return words.some((entry, position) => {
    if (!isName(entry)) return false;
    const next = words[position + 1];
    const isFollowed =
      next !== undefined && isName(next) && /^\s$/.test(bare.slice(entry.index + entry.word.length, next.index));
    if (isFollowed) return true;
    const opens = position === 0 || /[.!?:–—"“„«(]\s*$/u.test(bare.slice(0, entry.index));
    return !opens && !NOUN_CAPITALS.has(situation.perception.language);
  });
}

/** Names that the shop itself uses for makers, kinds, options and departments; products are named by slot alone. */
function knownNames({ input }: Situation): Set<string> {
  const { vocabulary, shop, settings } = input;
  let known = namesByVocabulary.get(vocabulary);
  if (!known) {
    known = wordsOf(
      [
        ...vocabulary.vendors,
        ...vocabulary.productTypes,
        ...vocabulary.collections.map(({ title }) => title),
        ...vocabulary.options.flatMap(({ name, values }) => [name, ...values]),
      ].join(" "),
    );
    namesByVocabulary.set(vocabulary, known);
  }
  return new Set([...known, ...wordsOf(`${shop.name} ${settings.agentName}`)]);
}

/** A cache of pure results. */
const namesByVocabulary = new WeakMap<object, Set<string>>();

const FEATURES: Entity["type"][] = ["material", "attribute", "color"];
const POINTS_AT_PRODUCT =
  /^(?:yes|no|the|der|die|das|le|la|les|el|los|las|it|they|this|these|that|those|both|all|ja|nein|sie|er|es|diese\w*|beide|oui|non|il|elle|ils|elles|ce|cette|les deux|si|no|este|esta|estos|estas|ambos)\b/u;

/** "It is waterproof": what is said of products has to be true of one that is named. General talk is not about them. */
function lacksFeature(sentence: string, bare: string, { situation, evidence, named }: ClaimContext): boolean {
  if (/\?["”»)]*\s*$/.test(bare)) return false;
  const here = [...sentence.matchAll(/\{\{(?:title|price-range|attribute|option|description|tag|values):(\d+)/g)].map(
    ([, id = ""]) => id,
  );
  if (here.length === 0 && !POINTS_AT_PRODUCT.test(foldText(bare).trim())) return false;

  const { vocabulary, page } = situation.input;
  const { entities } = perceive(bare, { vocabulary, expectedLanguage: situation.perception.language || page.locale });
  const claimed = entities.filter((entity) => FEATURES.includes(entity.type) && !isLabel(entity));
  const subjects = (here.length > 0 ? here : named).flatMap((id) => evidence.documents.get(id) ?? []);
  return claimed.some((entity) => !subjects.some((document) => isTrueOf(document, entity)));
}

/** "It fits", "its drop": a word that names what is told of a thing, and does not tell it. */
function isLabel({ type, value, text }: Entity): boolean {
  if (/^(?:fits?|suits?|runs?|works?|passt|va|queda)$/i.test(text)) return true;
  if (type !== "attribute" || value.value === "true" || value.value === "false") return false;
  return stemsOf(value.name).join(" ") === stemsOf(text).join(" ");
}

function isTrueOf(document: CatalogDocument, entity: Entity): boolean {
  const constraint: Constraint = {
    id: "",
    kind: entity.type,
    name: entity.type === "attribute" ? entity.value.name : null,
    value: entity.type === "color" ? entity.value : entity.text,
    strength: "must",
    said: entity.text,
  };
  const { verdict } = matchConstraint(document, constraint);
  return entity.negated ? verdict === "no" : verdict === "yes";
}
