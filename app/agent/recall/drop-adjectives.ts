import { foldText } from "../perception/fold-text";
import type { Entity, Perception } from "../perception/perception";
import { isStopWord } from "../perception/lexicons/stop-words";
import { stem } from "../perception/stem";

/** Words that are sizes, lengths and heights of goods, and describe everything else as well. */
const ADJECTIVE = /^(?:long|short|small|medium|large|big|high|low|single|regular|full|half|wide|narrow|light)$/;
/** What they may describe of a body or of a thing that is sold: then they are meant. */
const MEANT = new Set(
  "foot feet toe toes heel heels arch arches ankle ankles calf calves leg legs thigh thighs hip hips waist chest head wrist wrists hand hands arm arms shoulder shoulders neck torso back size sizes fit fits fitting width length height inseam version option one ones pair pairs please pls thanks sleeve sleeves rise cut box toebox last instep support cushion cushioning drop color colour"
    .split(" ")
    .map(stem),
);

/** "Long flights", "high UPF", "small dog": what describes another thing is no size of what is wanted. */
export function dropAdjectives(perception: Perception): Perception {
  const folded = foldText(perception.text);
  const known = (start: number) => perception.entities.some((entity) => start >= entity.start && start < entity.end);
  const describesOther = ({ type, text, start, end }: Entity) => {
    if ((type !== "size" && type !== "option") || !ADJECTIVE.test(foldText(text))) return false;
    // "Size small", "in medium", "2 large": said as a size.
    if (
      /(?:\b(?:size|in|an?|the|is|are|it's|usually|normally)|\d|[:,/])\s*$/.test(folded.slice(0, start)) &&
      !/^\s\p{L}+s\b/u.test(folded.slice(end))
    )
      return false;
    const next = /^ (\p{L}{3,})/u.exec(folded.slice(end))?.[1];
    return next !== undefined && !known(end + 1) && !MEANT.has(stem(next)) && !isStopWord(next, "en");
  };
  const dropped = perception.entities.filter(describesOther);
  return dropped.length === 0
    ? perception
    : { ...perception, entities: perception.entities.filter((entity) => !dropped.includes(entity)) };
}
