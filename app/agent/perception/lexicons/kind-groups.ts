import { foldText } from "../fold-text";

/**
 * Whole departments, as shoppers refuse them: "no clothes", "nix zu essen", "rien à manger", "nada de ropa". Folded; `kinds`
 * are words of the types of things that belong there.
 */
export type KindGroup = { name: string; words: RegExp; kinds: string[] };

const CLOTHES =
  "t-shirt tee shirt top singlet tank jacket vest midlayer layer hoodie half-zip sweater tights leggings shorts pants trousers skort skirt dress bra underwear boxers briefs clothing clothes apparel socks sock gloves mittens beanie cap hat headband neckwear gaiter scarf sleeves".split(
    " ",
  );

export const KIND_GROUPS: KindGroup[] = [
  {
    name: "food",
    words:
      /\b(?:food|foods|edible|snacks?|nutrition|to eat|eat(?:ing|able)?|essen|essbares?|lebensmittel|fressalien|nourriture|manger|comestibles?|bouffe|comida|comer|alimentos?)\b/,
    kinds: "gel chew bar drink mix electrolyte protein nutrition food snack shake waffle".split(" "),
  },
  {
    name: "clothes",
    words:
      /\b(?:clothes|clothing|garments?|apparel|to wear|wearables?|klamotten|kleidung|kleider|anziehen|anziehsachen|textilien|vetements?|fringues|habits?|habiller|a porter|ropa|prendas?|vestir|ponerse)\b/,
    kinds: CLOTHES,
  },
];

/** "Clothes for men": the department that a word for a kind of thing is the name of. */
export function groupCalled(word: string): KindGroup | null {
  const folded = foldText(word);
  return KIND_GROUPS.find(({ words }) => words.exec(folded)?.[0] === folded) ?? null;
}

/** What is only named after a department: a vest pack is a pack. */
export const OF_NO_GROUP = ["pack", "backpack", "bag", "belt", "carrier", "case"];
