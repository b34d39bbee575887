import type { Perception } from "../perception/perception";
import { leaveAsHeard } from "./readings/leave-as-heard";
import { readAgreement } from "./readings/read-agreement";
import { readAskedOfThing } from "./readings/read-asked-of-thing";
import { readAlternative } from "./readings/read-alternative";
import { readBudgetTalk } from "./readings/read-budget-talk";
import { readNeed } from "./readings/read-need";
import { readOrder } from "./readings/read-order";
import { readAmendment } from "./readings/read-amendment";
import { readCartTalk } from "./readings/read-cart-talk";
import { readCountedChoices } from "./readings/read-counted-choices";
import { readNoLonger } from "./readings/read-no-longer";
import { readNewCount } from "./readings/read-new-count";
import { readSameIn } from "./readings/read-same-in";
import { readCheapWish } from "./readings/read-cheap-wish";
import { readChoice } from "./readings/read-choice";
import { readCompletion } from "./readings/read-completion";
import { readConversion } from "./readings/read-conversion";
import { readDeadline } from "./readings/read-deadline";
import { readHesitation } from "./readings/read-hesitation";
import { readToldUse } from "./readings/read-told-use";
import { readBodyWeight } from "./readings/read-body-weight";
import { readMisheardOrder } from "./readings/read-misheard-order";
import { readFurtherChoice } from "./readings/read-further-choice";
import { readMisheardGift } from "./readings/read-misheard-gift";
import { readGiftCard } from "./readings/read-gift-card";
import { readGoingBack } from "./readings/read-going-back";
import { readHaggling } from "./readings/read-haggling";
import { readGrumble } from "./readings/read-grumble";
import { readLineSwap } from "./readings/read-line-swap";
import { readListRefusal } from "./readings/read-list-refusal";
import { readMeantVariant } from "./readings/read-meant-variant";
import { readMisheardFact } from "./readings/read-misheard-fact";
import { readMisheardName } from "./readings/read-misheard-name";
import { readNamedVariant } from "./readings/read-named-variant";
import { readOwnDetails } from "./readings/read-own-details";
import { readPricedOne } from "./readings/read-priced-one";
import { readPricedValue } from "./readings/read-priced-value";
import { readPutBack } from "./readings/read-put-back";
import type { Place, Reading } from "./readings/reading";
import { readRefusedKind } from "./readings/read-refused-kind";
import { readRelaxation } from "./readings/read-relaxation";
import { readRestock } from "./readings/read-restock";
import { readSameBut } from "./readings/read-same-but";
import { readSameQuestion } from "./readings/read-same-question";
import { readShoppingList } from "./readings/read-shopping-list";
import { readBareQuestion } from "./readings/read-bare-question";
import { readOutrightWish } from "./readings/read-outright-wish";
import { readObjectFit } from "./readings/read-object-fit";
import { readSizeAnswer } from "./readings/read-size-answer";
import { readSizeQuestion } from "./readings/read-size-question";
import { readSwap } from "./readings/read-swap";
import { readTalkOfOne } from "./readings/read-talk-of-one";
import { readUnknownThing } from "./readings/read-unknown-thing";
import { readWeather } from "./readings/read-weather";
import { readWish } from "./readings/read-wish";
import { readWorth } from "./readings/read-worth";
import { readOneWith } from "./readings/read-one-with";
import { readServiceTalk } from "./read-service-talk";
import { settleAsked } from "./settle-asked";

/** What a message may be talk of; the first that knows it reads it. */
const READINGS: ((perception: Perception, place: Place) => Reading)[] = [
  readMisheardGift,
  readNoLonger,
  readSameIn,
  readCountedChoices,
  readNewCount,
  readSizeAnswer,
  readAskedOfThing,
  readHesitation,
  readRefusedKind,
  readSameBut,
  readToldUse,
  readBodyWeight,
  readMisheardOrder,
  readGrumble,
  readHaggling,
  readOwnDetails,
  readConversion,
  readPricedOne,
  readPricedValue,
  readPutBack,
  readAgreement,
  readChoice,
  readRestock,
  readWeather,
  (perception, place) => (place.memory.justAdded.length > 0 ? readAmendment(perception, place) : null),
  readAlternative,
  readBudgetTalk,
  readListRefusal,
  readRelaxation,
  readCheapWish,
  readGoingBack,
  readShoppingList,
  readFurtherChoice,
  readGiftCard,
  readServiceTalk,
  (perception, { referents }) => settleAsked(perception, referents),
  readSameQuestion,
  readNeed,
  readOutrightWish,
  readWish,
  readLineSwap,
  readAmendment,
  readCartTalk,
  readOrder,
  readCompletion,
  readDeadline,
  readUnknownThing,
  readMisheardName,
  readMisheardFact,
  readWorth,
  readOneWith,
  readObjectFit,
  readBareQuestion,
  readSizeQuestion,
  readMeantVariant,
  leaveAsHeard,
  readSwap,
  readNamedVariant,
  readTalkOfOne,
];

/**
 * What a message means where it stands. Its words alone make a wish of "the second one in black", of "what does it weigh"
 * and of "no, I meant 43"; with what is being talked about they are questions about one thing, or a correction.
 */
export function readInContext(perception: Perception, place: Place): Perception {
  if (place.hasTap || perception.text === "") return perception;
  for (const read of READINGS) {
    const reading = read(perception, place);
    if (reading) return "again" in reading ? readInContext(reading.again, place) : reading;
  }
  return perception;
}
