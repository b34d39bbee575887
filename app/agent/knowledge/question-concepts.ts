import { isStopWord } from "../perception/lexicons/stop-words";
import { foldText } from "../perception/fold-text";
import { stem } from "../perception/stem";
import { tokenize } from "../perception/tokenize";

/**
 * What customers ask shops about, each idea with the words that people and pages use for it. A word may carry two ideas;
 * phrases stand for what their words alone do not say. English: other languages come in through `englishOf`.
 */
// prettier-ignore
const CONCEPTS: Record<string, string> = {
  deliver: "ship, ships, shipped, shipping, shipment, deliver, delivers, delivered, delivery, dispatch, parcel, package, courier, carrier, arrive, arrives, arrived, mail, postage",
  track: "track, tracking, where is my, where's my, whereabouts, status of my delivery, status of my order, status of my parcel",
  duration: "how long, how fast, how soon, how many days, when will, when do, when does, days, how quickly, how quick, when would, when could, when might, duration, take long, delivery time, time frame, timeframe",
  abroad: "international, internationally, abroad, overseas, outside the country, different country, another country, other countries, foreign, worldwide",
  express: "express, expedited, expedite, rush, faster, overnight, next day, priority, urgent, sooner",
  give_back: "return, returns, returned, returning, send back, sending back, sent back, send it back, send them back, send something back, give back, bring back, take it back, take them back",
  refund: "refund, refunds, refunded, money back, reimburse, reimbursed, reimbursement",
  exchange: "exchange, exchanges, swap, swapped, replace, replacement, change the size, another size, different size",
  cancel: "cancel, cancels, cancelled, canceled, cancelling, cancellation, call off, stop my order, withdraw",
  alter: "change, changes, changed, modify, edit, update, alter, amend, adjust, correct, remove, add to my order, switch",
  purchase: "order, orders, ordered, ordering, purchase, purchases, purchased, buy, bought, buying, transaction",
  account: "account, accounts, sign up, signup, register, registering, registration, profile, sign in, log in, login, create a user, become a member",
  guest: "guest, without an account, without creating an account, without registering, need an account, without signing up",
  password: "password, passcode, forgot my login, reset my login",
  username: "username, user name, login name",
  pay: "which cards, what cards, cards do you take, cards you take, cards accepted, pay, pays, paid, paying, payment, payments, paypal, credit card, debit card, cards, visa, mastercard, apple pay, klarna, installment, installments, billing",
  card: "card, cards, credit card, debit card",
  charge: "fee, fees, charge, charged, charges, bill, billed, cost, costs, price, prices, pricing, how much, expensive, owe, amount due, due amount",
  due: "due, owe, due date, deadline, extension, pay later",
  cheaper: "cheaper, price match, price matching, match the price, match a price, lower price, better price, competitor, competitors, somewhere else, elsewhere",
  price_drop: "price adjustment, price dropped, price drop, got cheaper, the difference, goes on sale, lower yesterday, price was lower, yesterday, went down",
  reduced: "sale, final sale, clearance, on sale, reduced, markdown, promotional event, promotion",
  code: "promo, promo code, promo codes, discount code, discount codes, coupon, coupons, voucher, vouchers, code, codes",
  discount: "discount, discounts, rebate, money off, percent off, deal",
  invalid: "invalid, not working, does not work, doesn't work, rejected, declined, not accepted, won't accept, expired, out of date, error, won't update, returns nothing, fails, failing",
  combine: "combine, multiple, several, stack, more than one, two coupons, two codes, at the same time, together",
  bulk: "bulk, wholesale, large quantity, large order, hundred, 100, reseller, corporate",
  gift: "gift, gifts, present, presents, gifted",
  wrapping: "wrap, wraps, wrapped, wrapping, gift wrap",
  note: "message, note, greeting card, personal message, dedication",
  gift_card: "gift card, gift cards, gift voucher, gift vouchers, gift certificate, vouchers, voucher, store credit, giftcard",
  contact: "contact, reach you, get in touch, phone, telephone, call, call you, email address, customer support, customer service, talk to, speak to, hotline, support team",
  by_phone: "by phone, over the phone, over the telephone, by telephone, phone order, call in an order",
  chat: "chat, live chat, chat with, messenger",
  secure: "secure, security, safe, safely, protect, protected, privacy, personal data, encryption, encrypted, my data, confidential",
  loyalty: "loyalty, loyalty program, rewards, rewards program, points, earn points, bonus, member, membership, members, gold member, perks, vip",
  newsletter: "newsletter, newsletters, mailing list, subscribe, subscription, email updates, unsubscribe",
  review: "review, reviews, rate, rating, feedback, testimonial, opinion about a product, write a review, leave a review",
  wrong: "wrong, incorrect, different item, different product, not what i ordered, other than i ordered, mistake, mixed up, wrong thing",
  missing: "missing, incomplete, not in the box, not in the package, left out, less than i ordered",
  lost: "lost, never arrived, not arrived, hasn't arrived, didn't arrive, disappeared, never came, lost in the mail, stolen",
  damaged: "damaged, damage, broken, broke, defective, faulty, cracked, torn, arrived broken, does not work properly, defect",
  misuse: "improper use, misuse, broke it myself, my own fault, my fault, i dropped it, accident",
  repair: "repair, repairs, repaired, fix, fixing, mend, service it",
  receipt: "receipt, receipts, proof of purchase, sales slip",
  invoice: "invoice, invoices, bill for, tax invoice, vat invoice, send me a bill, a bill",
  packaging: "packaging, original packaging, original box, threw away the box, without the box, opened, unopened, tags",
  changed_mind: "changed my mind, change my mind, don't like it, do not like it, don't want it, no longer want, don't need it, not happy with it, regret",
  unavailable: "out of stock, out-of-stock, sold out, unavailable, temporarily unavailable, not available, not currently available, isn't available, back in stock",
  restock: "restock, restocked, back in stock, get more, again in stock",
  reserve: "reserve, reserved, put aside, hold it, set aside, hold for me",
  preorder: "pre-order, preorder, pre order, coming soon, advance order",
  backorder: "backorder, backordered, back order, back-order",
  discontinued: "discontinued, no longer made, no longer sold, old model",
  limited: "limited edition, limited, exclusive edition, special edition",
  custom: "custom, customized, customised, personalized, personalised, engraving, engraved, made to order, monogram, bespoke",
  install: "install, installation, installing, assemble, assembly, set up, setup, mount",
  demonstration: "demonstration, demo, show me how, try it, try before, how it works before",
  not_listed: "not listed, not on your website, not on the site, don't have it on the site, special order, get it for me, source it",
  size: "size, sizes, sizing, fit, fits, too small, too big, too large, measurements",
  color: "color, colors, colour, colours, shade",
  stain: "stain, stained, stains, dirty, spot, spots",
  set: "set, bundle, bundles, kit, part of a set",
  address: "address, addresses, moved, relocation, another address, delivery address, shipping address",
  name: "my name, name on, last name, surname, change the name, change name",
  phone_number: "phone number, number changed, new phone, new number, change phone",
  two_factor: "two factor, two-factor, 2fa, 2-factor, two factor code, verification code, authenticator, two-factor auth",
  cart: "cart, basket, shopping bag, bag",
  search: "search, search bar, searching, search results",
  slow: "slow, slowly, loading, takes forever, lagging, speed",
  website: "website, site, page, webpage, homepage, app",
  dispute: "dispute, contest, complain about a bill, disagree",
  upgrade: "upgrade, upgrading, faster shipping",
  downgrade: "downgrade, downgrading",
  hours: "opening hours, open, hours, closed, close, holidays",
  store: "store, shop, branch, location, in person, pick up, pickup, collect, based, located, find you, come by",
  clean: "clean, cleaning, wash, washing, care, launder, laundry, dry, dried, drying, tumble dry, tumble dried, rinse, soak",
  warranty: "warranty, guarantee, fault, faults, warranties, guaranteed, something fails, breaks, breaks after, breaks within, broke after",
  customs: "customs, duty, duties, import tax, import taxes, import duties, import fees, import charges",
  expiry: "expire, expires, expiry, expiration, validity, still valid, stay valid, be valid, valid for, run out, lose its value",
  lifespan: "how many miles, how many kilometers, how much mileage, mileage, lifespan, service life, durability, durable, last, lasts, hold up, wear out, wears out, worn out, worn-out, when to replace, should i replace, time to replace, replace my, replace them, time for new, renew, for new ones",
  return_window: "return window, returns window, return period, returns period, days to return, days from delivery, how long do i have, time do i have, time to return, time to send back, deadline for returns",
  used: "worn, wear, wearing, used, run in, ran in, running in, tried on, after using, already used",
  edible: "nutrition, food, foods, gel, gels, bars, snacks, supplements, perishable, perishables",
  group_run: "group run, group runs, running group, run club, running club, run together, runs together, join you, run with you, social run, club run, weekly run",
  fitting: "fitting, fittings, get fitted, fitted, fitting appointment, gait analysis, try shoes",
  parking: "park, parking, car park, parking lot, parking space",
};

type Concept = { name: string; words: string[]; phrases: string[]; longestFirst: string[] };

const isWord = (text: string) => /^[\p{L}\p{N}]+$/u.test(text);

const KNOWN: Concept[] = Object.entries(CONCEPTS).map(([name, list]) => {
  const words = list.split(", ");
  const phrases = words.filter((word) => !isWord(word));
  const longestFirst = [...phrases].sort((left, right) => right.length - left.length);
  return { name: `#${name}`, words: words.filter(isWord), phrases, longestFirst };
});

/** Ideas by the stem of a word, with the words that stand there. */
const BY_STEM = new Map<string, { name: string; word: string }[]>();
for (const { name, words } of KNOWN) {
  for (const word of words) BY_STEM.set(stem(word), [...(BY_STEM.get(stem(word)) ?? []), { name, word }]);
}

/** How much longer one form of a word is than another: "interns" has the stem of "internationally" and not its meaning. */
const MAX_ENDING = 4;

function ideasOf(word: string): string[] {
  // "Customer" has the stem of "custom".
  if (word.startsWith("customer")) return [];
  const alike = (BY_STEM.get(stem(word)) ?? []).filter(
    (known) => Math.abs(known.word.length - word.length) <= MAX_ENDING,
  );
  // "Opened" is a box, "open" is a shop: a word that is listed itself is not read as its neighbor. One card is as many cards.
  const listed = alike.filter((known) => singular(known.word) === singular(word));
  const near = listed.length > 0 ? listed : alike;
  return near.map(({ name }) => name);
}

function singular(word: string): string {
  return word.replace(/(?<=[^s])s$/, "");
}

/** Polite words and the like, which say nothing of what is asked. */
const EMPTY = new Set("accept enter type want need like would could please help thank thanks hello hi hey possible able someone somebody something anything thing stuff product item use get got give make do does know tell say ask question offer have has much many way still just also really listed request available".split(" ").map(stem)); // prettier-ignore

/** What a text speaks of: an idea (`#give_back`) where its words carry one, otherwise the stem of the word. Each once. */
export function conceptsOf(text: string): Set<string> {
  const terms = new Set<string>();
  let rest = ` ${normalize(text)} `;
  for (const { name, longestFirst } of KNOWN) {
    for (const phrase of longestFirst) {
      if (!rest.includes(` ${phrase} `)) continue;
      terms.add(name);
      // Its words carry no second meaning, except those that are ideas by themselves.
      const left = phrase.split(" ").filter((word) => ideasOf(word).length > 0);
      rest = rest.replaceAll(` ${phrase} `, ` ${left.join(" ")} `);
    }
  }
  for (const { word } of tokenize(rest)) {
    const root = stem(word);
    const ideas = ideasOf(word);
    for (const idea of ideas) terms.add(idea);
    if (ideas.length > 0) continue;
    if (word.length > 1 && !word.startsWith("customer") && !isStopWord(word, "en") && !EMPTY.has(root)) terms.add(root);
  }
  return terms;
}

/** Other words for the ideas of a question, so that a full-text search finds the pages that use those. */
export function otherWordsFor(question: string): string {
  const asked = conceptsOf(question);
  return KNOWN.filter(({ name }) => asked.has(name))
    .flatMap(({ words, phrases }) => (words.length > 0 ? words.slice(0, MAX_WORDS_AN_IDEA) : phrases.slice(0, 1)))
    .join(" ");
}

const MAX_WORDS_AN_IDEA = 4;

function normalize(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}'-]+/gu, " ")
    .trim();
}
