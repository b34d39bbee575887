import { findPattern } from "./find-pattern";
import type { InputGuardrail } from "./guardrail";

/** Folded text. Asks for a judgement on health or law that a shop must not give. */
// prettier-ignore
const PATTERNS: readonly RegExp[] = [
  /\b(?:cures? (?:my|your|the|an?|any|for|it|this|[a-z]+ (?:pain|fasciitis|disease))\b|curing|treats? (?:my|your|an?|any|the|it|this|pain|diabetes|injur\w*|sciatica|arthritis|\w+ pain|[a-z]+itis)\b|treatment (?:for|of) (?!dry|dull|hair|oily|damaged|split|skin)|heals? (?:my|your|the|an?|any|faster|it|this|\w+ pain|knees?|eczema|injur\w*)\b|diagnos\w*|prescri\w+|dosage|overdose|medications?|medicines?|medical(?:ly)?|my doctor|a doctor|pregnan\w*|breastfe\w*|diabet\w*|insulin|blood pressure|blood thinners?|heart (?:condition|disease|attack|problems?|medication)|pacemaker|asthma\w*|epilep\w*|arthritis|plantar fasciitis|tend[io]n[io]tis|injur(?:y|ies|ed)|sciatica|shin splints|eczema|cancer|anxiety|depress(?:ion|ed)|adhd|lose weight fast|(?:knee|back|heel|hip|chest|foot|ankle|joint) pain|bunions?|stress fracture|allerg(?:y|ic reaction)|anaphyla\w*|is it safe(?! to (?:pay|order|buy|shop|(?:put|enter|type|give|use|store|save)\b.{0,15}\b(?:card|paypal|details|number|data|address)))|safe (?:for|to (?:eat|take|use(?! (?:my|a) (?:credit |debit )?card)|drink|run)))\b/,
  /\b(?:sue|lawsuit|legal(?:ly)? (?:advice|liable|entitled|responsible|required)|lawyer|attorney|my (?:legal )?rights|illegal|liabilit(?:y|ies)|negligence|compensation for)\b/,
  /\b(?:heilt|heilen|heilung|schwanger\w*|diabet\w*|blutdruck|arzt|medikament\w*|knieschmerzen|ruckenschmerzen|verletzung\w*|allergi\w*|herzkrank\w*|rechtlich\w*|verklagen|anwalt)\b/,
  /\b(?:guerir|guerit|soigne|enceinte|diabet\w*|medecin|medicaments?|douleurs?|blessures?|allergi\w*|avocat|poursuivre en justice)\b/,
  /\b(?:curar?|embarazad\w*|diabet\w*|medicos?|medicamentos?|dolor de|lesion\w*|alergi\w*|abogad\w*|demandar)\b/,
];

/** Health and law are for professionals: the question is declined, and what the shop lists may still be told. */
export const inputRegulatedAdvice: InputGuardrail = {
  name: "input-regulated-advice",
  find: ({ folded }) => findPattern(folded, PATTERNS),
};
