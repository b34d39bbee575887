import type { Constraint } from "~/contracts/need-state";
import { isNegated } from "../perception/entities/is-negated";
import { foldText } from "../perception/fold-text";
import { KIND_GROUPS } from "../perception/lexicons/kind-groups";
import type { Perception } from "../perception/perception";

/** "Nothing to eat", "nix zum Anziehen", "rien a manger"; "ropa no". On folded text. */
const NOTHING =
  /\b(?:nothing|not|no|never|nix|nichts|kein\w*|bloss nicht|rien|pas|jamais|surtout pas|nada|ni)\b[^.,;!?]{0,16}$/;
const NO_BEHIND = /^[\s,]*(?:no|nicht|non|nein)\b/;

/** Whole departments that a message refuses, as wishes. */
export function refusedGroups({ text }: Pick<Perception, "text">): Constraint[] {
  const folded = foldText(text);
  return KIND_GROUPS.flatMap(({ name, words }): Constraint[] => {
    const match = words.exec(folded);
    if (!match) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    const isRefused =
      isNegated(folded, start, end) || NOTHING.test(folded.slice(0, start)) || NO_BEHIND.test(folded.slice(end));
    const said = text.slice(start, end).slice(0, 200);
    return isRefused
      ? [{ id: `not:group:${name}`, kind: "group", name: null, value: name, strength: "must-not", said }]
      : [];
  });
}
