import { foldText } from "../perception/fold-text";
import type { Entity, Perception } from "../perception/perception";

/**
 * Words for what is round about, and turns of phrase, that name no goods: "no street lights at all", "I don't own a single
 * thing", "what can you set me up with", "my back is tight". On folded text.
 */
const SPANS = [
  /\b(?:no |without |zero |few |hardly any )?(?:street ?|road ?)(?:lights?|lamps?|lighting)\b|\blamp ?posts?\b|\b(?:keine )?strassen(?:laternen?|lampen?|beleuchtung)\b|\b(?:pas de |sans )?(?:lampadaires?|eclairage public)\b|\b(?:sin )?farolas?\b/g,
  /\ba single (?:thing|one|item|day|piece)\b|\bevery single\b/g,
  /\bset (?:me|us) up\b|\b(?:all|good) set\b|\bset (?:on|for|about)\b/g,
  /\b(?:is|are|feels?|feeling|gets?|getting|becom(?:es|ing)|always|really|so|too|very|bit|super|little) (?:\p{L}+ )?(?:tight|short|light)\b(?! (?:shoes?|jackets?|vests?|gloves?))/gu,
  /\b(?:fall|slip|slide|roll|ride|come|calm|cool|break|wear|push|pull)(?:s|ing)? (?:down|off|up)\b/g,
  // "Roomy or tight?"
  /\b\p{L}{3,} or (?:tight|short|light)\b(?! \p{L})|\b(?:tight|short|light) or \p{L}{3,}\b(?! \p{L})/gu,
  /\bnever (?:\p{L}+ed|ran|run|had|done|worn|bought|tried|own)\b/gu,
  /\b(?:on )?(?:the |its )?(?:brightest|highest|lowest|high|low|medium|full|maximum|dimmest|strongest) (?:settings?|modes?|levels?)\b/g,
  /\bwood ?chips?\b|\bbark paths?\b|\bholzschnitzel\w*|\bcopeaux\b/g,
  // "Don't care about maps or music": neither wanted nor refused.
  /\b(?:(?:do not|don'?t|doesn'?t|couldn'?t) (?:really )?(?:care (?:about|for|if)|mind|need to have|bother (?:about|with))|no need (?:for|of)|not (?:fussed|bothered|picky) (?:about|with)|(?:is|ist) mir egal|egal ob|peu importe|me da igual)\b[^.;!?]{0,40}/g,
  // "A jacket that packs small", "how many in a pack?": what is done with it, and how it is sold.
  /\b(?:packs?|packing) (?:down|away|small|smaller|tiny|flat|into|up|tight)\b|\b(?:small|well|easily) (?:does|do|can|will) (?:it|they|this|these) pack\b/g,
  /\b(?:in|per) (?:(?:a|an|the|each|one|every) )?(?:packs?|box|bag|tube|packet|bottle)\b(?=\W*$)/g,
  /\b(?:something|anything|sth) (?:else )?(?:really |very |super |a bit )?(?:short|tight|light)\b/g,
  // "Need these for the crew": who they are for, and no crew socks.
  /\b(?:for|fur|pour|para) (?:the |my |our |a |das |die |den |unser\w* |mein\w* |l'|la |le |notre |el |nuestro |mi )?(?:whole |entire |ganze\w* )?(?:crew|club|team|squad|gang|relay|class|office|mannschaft|truppe|verein|staffel|equipe|equipo|grupo)(?=\s*(?:$|[.,:;!?-]|and\b|und\b|et\b|y\b))/g,
];
const OF_GOODS = new Set(["category", "option", "product"]);

/** The perception without what those words alone made of it. */
export function dropCircumstances(perception: Perception): Perception {
  const folded = foldText(perception.text);
  const spans = SPANS.flatMap((pattern) =>
    [...folded.matchAll(pattern)].map(({ 0: text, index }) => ({ start: index, end: index + text.length, text })),
  );
  if (spans.length === 0) return perception;
  const isAround = ({ text }: { text: string }) =>
    / (?:down|off|up)$|^never|street|road|setting|mode|level|wood|bark|holz|copeaux|strassen|lamp|eclairage|farola|lampadaire|\bcare\b|\bmind\b|\bneed\b|bother|fussed|picky|egal|importe|igual/.test(
      text,
    );
  // "No need for waterproof" gives a property up; "no need for shoes" refuses them.
  const isRefusal = ({ type, negated }: Entity, { text }: { text: string }) =>
    type === "category" && negated && text.startsWith("no need");
  return {
    ...perception,
    entities: perception.entities.filter(
      (entity) =>
        !spans.some(
          (span) =>
            entity.start >= span.start &&
            entity.end <= span.end &&
            (OF_GOODS.has(entity.type) || isAround(span)) &&
            !isRefusal(entity, span),
        ),
    ),
    terms: perception.terms.filter((term) => !spans.some(({ text }) => text.split(" ").includes(term))),
  };
}
