import { findPattern } from "./find-pattern";
import type { InputGuardrail } from "./guardrail";

/** Folded text. "These hills are killing me" and "I'm dying to try them" are how runners talk. */
// prettier-ignore
const PATTERNS: readonly RegExp[] = [
  /\b(?:kill(?:ing)?|hurt(?:ing)?|harm(?:ing)?|cut(?:ting)?|hang(?:ing)?|shoot(?:ing)?|poison(?:ing)?|drown(?:ing)?|starv(?:e|ing)) my ?self\b(?! with (?:the|this|these|those|my) (?:shoes?|laces?|zip))|\bsuicid(?:e|al)\b(?! (?:sprints?|drills?|runs?|shuttles?|squeeze|doors?|prevention))|\bself[- ]?harm\w*|\bend(?:ing)? (?:my life|it all)\b|\btak(?:e|ing) my (?:own )?life\b/,
  /\b(?:want|wants|wanna|wish|going|plan(?:ning)?|ready|like|rather|try(?:ing)?) (?:to )?(?:just )?(?:die|be dead|disappear forever|not (?:be alive|exist|wake up))\b(?! (?:for (?:these|this|a|those|some|your)|less|laughing|on (?:hills|the|that|a|this)|of (?:heat|boredom|thirst|embarrassment|laughter)|in (?:style|these)))|\b(?:wish i (?:was|were) (?:dead|never born)|better off (?:dead|without me)|no reason (?:left )?to live|don'?t want to (?:live|be alive|be here|exist|wake up)(?: any ?more)?\b(?! (?:in|without (?:th|my|a|it)|with (?:th|my|a) ?(?:shoe|sock|blister)))|can'?t go on (?:living|like this any)|nothing to live for|overdose on|jump off (?:a|the) (?:bridge|roof|building)|ending things for good)\b/,
  /\b(?:mich (?:selbst )?(?:umbringen|toten|verletzen|ritzen)|bringe mich um|selbstmord\w*|suizid\w*|nicht mehr leben|mein leben beenden|will sterben|mocht?e sterben|lebensmude)\b/,
  /\b(?:me (?:suicider|tuer|faire du mal|foutre en l'air)|suicider|en finir avec la vie|envie de mourir|veux mourir|mettre fin a mes jours|plus envie de vivre)\b/,
  /\b(?:suicidar(?:me|se)?|matarme|quitarme la vida|hacerme dano|acabar con mi vida|quiero morir(?:me)?|no quiero vivir|ganas de morir)\b/,
  /\b(?:kms|kys myself|unalive myself)\b/,
  /自杀|想死|死にたい|自殺|자살|죽고 싶|انتحار|покончить с собой|хочу умереть|самоубийств/,
];

/** Somebody may be in danger: no selling, the emergency line and a person. */
export const inputSelfHarm: InputGuardrail = {
  name: "input-self-harm",
  find: ({ folded, disguised }) =>
    findPattern(folded, PATTERNS) ?? disguised.map((reading) => findPattern(reading, PATTERNS)).find(Boolean) ?? null,
};
