import { MAX_MESSAGE_LENGTH } from "~/contracts/agent-api";
import { foldText } from "../perception/fold-text";
import type { GuardrailName, GuardrailVerdict } from "./guardrail";

const PATTERNS: Record<Exclude<GuardrailName, "length">, RegExp> = {
  injection:
    /\b(?:ignore|disregard|forget|override|bypass)\b.{0,30}\b(?:previous|prior|above|earlier|all|your|the)\b.{0,20}\b(?:instructions?|prompts?|rules|guidelines|programming)\b|\b(?:system|developer) (?:prompt|message|mode)\b|\byou are now\b.{0,40}\b(?:dan|admin|unrestricted|developer|an? (?:ai|bot|assistant) without)\b|\b(?:act|pretend|roleplay) as (?:if you|an? (?:admin|developer|unrestricted))|\bjailbreak|<\/?(?:system|instructions?|tool)>|\[(?:system|inst)\]|\bignorier\w*\b.{0,30}\b(?:anweisungen|regeln)\b|\bignor(?:e|ez|er)\b.{0,30}\b(?:instructions|consignes)\b|\bignora\b.{0,30}\b(?:instrucciones|reglas)\b/,
  "regulated-advice":
    /\b(?:cure|treat|heal|diagnos|prescri|dosage|overdose|medication|medicine|medical|doctor|pregnan|breastfeed|diabet|blood pressure|heart condition|asthma|epilep|arthritis|plantar fasciitis|tendonitis|tendinitis|injur(?:y|ies|ed)|sciatica|shin splints|eczema|cancer|anxiety|depression|adhd|lose weight fast|knee pain|back pain|heel pain|allerg(?:y|ic reaction)|is it safe|safe (?:for|to (?:eat|take|use|drink)))|\b(?:sue|lawsuit|legal advice|lawyer)\b|\b(?:heilt|heilen|schwanger|diabet|blutdruck|arzt|medikament|knieschmerzen|verletzung|allergi)|\b(?:guerir|enceinte|diabet|medecin|medicament|douleur|blessure)|\b(?:curar|embarazad|diabet|medico|medicamento|dolor de|lesion)/,
  "self-harm":
    /\b(?:kill myself|suicid|end my life|want to die|hurt myself|self[- ]harm|mich umbringen|selbstmord|me suicider|me tuer|suicidarme|matarme|quitarme la vida)\b/,
};

/** Named checks on what the shopper wrote; every verdict goes into the trace. Nothing found here is ever obeyed. */
export function checkInput(message: string): GuardrailVerdict[] {
  const folded = foldText(message.slice(0, MAX_MESSAGE_LENGTH));
  const length: GuardrailVerdict = {
    name: "length",
    triggered: message.length > MAX_MESSAGE_LENGTH,
    detail: message.length > MAX_MESSAGE_LENGTH ? `${message.length} characters, cut to ${MAX_MESSAGE_LENGTH}` : null,
  };
  return [length, check("injection", folded), check("regulated-advice", folded), check("self-harm", folded)];
}

function check(name: keyof typeof PATTERNS, folded: string): GuardrailVerdict {
  const match = PATTERNS[name].exec(folded);
  return { name, triggered: match !== null, detail: match?.[0].slice(0, 120) ?? null };
}
