import { findAskedAttribute } from "../../../attributes/find-asked-attribute";
import type { Entity } from "../../../perception/perception";
import { foldText } from "../../../perception/fold-text";
import { tellsBodyWeight } from "../../../recall/body-weight";
import type { MoveContext } from "../move-context";
import { pointsAtOne } from "../one-of-shown";
import { tellChoices } from "./tell-choices";
import { tellWhatCarries } from "./tell-what-carries";
import { answerWishes } from "./answer-wishes";
import { ASKS_WHAT } from "./tell-of-product";
import { askedConstraint } from "./asked-constraint";
import { answerWhat } from "./answer-what";
import { describeProduct } from "./describe-product";

const MAX_ASKED = 2;

export async function tellDetail(id: string, context: MoveContext): Promise<void> {
  const { situation, desk } = context;

  const document = desk.evidence.documents.get(id);
  const isChosen = (entity: Entity) =>
    entity.type === "color" && pointsAtOne(situation.perception.text) && situation.perception.entities.length > 1;
  const asked = situation.perception.entities.filter(
    (entity) => ["attribute", "material", "color", "option"].includes(entity.type) && !isChosen(entity),
  );
  if (document && (await tellChoices(document, context))) return;
  if (document && tellsBodyWeight(situation.perception.text)) return tellWhatCarries(document, context);
  const wishes = [...situation.measures, ...asked.flatMap((entity) => askedConstraint(entity) ?? [])];
  let answered = false;
  if (document) {
    const isWhat =
      ASKS_WHAT.test(foldText(situation.perception.text)) &&
      findAskedAttribute(situation.perception.text.toLowerCase(), Object.keys(document.attributes)) !== null;
    if (isWhat && situation.measures.length === 0) answered = await answerWhat(document, context);
    if (answered) return;
    answered = await answerWishes(wishes.slice(0, MAX_ASKED), document, context);
    if (wishes.length === 0) answered = await answerWhat(document, context);
  }
  if (!answered) await describeProduct(id, document, context);
}
