import { findPattern } from "./find-pattern";
import type { InputGuardrail } from "./guardrail";

/** Folded text. What orders the machine about, asks for its inside, or gives it another character. */
// prettier-ignore
export const INSTRUCTION_PATTERNS: readonly RegExp[] = [
  // Away with the rules.
  /\b(?:ignore|disregard|forget|override|bypass|overwrite|drop|skip|disobey|stop following|do not follow|don't follow|turn off|disable|remove|lift)\b.{0,40}\b(?:previous|prior|above|earlier|preceding|existing|all|your|the|these|any|every)\b.{0,30}\b(?:instructions?|directions|directives|prompts?|rules|guidelines|guardrails?|policies|restrictions|constraints|safety (?:rules|filters?|checks?|measures)|programming|training|orders from)\b|\b(?:bypass|disable|turn off|remove|ignore|lift|drop)\b.{0,12}\b(?:your|safety|content)\b.{0,12}\bfilters?\b/,
  /\b(?:ignore|disregard|forget)\b.{0,12}\b(?:everything|anything|all)\b.{0,30}\b(?:above|before|told|said|instructed|programmed|written)\b/,
  /\b(?:ignorier\w*|vergiss|vergesst|missachte\w*|umgeh\w*|uberschreib\w*)\b.{0,50}\b(?:anweisung\w*|regeln?|vorgaben?|instruktion\w*|richtlinien?|systemprompt\w*|einschrankungen?)\b/,
  /\b(?:ignor(?:e|ez|er|ons)|oublie[rsz]?|contourne[rsz]?|outrepasse[rsz]?)\b.{0,50}\b(?:instructions?|consignes?|regles?|directives?|restrictions?)\b/,
  /\b(?:ignora|ignore|ignorad|olvida|olvide|omite|salta(?:te)?)\b.{0,50}\b(?:instrucciones|reglas|indicaciones|directrices|restricciones|normas)\b/,
  /\b(?:ignora|dimentica|ignorare)\b.{0,40}\b(?:istruzioni|regole)\b|\b(?:ignore|esqueca)\b.{0,40}\b(?:instrucoes|regras)\b|\bnegeer\b.{0,40}\b(?:instructies|regels)\b|\bzignoruj\b.{0,40}\b(?:instrukcje|zasady)\b/,
  /(?:игнорируи|забудь|проигнорируи)\S*.{0,40}(?:инструкци|правил|указани)|системн\S+ промпт|忽略.{0,20}(?:指令|指示|规则)|無視.{0,10}(?:指示|命令)|(?:指示|命令|ルール).{0,12}無視|무시.{0,20}(?:지시|명령)|(?:지시|명령|규칙).{0,12}무시|تجاهل.{0,40}(?:التعليمات|القواعد)/,
  /talimatlar[iı]? .{0,20}(?:yok say|unut|gormezden)/,
  // Its inside.
  /\b(?:system|developer|hidden|initial|original|secret|internal|base|root)[ -]?(?:prompt|message|instructions?|directive)s?\b/,
  /\b(?:reveal|print|show|repeat|output|display|leak|dump|tell|give|share|recite|quote|list|summari[sz]e|translate|paste|copy|send|expose|type out)\b.{0,30}\b(?:your|the)\b.{0,20}\b(?:(?:prompt|instructions?|rules|guidelines|configuration|config|source code|training data|tools?|functions?|api keys?|secrets?|credentials|access tokens?|passwords?|environment variables|database|schema)\b(?! (?:for|to) (?:return|wash|care|clean|use|assembl|wear|fit|measur|set)))(?=.*\b(?:your|you|system|above|verbatim|everything|word for word|given|token|key|secret|database|schema|variables|credentials|config\w*|source code|training)\b)/,
  /\b(?:what|which)\b.{0,20}\b(?:are|is|were|was)\b.{0,12}\byour\b.{0,16}\b(?:instructions|system prompt|prompt|guidelines|rules as|tools and|training data|api key)\b/,
  /\brepeat\b.{0,30}\b(?:words?|text|everything|all)\b.{0,20}\b(?:above|before)\b/,
  /\b(?:systemprompt|system-prompt|systemanweisung\w*)\b|\b(?:zeig|nenne?|gib|verrate?)\b.{0,30}\b(?:deine?|ihre?)\b.{0,20}\b(?:anweisungen|prompt|instruktionen|geheim\w*|zugangsdaten|passworter)\b|\b(?:montre|affiche|donne|revele|repete)\b.{0,30}\b(?:tes|vos|ton|votre)\b.{0,20}\b(?:instructions|consignes|prompt)\b|\b(?:muestra|ensena|dime|revela|repite)\b.{0,20}\b(?:tus|tu|sus)\b.{0,20}\b(?:instrucciones|prompt|reglas)\b/,
  // Another character.
  /\b(?:you are|you're|you will be|you shall be) (?:now|no longer|going to be|from now on|not|free from)\b.{0,60}\b(?:dan|linux|terminal|restrictions|admin\w*|root|unrestricted|unfiltered|uncensored|jailbroken|developer|free from|without (?:rules|limits|restrictions|filters)|an? (?:ai|bot|assistant|model|chatbot|system|pirate|hacker|evil\w*|different)|in (?:debug|developer|god|maintenance|test) mode|bound by|shopwalker)\b/,
  /\b(?:act|behave|respond|answer|talk|pretend|roleplay|role-play|simulate|imagine|play)\b.{0,24}\b(?:as if|as though|as|like|that|to be|being)\b.{0,30}\b(?:you (?:have|had|are|were|can)|an? (?:admin\w*|developer|unrestricted|uncensored|unfiltered|evil|hacker|dan|terminal|linux|other ai|different ai|ai without|ai with no|employee with)|dan\b|the (?:store owner|owner|admin\w*|developer|manager)|my (?:late |dead |deceased )?(?:grandma|grandmother))\b/,
  /\b(?:you are|you're|be|imagine|simulate|pretend|play|as if|act|answer)\b.{0,40}\b(?:bot|ai|assistant|chatbot|model|machine|you)\b.{0,24}\b(?:with|has|have|had|without|free (?:of|from)|not bound by)\b.{0,12}\b(?:no |any |all )?(?:rules|restrictions|limits|limitations|filters|guidelines|boundaries|ethics|morals)\b|\bfree (?:of|from) (?:all |any |your )?(?:rules|restrictions|limits|filters|guidelines)\b|\bas if you (?:could|can|were able to|were allowed to) (?:change|set|lower|make) (?:the )?prices\b/,
  /\b(?:pretend|imagine|play|act|roleplay|assume)\b.{0,20}\b(?:to be |you are |you're |being |as |like )?(?:the |a )?(?:store|shop)?[ -]?(?:owner|manager|admin\w*|boss|ceo|developer)\b/,
  /\b(?:leak|expose|give me|show me|tell me|send me|hand over|reveal)\b.{0,12}\b(?:your|the shop's|the store's|the server's)\b.{0,12}\b(?:credentials?|access tokens?|tokens?|api keys?|secrets?|passwords?|private keys?|source code|admin login)\b/,
  /\b(?:enter|enable|activate|switch (?:in)?to|go into|turn on|start)\b.{0,20}\b(?:developer|debug|god|admin\w*|root|sudo|maintenance|jailbreak|dan|unrestricted|test|override) ?(?:mode|access|privileges)?\b(?=.{0,20}(?:mode|access|privileges|dan|sudo|override|$))(?!.{0,4}(?:shoe|watch|run))/,
  /\bjailbreak\w*|\bdo anything now\b|\bdan mode\b|\bgod mode\b|\bsudo\b|\bprompt injection\b/,
  /\b(?:du bist (?:jetzt|ab jetzt|nun|kein)|tu es (?:maintenant|desormais)|vous etes (?:maintenant|desormais)|ahora eres|a partir de ahora eres|eres ahora)\b.{0,50}\b(?:dan|admin\w*|assistent\w* ohne|ki|ia|ai|bot|entwickler\w*|hacker|sans (?:regles|limites)|ohne (?:regeln|grenzen)|sin (?:reglas|limites|restricciones)|un pirate|ein pirat)\b/,
  // Forged frames of a conversation.
  /<\/?(?:system|instructions?|tool|assistant|user|im_start|im_end|admin|developer)\b|<\|(?:im_start|im_end|system|endoftext)|\[\/?(?:system|inst|assistant|admin)\]|^\s*#{2,}\s*(?:system|instruction|new instructions?|admin)|(?:^|\n)\s*(?:system|assistant|developer|admin)\s*:/,
  /\b(?:new|updated|revised|additional|final|special) (?:instructions?|directives?|system message|rules)\b\s*(?:[:.]|from|for (?:you|the (?:assistant|ai|bot)))/,
  /\b(?:system|admin|security|policy|safety) override\b|\boverride (?:code|protocol|mode)\b|\bmaintenance mode\b|\bdebug mode\b/,
  // Orders to its tools.
  /\b(?:call|invoke|execute|run|use|trigger)\b.{0,24}\b(?:add_to_cart|change_cart|remove_from_cart|hand_over|order_status|search_products|get_product|view_cart|start_checkout|forget_shopper|the function|the tool|tool call|function call|shell|sql|bash)\b/,
  /\{\{\s*[a-z-]+(?::[^}]*)?\}\}|\bdrop table\b|\bunion select\b|\bor 1=1\b|;\s*--|\bselect \* from\b|<script|javascript:|\bonerror=|\$\{.{0,40}\}/,
  // A price or a permission that the shopper hands out.
  /\b(?:set|change|make|update|reduce|lower|adjust)\b.{0,20}\b(?:the |its |all |every )?(?:prices?|total|cost|cart total)\b.{0,30}\b(?:to|at|=)\b.{0,12}(?:\b(?:zero|one|1|0|free|nothing)\b|[$€£]\s?[01](?:[.,]0+)?\b)/,
  /\b(?:i am|i'm|this is|as)\b.{0,16}\b(?:the|your|an?)\b.{0,16}\b(?:developer|administrator|admin|creator|owner of (?:this|the) (?:shop|store|site)|store owner|shop owner|ceo|engineer|openai|anthropic)\b.{0,80}\b(?:discount|free|override|access|prompt|disable|enable|unlock|grant|give|code|refund|confirm|approve|comply|authori[sz]ed?|debug|instructions?|data)\b/,
  /\b(?:end|finish|start|begin|conclude)\b.{0,20}\b(?:every|each|all|your|the next)\b.{0,20}\b(?:reply|replies|answers?|responses?|messages?|sentences?)\b.{0,12}\b(?:with|by)\b|\b(?:only|always|just) (?:reply|answer|respond|say)\b.{0,20}(?:["“'«]|\bwith\b)|\brespond only\b|\bsay exactly\b|\brepeat after me\b/,
];

/** Somebody tries to give the machine orders, in the open or in disguise. Nothing of that is ever obeyed. */
export const inputInjection: InputGuardrail = {
  name: "input-injection",
  find({ folded, disguised }) {
    for (const reading of [folded, ...disguised]) {
      const found = findPattern(reading, INSTRUCTION_PATTERNS);
      if (found !== null) return found;
    }
    return null;
  },
};
