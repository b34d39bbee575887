import { questionForm } from "../../knowledge/question-form";
import { foldText } from "../../perception/fold-text";
import { isWritten } from "../../perception/is-written";
import type { Entity, Perception } from "../../perception/perception";
import { splitMessage } from "../../perception/split-message";
import { intentConfidence, SURE } from "./intent-confidence";
import type { Place, Reading } from "./reading";
import { unhear } from "./unhear";
import { wantedEntities } from "./wanted-entities";

/** Whom or what of a shop's doings a grumble is at, a language a line, on folded text. */
const AT_SHOP = new RegExp(
  String.raw`\b(?:${[
    String.raw`you|your|yours|ur|u|this|site|website|shop|store|service|support|staff|bot|order\w*|parcels?|packages?|deliver\w*|refund\w*|money|company|bought|arrived|came|broke\w*|ripped|fell`,
    String.raw`ihr|euch|euer\w*|eure\w*|ihnen|ihre?n?|laden|bestell\w*|pakete?|liefer\w*|geld|gekauft|kaputt`,
    String.raw`vous|votre|vos|boutique|magasin|command\w*|colis|livraison|argent|achete\w*`,
    String.raw`vosotros|vuestr\w*|ustedes|tienda|pedid\w*|paquete|dinero|envio|compr\w*`,
  ].join("|")})\b`,
);

/** "Normal glasses are useless. Heron or Gannet?": what swears at things in general, and asks for others, is no complaint. */
export function readGrumble(perception: Perception, { referents }: Place): Reading {
  if (intentConfidence(perception, "complaint") < SURE) return null;
  const { language } = perception;
  const parts = splitMessage(perception.text);
  const grumbles = parts.filter((text) => isWritten({ text, language }, "complaint"));
  const isAtShop = grumbles.length === 0 || grumbles.some((text) => AT_SHOP.test(foldText(text)));
  if (isAtShop) return null;

  const rest = parts.filter((text) => !grumbles.includes(text));
  const isAsked = rest.some((text) => questionForm({ ...perception, text }) !== "none");
  const isOfGoods = referents.places.length > 0 || wantedEntities(perception).some(({ type }) => GOODS.has(type));
  return isAsked && isOfGoods ? { again: unhear(perception, "complaint") } : null;
}

const GOODS = new Set<Entity["type"]>(["category", "product", "attribute", "material"]);
