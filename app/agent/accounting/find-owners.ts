import { RECIPIENT_GROUPS } from "../perception/lexicons/audiences";
import { foldText } from "../perception/fold-text";
import type { AudienceGroup, Perception } from "../perception/perception";

/** Somebody whom a message wants something for, and how sure that is. */
export type Owner = {
  start: number;
  end: number;
  who: string;
  group: AudienceGroup | null;
  /** Led up to as the one it is for ("for my wife", "hers"). */
  isOwner: boolean;
  /** Only things of this group can be meant: "the men's", "for my wife". */
  isStrict: boolean;
};

const OWN: [pattern: RegExp, who: string, group: AudienceGroup | null][] = [
  [
    /\b(?:mine|for (?:me|myself)|(?:one|pair) for me|fur mich|meins|pour moi|le mien|la mienne|para mi|el mio|la mia)\b/g,
    "me",
    null,
  ],
  [/\b(?:hers|for her(?! \p{L})|fur sie(?! \p{L})|pour elle|para ella)\b/gu, "women", "women"],
  [/\b(?:his(?! \p{L})|for him|fur ihn|pour lui|para el(?! \p{L}))\b/gu, "men", "men"],
];
/** "Him L, me M", "ihm die L": a person right before a letter or figure of a size. */
const BEFORE_SIZE = String.raw`(?=:?\s(?:an?\s|in\s|size\s|die\s|das\s|eine?\s|le\s|la\s|un[ae]?\s|talla\s|taille\s|grosse\s)*(?:[2-4]?x*[sml]|\d{1,2}(?:[.,]5)?)(?![\p{L}\d]))`;
const WEARERS: [pattern: RegExp, who: string, group: AudienceGroup | null][] = [
  [new RegExp(String.raw`\b(?:me|ich|mir|moi|yo)${BEFORE_SIZE}`, "gu"), "me", null],
  [new RegExp(String.raw`\b(?:her|she|sie|ihr|elle|ella)${BEFORE_SIZE}`, "gu"), "women", "women"],
  [new RegExp(String.raw`\b(?:him|he|er|ihm|lui|il)${BEFORE_SIZE}`, "gu"), "men", "men"],
];
const LEADS_TO =
  /\b(?:for|fur|pour|para)\s+(?:(?:my|our|the|mein\w*|unser\w*|mon|ma|mes|notre|mi|nuestr\w+)\s+)?(?:\p{L}+\s)?$/u;

/** The people in a message whose things may differ. */
export function findOwners({ entities }: Perception, folded: string): Owner[] {
  const said = entities.flatMap((entity): Owner[] => {
    if (entity.type !== "recipient" || entity.negated) return [];
    const { start, end, value } = entity;
    const isPerson = RECIPIENT_GROUPS.has(foldText(value.person));
    const isOwner = isPerson && LEADS_TO.test(folded.slice(0, start));
    // "For my son, men's size 9": what he wears is said.
    const isGrown =
      value.group === "kids" &&
      entities.some((other) => other.type === "recipient" && other !== entity && other.value.group !== "kids");
    return [
      {
        start,
        end,
        who: isPerson ? (value.group ?? value.person) : "",
        group: value.group,
        isOwner,
        isStrict: value.group !== null && !isGrown && (!isPerson || (isOwner && value.group !== "kids")),
      },
    ];
  });
  const find = (patterns: typeof OWN, isStrict: boolean) =>
    patterns.flatMap(([pattern, who, group]) =>
      [...folded.matchAll(pattern)].map(({ 0: text, index }): Owner => ({
        start: index,
        end: index + text.length,
        who,
        group,
        isOwner: true,
        isStrict,
      })),
    );
  return [...said, ...find(OWN, false), ...find(WEARERS, true)];
}
