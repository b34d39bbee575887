import type { Evidence } from "../evidence/evidence";
import { foldText } from "../perception/fold-text";
import { groupOfWord } from "../perception/lexicons/audiences";
import type { AudienceGroup } from "../perception/perception";
import { readDocument } from "../ranking/read-document";
import { type Account, coming, doingAt } from "./account";
import { isNumberOf } from "./figure-values";
import type { Stretch } from "./find-clauses";
import { findOwners } from "./find-owners";
import { thingsOf } from "./find-things";
import type { PlannedLine } from "./planned-write";

type Owner = ReturnType<typeof findOwners>[number];

/** "For my wife" and a man's shoe: one of the two is meant otherwise. */
export function isOwnerTold({ group, isStrict }: Owner, { plan, evidence }: Account): boolean {
  if (group === null || !isStrict) return true;
  const groups = coming(plan).map((line) => groupsOf(line, evidence));
  return groups.length === 0 || groups.some((own) => own.size === 0 || own.has(group));
}

function groupsOf({ productId, title }: PlannedLine, evidence: Evidence): Set<AudienceGroup> {
  const document = evidence.documents.get(productId);
  if (document) return readDocument(document).groups;
  return new Set(
    foldText(title)
      .split(/[^\p{L}']+/u)
      .flatMap((word) => groupOfWord(word) ?? []),
  );
}

/** "Hers pink, mine black", and one thing for both of them; or three where nothing is counted. */
export function miscountedOwners(account: Account): Stretch[] {
  const { perception, folded, plan, clauses, figures } = account;
  if (plan.doing !== "add") return [];
  const owners = findOwners(perception, folded).filter(
    (owner) => owner.isOwner && !["asks", "keeps"].includes(doingAt(owner, clauses) ?? ""),
  );
  const people = new Map(owners.map((owner) => [owner.who, owner]));
  const units = plan.touched.reduce((sum, { after }) => sum + after, 0);
  const isCounted =
    figures.some(({ value, mark }) => mark === "count" || value === units) || thingsOf(account).length > 1;
  const isRight = units === people.size || (units > people.size && isCounted);
  return people.size > 1 && !isRight ? [...people.values()] : [];
}

/** "Him L, me M", "hers 9.5, mine 10", and men's for both: whether the other one wears such is not said. */
export function unknownWearer({ perception, folded, plan, evidence }: Account): Stretch[] {
  const owners = findOwners(perception, folded).filter(({ isOwner }) => isOwner);
  const [first, ...others] = coming(plan);
  if (plan.doing !== "add" || !first || others.length === 0) return [];
  const groups = groupsOf(first, evidence);
  const isSame = others.every(({ productId }) => productId === first.productId);
  if (groups.size !== 1 || !isSame) return [];
  const me = owners.find(({ who }) => who === "me");
  const other = owners.find(({ group }) => group !== null && !groups.has(group));
  const isOfOther = owners.some(({ group }) => group !== null && groups.has(group));
  return [...(other ? [other] : []), ...(me && isOfOther ? [me] : [])];
}

const ONE_SIZE =
  /\b(?:same size|both|each|gleiche\w*|beide\w*|jeweils|meme (?:taille|pointure)|misma talla|ambos|ambas|cada)\b/;

/** "Black 10 for me, blue for my brother": nobody has told the brother's size. */
export function sizesShared(account: Account): Stretch[] {
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
