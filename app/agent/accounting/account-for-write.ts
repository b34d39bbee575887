import { currencyDigits } from "~/lib/money";
import { conceptOfPhrase } from "../perception/concept-index";
import { foldText } from "../perception/fold-text";
import { groupOfWord } from "../perception/lexicons/audiences";
import type { AudienceGroup, Entity, Perception } from "../perception/perception";
import { stemsOf } from "../perception/phrase-index";
import { tokenizeFolded } from "../perception/tokenize";
import { isSizeOption } from "../perception/vocabulary-index";
import { isColor } from "../ranking/choose-variant";
import { isMentioned } from "../ranking/is-mentioned";
import { isForeignSystem, isSameSize } from "../ranking/match-constraint";
import { containsPhrase, readDocument, readText } from "../ranking/read-document";
import type { Evidence } from "../evidence/evidence";
import { isMeasured } from "../measures/is-measured";
import { unitOf } from "../measures/units";
import type { ProposedCall } from "../policy/proposed-call";
import type { Situation } from "../situation";
import { letterSizesIn, letterSizesOf } from "../variants/letter-sizes";
import { isInRange } from "../variants/size-range";
import { findClauses, type Clause, type Stretch } from "./find-clauses";
import { findFigures, type Figure } from "./find-figures";
import { findOwners } from "./find-owners";
import { isUnheardOf } from "./is-unheard-of";
import { planOf, type PlannedLine, type PlannedWrite } from "./planned-write";

/** Why a write is not simply made. */
export type OpenReason =
  /** Words that could change what is written, and that nothing of it rests on. */
  | "words-unaccounted"
  /** A thing that nobody has named or shown. */
  | "thing-unnamed"
  /** A number that says which one would say how many as well. */
  | "number-read-twice"
  /** More than one unit, and no word of the message says so. */
  | "quantity-unsaid"
  /** The message takes back, or puts off, what it asks for. */
  | "put-off";

export type OpenAccount = { reason: OpenReason; words: string[] };

type Account = {
  perception: Perception;
  folded: string;
  plan: PlannedWrite;
  evidence: Evidence;
  clauses: Clause[];
  figures: Figure[];
  choices: Choice[];
  /** Words that are answered otherwise in this turn. */
  aside: readonly string[];
};

/**
 * Holds what a call would do to the cart against the whole message: each number, each choice, each thing and each person in
 * it is either in the plan, or is something else (a price, a day, a question). Null where nothing is left over.
 */
export function accountForWrite(
  call: ProposedCall,
  {
    situation,
    evidence,
    aside = [],
    isProposed = false,
  }: {
    situation: Situation;
    evidence: Evidence;
    aside?: readonly string[];
    /** Nobody asked for it in so many words: what the shopper asks weighs as what they tell. */
    isProposed?: boolean;
  },
): OpenAccount | null {
  const { perception, input, pending } = situation;
  const plan = input.tap === null && perception.text.trim() !== "" ? planOf(call, evidence) : null;
  const folded = foldText(perception.text);
  if (plan === null || folded.length !== perception.text.length) return null;

  const isMixed = ["remove_from_cart", "add_to_cart", "change_cart"].filter((name) => perception.intents.some((intent) => intent.name === name && intent.confidence >= SURE)).length > 1; // prettier-ignore
  const choices = choicesOf({ perception, folded, plan, evidence });
  const all = findClauses(folded).map((clause) => (isProposed && clause.does === "asks" ? { ...clause, does: null } : clause)); // prettier-ignore
  const clauses = weighQuestions(all, { plan, choices, figures: findFigures(folded) }).map((clause) => (isMixed && isOfOther(clause, plan) ? { ...clause, does: "asks" as const } : clause)); // prettier-ignore
  const isAside = (place: Stretch) => doingAt(place, clauses) === "asks";
  const figures = joinShapes(findFigures(folded), { plan, evidence }).filter((figure) => !isAside(figure));
  const account: Account = { perception, folded, plan, evidence, clauses, figures, choices, aside };

  const put = putOff(account);
  if (put !== null) return { reason: "put-off", words: [put] };
  const open = [
    ...figures.filter((figure) => !isFigureTold(figure, account)),
    ...account.choices.filter((choice) => !isAside(choice) && !isChoiceTold(choice, account)),
    ...thingsOf(account).filter((thing) => !isAside(thing) && !isThingTold(thing, account)),
    ...findOwners(perception, folded).filter((owner) => !isAside(owner) && !isOwnerTold(owner, account)),
    ...ownersTooMany(account),
    ...mixedChoices(account),
    ...sizesShared(account),
    ...sizesAbroad(account),
    ...unnamedLines(account),
    ...otherLinesNamed(account),
    ...exceptions(account),
  ].filter((place) => !isSetAside(place, account));
  if (open.length > 0) return { reason: "words-unaccounted", words: wordsAround(open, account) };

  // What was asked about with its number is agreed to with it.
  const isAgreed = situation.consent.confirmed || (pending !== null && pending.reply === "yes");
  if (isAgreed) return null;
  const isNew = ({ before }: PlannedLine) => before === 0;
  if (coming(plan).some((line) => isNew(line) && isUnheardOf(line, situation, evidence))) return { reason: "thing-unnamed", words: [] }; // prettier-ignore
  return findUnsaidQuantity(account, situation);
}

const SURE = 0.5;

/** "Is it there in black, in a 10 or a 10.5? Add it": what the plan has from a question alone, the question weighs for. */
function weighQuestions(
  clauses: Clause[],
  { plan, choices, figures }: Pick<Account, "plan" | "choices" | "figures">,
): Clause[] {
  const isIn = (place: Stretch, clause: Stretch) => place.start >= clause.start && place.start < clause.end;
  const rests = [
    ...choices.filter((choice) => !choice.negated && coming(plan).some(({ values }) => values.some((value) => isValue(choice, value)))), // prettier-ignore
    ...figures.filter(({ value }) => isNumberOf(value, coming(plan))),
  ];
  const said = (place: Choice | Figure) => String(place.value).toLowerCase();
  const isAsked = (place: Stretch) => doingAt(place, clauses) === "asks";
  const told = new Set(rests.filter((place) => !isAsked(place)).map(said));
  return clauses.map((clause) => {
    const isNeeded = clause.does === "asks" && rests.some((place) => isIn(place, clause) && !told.has(said(place)));
    return isNeeded ? { ...clause, does: null } : clause;
  });
}

/** In "drop the tee and double the socks" each of two writes has its own clause. */
function isOfOther({ does }: Clause, { doing }: PlannedWrite): boolean {
  return doing === "remove" ? does === "writes" : does === "removes";
}

const PUTS_OFF =
  /\b(?:hold off|hold on\b(?!.{0,40}\b(?:add|put|make|swap|change)\b)|not yet|(?:don'?t|do not|dont|never) (?:actually |really )?(?:add|put|order|buy|swap|change|remove|take)|leave it(?! (?:in|there))|let me think|think (?:about it|it over|first)|before (?:i (?:add|buy|order)|you (?:add|put)|it goes)|(?:don'?t|do not) (?:need|want) both|not both|nicht beide|pas les deux|no (?:necesito|quiero) (?:l[oa]s dos|amb[oa]s)|noch nicht|(?:leg|pack) (?:es|sie|ihn|das) (?:noch )?nicht|warte(?:n sie)? noch|pas encore|n'ajoute[zr]? pas|attend(?:s|ez) (?:un peu|encore)|todavia no|aun no|no l[oa]s? (?:anadas|agregues|pongas))\b/;
const PUTS_OFF_ANOTHER = /\b(?:keep|stays?|rest)\b/;

/** "Don't add it yet", "hold off": nothing is written on that. */
function putOff({ folded, plan }: Account): string | null {
  const match = PUTS_OFF.exec(folded);
  if (!match || (plan.doing === "remove" && PUTS_OFF_ANOTHER.test(folded))) return null;
  return match[0];
}

// ---- numbers

const OTHER_FIGURES = new Set<Entity["type"]>(["price", "date", "order-number", "email", "product"]);
const EITHER = /(?:\d|\p{L})\s*,?\s(?:or|oder|ou)\s(?:an?\s|eine?\s|une?\s)?$/u;
const NOT_SO = /(?:\b(?:not|instead of|rather than|nicht|statt|anstatt|pas|au lieu d[eu']?|en vez de|en lugar de|no)\s+(?:the |an? |in (?:an? )?|la |le |el |die |der |das |den |une? |un[oa]? )?)$/; // prettier-ignore
const JOINED_UNITS = /^(?:k|km|m|mi|g|kg|ml|cl|l|oz|lb|lbs|cm|mm|ft|am|pm|h|hr|hrs|min|th|st|nd|rd|f|c|w|lm|mg|uhr)$/;
const AHEAD_OF_MEASURE = /\b(?:since|until|page|#|mile|km|aged?|turning|seit|bis)\s*$/;
const HALF_OF = /\bhalf (?:of |the )|\bdie halfte\b|\bla moitie\b|\bla mitad\b/;

function isFigureTold(figure: Figure, account: Account): boolean {
  const { folded, plan } = account;
  if (isWithinOther(figure, account)) return true;
  // "One, or two if there's a deal" leaves open which.
  if (EITHER.test(folded.slice(0, figure.start)) && !isOfMeasure(figure, account)) return false;
  if (isOfName(figure, account)) return true;

  const said = `${figure.value}${figure.suffix}`;
  const isShaped = figure.suffix !== "" && shapesOf(account).has(figure.suffix);
  if (isShaped)
    return isValueWord(said, account) || isSameConcept(said, account) || isTakenBack(figure, account, isFigureLike);
  const unit = figure.suffix === "" ? figure.next : figure.suffix;
  if (isUnitOfValues(unit, account)) return isValueNumber(figure, account) || isCount(figure, account);
  if (figure.suffix !== "" && JOINED_UNITS.test(figure.suffix)) return true;
  if (figure.suffix !== "") return isSameConcept(said, account);

  if (plan.touched.some(({ price }) => price !== null && price.amount / 10 ** currencyDigits(price.currency) === figure.value)) return true; // prettier-ignore
  const after = folded.slice(figure.end);
  if (NOT_SO.test(folded.slice(0, figure.start)))
    return !isNumberOf(figure.value, coming(plan)) || isCount(figure, account);
  if (isValueNumber(figure, account) || isCount(figure, account)) return true;
  if (isOfMeasure(figure, account)) return true;
  if (isForeignSize(figure, account)) return true;
  // "The one with 13 pockets" tells which.
  const isDescribed = DESCRIBED.test(folded.slice(0, figure.start)) && plan.touched.some(({ productId }) => attributesOf(productId, account.evidence).some(({ stems }) => stems.includes(String(figure.value)))); // prettier-ignore
  if (isDescribed) return true;
  // "Both, no wait, just the teal one."
  if (figure.mark === "count" && JUST_ONE.test(after)) return true;
  return isTakenBack(figure, account, isFigureLike);
}

const JUST_ONE =
  /\b(?:no|wait|sorry|actually|nein|doch|non|finalement|mejor)\b.{0,20}\b(?:just|only|nur|seulement|juste|solo)\b/;

/** Inside a price, a date, an order number, an address or an age. */
function isWithinOther(figure: Figure, { perception }: Account): boolean {
  return perception.entities.some(({ type, start, end }) => figure.start < end && figure.end > start && (OTHER_FIGURES.has(type) || type === "recipient")); // prettier-ignore
}

/** "3 times a week", "12 hours", "at mile 18". */
function isOfMeasure(figure: Figure, { folded, perception }: Account): boolean {
  if (figure.suffix !== "") return JOINED_UNITS.test(figure.suffix);
  // "My son is 9."
  const isAge = perception.entities.some((entity) => entity.type === "recipient" && entity.value.group === "kids" && IS.test(folded.slice(entity.end, figure.start))); // prettier-ignore
  if (isAge) return true;
  return isMeasured(folded.slice(figure.end)) || unitOf(figure.next)?.dimension === "mass" || AHEAD_OF_MEASURE.test(folded.slice(0, figure.start)); // prettier-ignore
}

const IS = /^\s(?:is|are|ist|sind|a|ont|tiene|tienen|turns|wird)\s(?:\d{1,2} (?:and|und|et|y) )?$/;

const DESCRIBED = /\b(?:with|has|have|having|mit|hat|avec|con|tiene)\s+$/;

/** "Tern 3", "the Plumb 2", "the 45": part of what a planned thing is called. */
function isOfName({ start, end, value, next }: Figure, { folded, plan }: Account): boolean {
  const word = /(\p{L}+)[\s-]*$/u.exec(folded.slice(0, start))?.[1] ?? "";
  const behind = stemsOf(/^[\s-]*(\p{L}+(?:[\s-]\S+)?)/u.exec(folded.slice(end))?.[1] ?? "");
  const said = String(value);
  return plan.touched.some(({ title }) => {
    const stems = stemsOf(title);
    if (!stems.includes(said)) return false;
    if (word !== "" && containsPhrase(stems, [...stemsOf(word), said])) return true;
    // "2 in charcoal" is no 2-in-1: a small word alone is no name.
    const [first = ""] = behind;
    const isPhrase = first.length > 2 ? containsPhrase(stems, [said, first]) : behind.length > 1 && containsPhrase(stems, [said, ...behind]); // prettier-ignore
    return isPhrase || word === "the" || unitOf(next)?.dimension === "volume";
  });
}

/** "34 D" where the shop has a 34D: the letter belongs to the figure. */
function joinShapes(figures: Figure[], account: Pick<Account, "plan" | "evidence">): Figure[] {
  const values = new Set(valuesOfProducts(account).map(foldText));
  const isJoined = ({ value, suffix, next }: Figure) => suffix === "" && next.length <= 2 && next !== "" && values.has(`${value}${next}`); // prettier-ignore
  return figures.map((figure) =>
    isJoined(figure) ? { ...figure, suffix: figure.next, mark: "size" as const } : figure,
  );
}

/** Letters that the values of these products have at their numbers: "12K", "34D". */
function shapesOf(account: Account): Set<string> {
  return new Set(valuesOfProducts(account).flatMap((value) => [...foldText(value).matchAll(/\d([a-z]{1,3})(?![\p{L}\d])/gu)].map(([, letters = ""]) => letters))); // prettier-ignore
}

function isUnitOfValues(word: string, account: Account): boolean {
  const unit = stemsOf(word)[0];
  if (unit === undefined || word.length < 2) return false;
  return valuesOfProducts(account).some((value) => /\d/.test(value) && stemsOf(value).includes(unit));
}

function valuesOfProducts({ plan, evidence }: Pick<Account, "plan" | "evidence">): string[] {
  return plan.touched.flatMap(({ productId, values }) => evidence.products.get(productId)?.options.flatMap((option) => option.values) ?? values); // prettier-ignore
}

function isValueWord(said: string, { plan }: Account): boolean {
  return plan.touched.some(({ values }) =>
    values.some((value) =>
      foldText(value)
        .split(/[\s/(),-]+/)
        .includes(said),
    ),
  );
}

/** "4E" where the shop says Extra Wide: the same property in other words. */
function isSameConcept(said: string, { plan }: Account): boolean {
  const concept = conceptOfPhrase(said)?.name;
  return concept !== undefined && coming(plan).some(({ values }) => values.some((value) => conceptOfPhrase(value)?.name === concept)); // prettier-ignore
}

function isValueNumber(figure: Figure, { plan }: Account): boolean {
  return isNumberOf(figure.value, plan.doing === "add" ? coming(plan) : plan.touched);
}

function isNumberOf(wanted: number, lines: PlannedLine[]): boolean {
  return lines.some(
    ({ values }) =>
    values.some((value) => (value.match(/\d+(?:\.\d+)?/g) ?? []).some((number) => Number(number) === wanted) || isInRange(value, { name: null, value: String(wanted) })), // prettier-ignore
  );
}

function isCount(figure: Figure, account: Account): boolean {
  const { value } = figure;
  const { plan } = account;
  const { touched, untouched } = plan;
  const moved = touched.map(({ before, after }) => Math.abs(after - before));
  const sum = (lines: PlannedLine[], of: (line: PlannedLine) => number) => lines.reduce((total, line) => total + of(line), 0); // prettier-ignore
  const come = coming(plan);
  // "Two of them" is how many of a line, and never the whole of it by another name.
  if (PART_OF.test(account.folded.slice(figure.end))) return touched.some(({ before, after }) => after === value || (plan.doing !== "swap" && Math.abs(after - before) === value)); // prettier-ignore
  const counts = [
    ...touched.flatMap(({ before, after }) => [before, after]),
    ...moved,
    ...(plan.doing === "add" ? [] : [sum([...touched, ...untouched], ({ before }) => before), sum(untouched, ({ after }) => after), untouched.length]), // prettier-ignore
  ];
  const totals = [sum(come, ({ after }) => after), come.length, ...(plan.doing === "swap" ? [] : [touched.length]), sum(touched, ({ before }) => before)]; // prettier-ignore
  if (value <= 0) return false;
  // "Two black pairs and a white one": what stands with one of the lines counts that one.
  const own = linesOfPart(figure, account);
  if (own.length > 0 && own.length < come.length) return own.some(({ after }) => after === value);
  return [...counts, ...totals].includes(value);
}

const PART_OF = /^\s(?:(?:pairs?|packs?|ones?)\s)?(?:of (?:the|them|those|these|my|it)\b|davon\b|von (?:den|diesen)\b|d'entre|de (?:ceux|celles|ell[oa]s|es[oa]s))/; // prettier-ignore

/** The lines that a part of a list chooses; none where it chooses nothing, and for words that sum up. */
function linesOfPart(figure: Figure, account: Account): PlannedLine[] {
  const { folded, plan } = account;
  if (plan.doing === "remove" || SUMS_UP.test(folded.slice(figure.start, figure.end))) return [];
  const { start, end } = partPlace(folded, figure.start);
  const choices = account.choices.filter((choice) => choice.start >= start && choice.end <= end && !choice.negated);
  if (choices.length === 0) return [];
  return coming(plan).filter(({ values }) => choices.every((choice) => values.some((value) => isValue(choice, value))));
}

const SUMS_UP = /^(?:both|beide|ambos|ambas)/;

/** A size of another system: which of ours it is was looked up. */
function isForeignSize(figure: Figure, { perception, plan, evidence }: Account): boolean {
  const size = perception.entities.find((entity) => entity.type === "size" && figure.start < entity.end && figure.end > entity.start); // prettier-ignore
  if (size?.type !== "size") return false;
  return plan.touched.some(({ productId, values }) => {
    const own = evidence.products.get(productId)?.options.find(({ name }) => isSizeOption(name))?.values ?? values;
    return isForeignSystem(own, { value: size.value.size, name: size.value.system });
  });
}

/** "42 and 44": of two sizes that were looked up, one line is one too few. */
function sizesAbroad(account: Account): Figure[] {
  const come = coming(account.plan);
  const abroad = account.figures.filter((figure) => !isValueNumber(figure, account) && !isCount(figure, account) && !isOfMeasure(figure, account) && isForeignSize(figure, account)); // prettier-ignore
  const sizes = new Set(abroad.map(({ value }) => value));
  return come.length > 0 && sizes.size > come.length ? abroad.slice(-1) : [];
}

// ---- choices

type Choice = Stretch & { kind: "color" | "size" | "option"; value: string; negated: boolean };

function choicesOf({
  perception,
  plan,
  evidence,
  folded,
}: Pick<Account, "perception" | "plan" | "evidence" | "folded">): Choice[] {
  const { entities, text } = perception;
  const heard = entities.flatMap((entity): Choice[] => {
    const { start, end, negated } = entity;
    if (entity.type === "color") return [{ start, end, negated, kind: "color", value: entity.value }];
    if (entity.type === "option") return [{ start, end, negated, kind: "option", value: entity.value.value }];
    // Numbers are accounted for as such.
    if (entity.type === "size" && !/\d/.test(entity.value.size)) return [{ start, end, negated, kind: "size", value: entity.value.size }]; // prettier-ignore
    return [];
  });
  const isFree = ({ start, end }: Stretch) => !entities.some((entity) => start < entity.end && end > entity.start);
  const hasLetters = plan.touched.some(({ values }) => values.some((value) => letterSizesOf(value).length > 0));
  const letters = (hasLetters ? letterSizesIn(text) : []).map(({ size, index }): Choice => ({ start: index, end: index + 1, negated: NOT_SO.test(folded.slice(0, index)), kind: "size", value: size })); // prettier-ignore
  const words = tokenizeFolded(folded).flatMap(({ word, start, end }): Choice[] => {
    const stem = stemsOf(word)[0] ?? "";
    return tellingStems({ plan, evidence }).has(stem) ? [{ start, end, negated: NOT_SO.test(folded.slice(0, start)), kind: "option", value: word }] : []; // prettier-ignore
  });
  return [...heard, ...[...letters, ...words].filter(isFree)];
}

/** Words that one value alone of an option has: "box", "single", "lime". They choose, though no list knows them. */
function tellingStems({ plan, evidence }: Pick<Account, "plan" | "evidence">): Set<string> {
  const products = new Set(plan.touched.flatMap(({ productId }) => evidence.products.get(productId) ?? []));
  return new Set(
    [...products].flatMap(({ title, options }) =>
      options.flatMap(({ values }) => {
        const stems = values.map((value) => new Set(stemsOf(value)));
        const isTelling = (stem: string) => stem.length >= SHORTEST_TELLING && !/\d/.test(stem) && stems.filter((own) => own.has(stem)).length < values.length; // prettier-ignore
        return stems.flatMap((own) => [...own].filter((stem) => isTelling(stem) && !stemsOf(title).includes(stem)));
      }),
    ),
  );
}

const SHORTEST_TELLING = 3;

function isChoiceTold(choice: Choice, account: Account): boolean {
  const { plan, folded, clauses } = account;
  const isKept = doingAt(choice, clauses) === "keeps";
  const fits = (lines: PlannedLine[]) => lines.some((line) => line.values.some((value) => isValue(choice, value)));
  if (choice.negated || NOT_SO.test(folded.slice(0, choice.start))) {
    // "Not black but navy" lets the black one go.
    if (plan.doing !== "remove") return !fits(coming(plan)) || isSaidElsewhere(choice, account);
    // "I don't want the black one" has it go; in "take them out, not the black one" it stays.
    const isExcepted = clauses.some(({ does, end }) => does === "removes" && end <= choice.start) && NOT_SO.test(folded.slice(0, choice.start)); // prettier-ignore
    return !isExcepted || !fits(plan.touched);
  }
  if (isKept && plan.doing !== "add") return fits(plan.untouched) || (plan.doing !== "remove" && fits(plan.touched));
  if (fits(plan.touched) || isProperty(choice, account)) return true;
  if (plan.touched.some(({ title }) => containsPhrase(stemsOf(title), stemsOf(account.perception.text.slice(choice.start, choice.end))))) return true; // prettier-ignore
  return isTakenBack(choice, account, (other) => account.choices.some(({ start, kind }) => start === other.start && kind === choice.kind)); // prettier-ignore
}

/** "Regular" of a shoe that comes in one width and is listed with it. */
function isProperty({ kind, value }: Choice, { plan, evidence }: Account): boolean {
  if (kind !== "option") return false;
  const said = stemsOf(value);
  return plan.touched.some(({ productId }) => attributesOf(productId, evidence).some(({ stems }) => containsPhrase(stems, said))); // prettier-ignore
}

function attributesOf(productId: string, evidence: Evidence): { stems: string[] }[] {
  const document = evidence.documents.get(productId);
  return document ? readDocument(document).attributes.flatMap(({ values }) => values) : [];
}

function isSaidElsewhere(choice: Choice, account: Account): boolean {
  return account.choices.some((other) => other.start !== choice.start && !other.negated && other.value === choice.value); // prettier-ignore
}

function isValue(choice: Choice, value: string): boolean {
  if (choice.kind === "color") return isColor(value, choice.value) || containsPhrase(stemsOf(value), stemsOf(choice.value)); // prettier-ignore
  if (choice.kind === "size") return isSameSize(value, choice.value) || letterSizesOf(value).some((size) => size.toLowerCase() === choice.value.toLowerCase()); // prettier-ignore
  const [own, said] = [stemsOf(value), stemsOf(choice.value)];
  if (containsPhrase(own, said) || letterSizesOf(choice.value).some((size) => letterSizesOf(value).includes(size))) return true; // prettier-ignore
  const concept = conceptOfPhrase(choice.value)?.name;
  return concept !== undefined && conceptOfPhrase(value)?.name === concept;
}

// ---- what is taken back

const TAKES_BACK =
  /\b(?:no|nope|nah|wait|hang on|hold on|sorry|actually|i mean(?:t)?|or rather|rather|instead|scratch that|make (?:it|that)|better|argh|ugh|oops|correction|nein|doch|lieber|quatsch|besser|statt(?:dessen)?|non|plutot|pardon|enfin|finalement|mejor|perdon|digo|espera)\b/;

/** "S... no, an L": the earlier one of two is no more meant, where what came later is what is planned. */
function isTakenBack(place: Stretch, account: Account, isAlike: (other: Stretch) => boolean): boolean {
  const { folded } = account;
  const later = [...account.figures, ...account.choices].filter((other) => other.start >= place.end && isAlike(other));
  return later.some((other) => TAKES_BACK.test(folded.slice(place.end, other.start)));
}

function isFigureLike(other: Stretch): boolean {
  return "value" in other && typeof other.value === "number";
}

// ---- things

type Thing = Stretch & { text: string; productId: string | null };

function thingsOf({ perception, folded }: Account): Thing[] {
  return perception.entities.flatMap((entity): Thing[] => {
    const { start, end, text, negated } = entity;
    if (negated || NOT_SO.test(folded.slice(0, start))) return [];
    if (entity.type === "product") return [{ start, end, text, productId: entity.value.id }];
    return entity.type === "category" && TELLS_WHICH.test(folded.slice(0, start)) ? [{ start, end, text, productId: null }] : []; // prettier-ignore
  });
}

/** Something that is pointed at or counted: "the socks", "2 flasks", and not "for trail running". */
const TELLS_WHICH =
  /(?:\b(?:the|my|those|these|that|this|an?|one|two|three|four|five|six|\d{1,2}|both|all|some|any|of|and|die|der|das|den|ein\w*|zwei|drei|mein\w*|les?|la|une?|deux|trois|mes|mon|ma|el|los|las|un[oa]?|dos|tres|mis?)(?:\s+x)?|[,&+]|^|x)\s*(?:(?!\b(?:for|with|to|from|like|during|in|at|on|fur|mit|pour|avec|para|con)\b)[\p{L}\d'.-]+\s+){0,3}$/u;

function isThingTold(thing: Thing, account: Account): boolean {
  const { plan, clauses } = account;
  const isKept = doingAt(thing, clauses) === "keeps";
  const lines = isKept && plan.doing !== "add" ? [...plan.untouched, ...(plan.doing === "remove" ? [] : plan.touched)] : plan.touched; // prettier-ignore
  return lines.some((line) => isCalled(line, thing, account));
}

function isCalled(line: PlannedLine, { text, productId }: Thing, { evidence }: Account): boolean {
  if (line.productId === productId) return true;
  const own = readText([line.title, ...line.values].join(" "));
  const isWord = (stem: string) => own.stems.some((word) => word === stem || (stem.length >= 4 && word.startsWith(stem))); // prettier-ignore
  const stems = stemsOf(text);
  // "The Tern 3 Shield" is not the Tern 3.
  if (productId !== null) return stems.every(isWord);
  const document = evidence.documents.get(line.productId);
  if (document && isMentioned(document, { categories: [text], words: [] })) return true;
  const concept = conceptOfPhrase(text)?.name;
  if (concept !== undefined && own.concepts.has(concept)) return true;
  return document ? stems.every(isWord) : stems.some(isWord);
}

/** "Lose the headbands. All of them": what is called by name goes, and nothing besides. */
function unnamedLines(account: Account): Stretch[] {
  const { plan, choices, clauses, perception } = account;
  if (plan.touched.length < 2 || plan.doing === "change" || plan.doing === "swap") return [];
  const isTold = (place: Stretch) => !["asks", "keeps"].includes(doingAt(place, clauses) ?? "");
  const things = thingsOf(account).filter(isTold);
  const named = choices.filter((choice) => plan.doing === "remove" && !choice.negated && isTold(choice));
  const isPointed = perception.cues.pronoun || perception.cues.plural;
  if (things.length + named.length === 0 || (plan.doing === "add" && isPointed)) return [];
  // "The belt" is one of two.
  const isSingular = things.length === 1 && !/s$/i.test(things[0]?.text ?? "") && !EVERYTHING.test(account.folded);
  if (plan.doing === "remove" && isSingular && named.length < plan.touched.length && !perception.cues.everything) return things; // prettier-ignore
  const isNamed = (line: PlannedLine) => things.some((thing) => isCalled(line, thing, account)) || named.some((choice) => line.values.some((value) => isValue(choice, value))); // prettier-ignore
  return plan.touched.every(isNamed) ? [] : [...things, ...named].slice(0, 1);
}

const EVERYTHING =
  /\b(?:all|both|everything|each|empty|clear|alle\w*|beide\w*|tou[ts]\w*|les deux|tod[oa]s?|ambos|ambas|vaci\w*)\b/;
const EXCEPT = /\b(?:(?:all|everything|anything) but|except|apart from|other than|aside from|bis auf|ausser|sauf|excepte|excepto|salvo|menos)\b/; // prettier-ignore

/** "Everything but the number belt": what is excepted stays. */
function exceptions(account: Account): Stretch[] {
  const { plan, folded, choices } = account;
  const match = plan.doing === "remove" ? EXCEPT.exec(folded) : null;
  if (!match) return [];
  const start = match.index + match[0].length;
  const isBehind = (place: Stretch) => place.start >= start;
  const isGone =
    thingsOf(account).some((thing) => isBehind(thing) && plan.touched.some((line) => isCalled(line, thing, account))) ||
    choices.some((choice) => isBehind(choice) && plan.touched.some(({ values }) => values.some((value) => isValue(choice, value)))); // prettier-ignore
  return isGone || plan.untouched.length === 0 ? [{ start: match.index, end: folded.length }] : [];
}

/** "The race belt can go", and the other belt would: a word that only another line of the cart is called by. */
function otherLinesNamed(account: Account): Stretch[] {
  const { plan, folded, clauses } = account;
  const wordsOf = (lines: PlannedLine[]) => new Set(lines.flatMap(({ title, values }) => stemsOf([title, ...values].join(" ")))); // prettier-ignore
  const [own, others] = [wordsOf(plan.touched), wordsOf(plan.untouched)];
  const isOnly = (stem: string, of: Set<string>, not: Set<string>) => stem.length >= SHORTEST_TELLING && !/\d/.test(stem) && of.has(stem) && !not.has(stem); // prettier-ignore
  return clauses.flatMap((clause): Stretch[] => {
    if (clause.does === "asks" || clause.does === "keeps") return [];
    const said = tokenizeFolded(folded.slice(clause.start, clause.end));
    const isTouched = said.some(({ word }) => stemsOf(word).some((stem) => isOnly(stem, own, others)));
    const other = said.find(({ word }) => stemsOf(word).some((stem) => isOnly(stem, others, own)));
    return other && !isTouched ? [{ start: clause.start + other.start, end: clause.start + other.end }] : [];
  });
}

/** "Black 10 and blue 12", and a blue 10: what is said together is together in one line. */
function mixedChoices(account: Account): Stretch[] {
  const { plan, folded, figures } = account;
  const come = coming(plan);
  if (plan.doing !== "add" || come.length < 2) return [];
  const parts = new Map<number, ((line: PlannedLine) => boolean)[]>();
  const note = (place: Stretch, fits: (line: PlannedLine) => boolean) => {
    if (!come.some(fits)) return;
    const { start } = partPlace(folded, place.start);
    parts.set(start, [...(parts.get(start) ?? []), fits]);
  };
  for (const choice of account.choices) {
    if (!choice.negated && doingAt(choice, account.clauses) !== "asks") note(choice, ({ values }) => values.some((value) => isValue(choice, value))); // prettier-ignore
  }
  for (const figure of figures) {
    if (figure.mark !== "count" && !isCount(figure, account)) note(figure, (line) => isNumberOf(figure.value, [line]));
  }
  return [...parts].flatMap(([start, said]) => (come.some((line) => said.every((fits) => fits(line))) ? [] : [{ start, end: start + 1 }])); // prettier-ignore
}

// ---- people

type Owner = ReturnType<typeof findOwners>[number];

/** "For my wife" and a man's shoe: one of the two is meant otherwise. */
function isOwnerTold({ group, isStrict }: Owner, { plan, evidence }: Account): boolean {
  if (group === null || !isStrict) return true;
  const groups = coming(plan).map((line) => groupsOf(line, evidence));
  return groups.length === 0 || groups.some((own) => own.size === 0 || own.has(group));
}

function groupsOf({ productId, title }: PlannedLine, evidence: Evidence): Set<AudienceGroup> {
  const document = evidence.documents.get(productId);
  if (document) return readDocument(document).groups;
  return new Set(foldText(title).split(/[^\p{L}']+/u).flatMap((word) => groupOfWord(word) ?? [])); // prettier-ignore
}

/** "Hers pink, mine black", and one thing for both of them. */
function ownersTooMany({ perception, folded, plan, clauses }: Account): Stretch[] {
  if (plan.doing !== "add") return [];
  const owners = findOwners(perception, folded).filter(
    (owner) => owner.isOwner && !["asks", "keeps"].includes(doingAt(owner, clauses) ?? ""),
  );
  const people = new Map(owners.map((owner) => [owner.who, owner]));
  const units = plan.touched.reduce((sum, { after }) => sum + after, 0);
  return people.size > 1 && units < people.size ? [...people.values()] : [];
}

const ONE_SIZE =
  /\b(?:same size|both|each|gleiche\w*|beide\w*|jeweils|meme (?:taille|pointure)|misma talla|ambos|ambas|cada)\b/;

/** "Black 10 for me, blue for my brother": nobody has told the brother's size. */
function sizesShared(account: Account): Stretch[] {
  const { perception, folded, plan, figures } = account;
  const owners = findOwners(perception, folded).filter(({ isOwner }) => isOwner);
  const people = new Set(owners.map(({ who }) => who)).size;
  if (plan.doing !== "add" || people < 2 || plan.touched.length < people || ONE_SIZE.test(folded)) return [];
  const sizes = [
    ...figures.filter((figure) => figure.mark !== "count" && isNumberOf(figure.value, plan.touched)),
    ...account.choices.filter((choice) => choice.kind === "size" && !choice.negated),
  ];
  return sizes.length > 0 && sizes.length < people ? owners.slice(-1) : [];
}

// ---- how many

const MULTIPLIES = /\b(?:double|twice|doppelt\w*|verdopp\w*|doble|duplica\w*|doubl\w*)\b/;
/** One unit more or less needs no figure. */
const ONE_UNIT = /\b(?:one|another|an?|ein\w*|une?|un[oa]?|otr[oa]|more|less|fewer)\b/;

function findUnsaidQuantity(account: Account, situation: Situation): OpenAccount | null {
  const { plan, folded, figures } = account;
  const { pending, input } = situation;
  const known = [pending?.data.quantity, ...input.memory.justRemoved.map(({ quantity }) => quantity)];
  for (const line of plan.touched) {
    const { before, after } = line;
    if (after <= 1 || before === after || known.includes(after)) continue;
    // What comes in the place of a line comes in its number.
    if (plan.doing === "swap" && plan.touched.some((other) => other !== line && other.before === after)) continue;
    if (before > 0 && ((MULTIPLIES.test(folded) && after === before * 2) || HALF_OF.test(folded) || (Math.abs(after - before) === 1 && ONE_UNIT.test(folded)))) continue; // prettier-ignore
    const isAmount = ({ value }: Figure) => value === after || (before > 0 && value === Math.abs(after - before));
    const saying = figures.filter((figure) => figure.suffix === "" && isAmount(figure) && !isWithinOther(figure, account) && !isOfMeasure(figure, account)); // prettier-ignore
    const counting = saying.filter((figure) => countsOnly(figure, line, account) && isBesideItsThing(figure, line, account)); // prettier-ignore
    if (counting.length > 0) continue;
    return saying.length > 0 ? { reason: "number-read-twice", words: wordsAround(saying, account) } : { reason: "quantity-unsaid", words: [] }; // prettier-ignore
  }
  // "Half of the gels" is not all of them.
  const half = plan.doing === "add" ? null : HALF_OF.exec(folded);
  if (half && !plan.touched.some(({ before, after }) => after * 2 === before)) return { reason: "words-unaccounted", words: wordsAround([{ start: half.index, end: half.index + half[0].length }], account) }; // prettier-ignore
  // "One of the two": so many, and no more.
  const single = ONE_OF.exec(folded);
  const isTold = coming(plan).concat(plan.touched).some(({ before, after }) => after === 1 || Math.abs(after - before) === 1); // prettier-ignore
  return single && !isTold ? { reason: "words-unaccounted", words: [single[0]] } : null;
}

const ONE_OF =
  /\b(?:(?:just |only )?one of (?:the|my|those|these|them)\b(?: [\p{L}\d]+){0,2}|(?:just|only|nur|seulement|solo) (?:one|1|ein\w*|une?|un[oa]?)\b|(?:eine?[rns]?|une?|un[oa]?) (?:von den|der beiden|davon|des deux|de l[oa]s)\b)/u;

/** Whether a number can be how many: it is no size by its own words, and the size that it would be is said beside it. */
function countsOnly(figure: Figure, line: PlannedLine, { figures }: Account): boolean {
  if (figure.mark === "count") return true;
  if (figure.mark === "size") return false;
  const isSize = isNumberOf(figure.value, [line]);
  return !isSize || figures.some((other) => other !== figure && isNumberOf(other.value, [line]));
}

/** In a list of several things, the number stands with its own. */
function isBesideItsThing(figure: Figure, line: PlannedLine, { plan, folded }: Account): boolean {
  const others = plan.touched.filter(({ productId }) => productId !== line.productId);
  if (others.length === 0) return true;
  const part = partAround(folded, figure.start);
  const said = stemsOf(part);
  const names = ({ title, values }: PlannedLine) => stemsOf([title, ...values].join(" ")).filter((stem) => said.includes(stem)).length; // prettier-ignore
  return others.every((other) => names(other) <= names(line));
}

// ---- words

const PART_BORDER = /[,;\n.!?]|:\s|\s(?=(?:one|eine?[nrs]?|une|un[oa])\s)|\s(?:and|und|et|y|plus|&|\+)\s/g;

function partPlace(text: string, at: number): Stretch {
  let start = 0;
  for (const match of text.matchAll(PART_BORDER)) {
    // A decimal point is no end.
    if (match[0] === "." && /\d\.\d/.test(text.slice(match.index - 1, match.index + 2))) continue;
    if (match.index >= at) return { start, end: match.index };
    start = match.index + match[0].length;
  }
  return { start, end: text.length };
}

function partAround(text: string, at: number): string {
  const { start, end } = partPlace(text, at);
  return text.slice(start, end);
}

const MOST_WORDS = 3;

function wordsAround(places: Stretch[], { perception }: Account): string[] {
  const parts = [...places].sort((left, right) => left.start - right.start).map(({ start }) => partAround(perception.text, start).trim().slice(0, 60)); // prettier-ignore
  return [...new Set(parts)].filter((part) => part !== "").slice(0, MOST_WORDS);
}

function isSetAside({ start, end }: Stretch, { aside, folded }: Account): boolean {
  return aside.some((words) => foldText(words).includes(folded.slice(start, end)));
}

function doingAt({ start }: Pick<Stretch, "start">, clauses: Clause[]): Clause["does"] {
  return clauses.find((clause) => start >= clause.start && start < clause.end)?.does ?? null;
}

function coming({ touched }: PlannedWrite): PlannedLine[] {
  return touched.filter(({ after }) => after > 0);
}
