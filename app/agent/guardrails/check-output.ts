import { foldText } from "../perception/fold-text";
import { findPattern } from "./find-pattern";
import type { OutputGuardrail } from "./guardrail";
import { findPlantedInstruction } from "./planted-instructions";

const DISEASE = String.raw`(?:diabet\w*|cancer|arthritis|asthma|depression|anxiety|disease|illness|infection|injur(?:y|ies)|pain|fasciitis|tendon\w*|insomnia|blood pressure|cholesterol|covid|migraines?|adhd|epilepsy|allerg\w*|schmerzen|krankheit\w*|krebs|douleurs?|maladies?|dolor|enfermedad\w*)`;

/** Health, safety and law as no shop may promise them, whoever wrote it. */
// prettier-ignore
const REGULATED: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:cures?|cured|heals?|treats?|prevents?|reverses?|eliminates?|relieves?|fights?|heilt|verhindert|lindert|guerit|soigne|previent|cura|alivia|previene)\b.{0,30}\b${DISEASE}`),
  /\b(?:replaces?|instead of|substitute for|better than)\b.{0,16}\b(?:insulin|medications?|medicines?|your doctor|a doctor|therapy|prescription)\b/,
  /\b(?:clinically|medically|scientifically) (?:proven|tested to cure)\b|\bfda[- ](?:approved|cleared)\b|\bdoctor[- ](?:approved|recommended)\b|\bmiracle\b.{0,12}\b(?:cure|remedy)\b/,
  /\b(?:guarantees?|guaranteed) (?:that you (?:will )?(?:never|not)|no injur|weight loss|to (?:lose|win|cure))|\blose \d+ (?:pounds|kilos?|kg|lbs)\b/,
  /\byou (?:are|were) (?:legally )?entitled to (?:compensation|damages)\b|\byou (?:can|could|should) sue\b|\b(?:is|are) (?:completely|absolutely|100 ?%) safe (?:for|during) (?:pregnan|children|diabet)/,
];

/** What the machine is made of, which is nobody's business in a shop. */
// prettier-ignore
const INSIDE: readonly RegExp[] = [
  /\b(?:my|the) (?:system prompt|instructions (?:are|say|tell)|guidelines (?:are|say)|developer message)\b|\bas an? (?:ai )?language model\b|\bi (?:was|am) (?:instructed|programmed|told) to\b/,
  /\b(?:search_products|get_product|compare_products|recommend_similar|recommend_complementary|size_help|check_stock|view_cart|add_to_cart|change_cart|remove_from_cart|undo_cart_change|confirm_cart_write|start_checkout|answer_question|order_status|hand_over|leave_message|forget_shopper|consider_discount|apply_discount_code)\b/,
  /gid:\/\/|\bshp(?:at|ua|ss)_\w+|\bsk-[a-z0-9]{8,}|\bbearer [a-z0-9._-]{12,}|\b(?:api|access)[ _-]?(?:key|token)\s*(?:is|:|=)|\bpostgres(?:ql)?:\/\/|\bat \w+ \(.{0,40}:\d+:\d+\)/,
];

/** Pushing, threatening, insulting: never in the shop's name. */
// prettier-ignore
const TONE: readonly RegExp[] = [
  /\b(?:hurry|act now|last chance|don't miss out|now or never|before it's too late|you(?:'ll| will) regret|everyone (?:else )?is buying|selling fast|almost gone|only today|limited time)\b/,
  /\b(?:you (?:must|have to) buy|you(?:'d| would) be (?:stupid|crazy|a fool)|trust me|no brainer)\b/,
  /\b(?:fuck\w*|shit\w*|bitch\w*|asshole\w*|bastard\w*|cunt|idiot\w*|moron\w*|stupid|dumb|shut up|damn you|nigg\w+|fagg\w+)\b/,
  /\b(?:jetzt oder nie|nur heute|beeilen sie sich|letzte chance|depechez-vous|derniere chance|date prisa|ultima oportunidad|arschloch|scheisse|connard|mierda|gilipollas)\b/,
];

/** A price that the shop never made. */
// prettier-ignore
const DISCOUNT: readonly RegExp[] = [
  /\b(?:i(?:'ll| will| can| could|'ve| have)|let me|we(?:'ll| will| can))\b.{0,14}\b(?:give|gave|offer|grant|apply|applied|make|arrange|add)\b.{0,20}\b(?:you )?(?:an? )?(?:\w+ )?(?:discount|rebate|price cut|better price|special price|deal just for you|coupon|voucher)\b/,
  /\b(?:it's|this is|they're|it is) (?:free|on the house|on us) (?:for you|today)\b|\bprice (?:has been|is now) (?:reduced|lowered|set) (?:to zero|for you|just for you)\b|\bdiscount (?:has been|was|is) (?:applied|approved|activated|granted)\b/,
  /\b(?:ich (?:gebe|gewahre|mache) (?:ihnen|dir) (?:einen )?(?:rabatt|nachlass|sonderpreis))\b|\b(?:je vous (?:offre|accorde|fais) (?:une )?(?:remise|reduction))\b|\b(?:(?:le|te) (?:doy|hago|ofrezco) (?:un )?descuento)\b/,
];

/** A sentence in capitals alone. */
const SHOUTED = /^\P{Ll}*\p{Lu}{4,}\P{Ll}*$/u;

const GUARDRAILS: readonly OutputGuardrail[] = [
  { name: "output-injection", find: findPlantedInstruction },
  { name: "output-regulated-claims", find: (folded) => findPattern(folded, REGULATED) },
  { name: "output-leak", find: (folded) => findPattern(folded, INSIDE) },
  { name: "output-tone", find: (folded) => findPattern(folded, TONE) },
  { name: "output-discount", find: (folded) => findPattern(folded, DISCOUNT) },
];

/** What a merchant who writes an answer may do, and nobody else: promise a price, and name what a machine might obey. */
const MERCHANTS_OWN = new Set(["output-injection", "output-discount"]);

/**
 * The first guardrail that a sentence trips, as the shopper would read it (slots filled): the shop's own words pass the
 * same checks as a brain's. Null where it may be said. `isMerchants`: written in the admin as an answer of the merchant's own.
 */
export function checkOutput(sentence: string, { isMerchants = false } = {}): { name: string; detail: string } | null {
  if (SHOUTED.test(sentence)) return { name: "output-tone", detail: "shouted" };
  const folded = foldText(sentence);
  for (const { name, find } of GUARDRAILS) {
    if (isMerchants && MERCHANTS_OWN.has(name)) continue;
    const detail = find(folded);
    if (detail !== null) return { name, detail };
  }
  return null;
}
