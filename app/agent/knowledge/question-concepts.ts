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
  keep_data: "data do you keep, data do you store, data do you have, data do you collect, keep about me, know about me, have on me, store about me, data about me, collect about me, we collect, do you keep my, do you store my, do you save my, you keep my, you store my, how long do you keep, how long do you store, what do you store, we keep, not store, we store, is kept, are kept, is stored",
  delete_data: "delete my data, my data deleted, delete your data, delete my information, erase my, forget me, remove my data, my data removed",
  dress: "what do i wear, what do you wear, what do we wear, what do people wear, what to wear, what should i wear, dress for, wear at, wear when, wear below",
  difference: "difference between, differ from, what is the difference, same as, mixed up",
  meaning: "what does it mean, what is meant by, stand for, stands for",
  history: "how long have you been, how long has this shop been, how long has the shop been, was founded, began, established, been around, been in business, how old is the shop, how old is the store, how old is your, when did you start, when did you open, since when, history, your story",
  deliver: "ship, ships, shipped, shipping, shipment, deliver, delivers, delivered, delivery, dispatch, parcel, package, courier, carrier, arrive, arrives, arrived, mail, postage, posted, sent out, send it to, send them to, send this to, send something to, send one to, send to, sent to, drop off, doorstep",
  track: "track, tracking, where is my, where's my, whereabouts, status of my delivery, status of my order, status of my parcel, follow my, follow it, trace, locate my, keep an eye on",
  duration: "right away, straight away, immediately, how long, how fast, how soon, how many days, when will, when do, when does, days, how quickly, how quick, when would, when could, when it would, when it will, when they would, when they will, when might, fastest delivery, fastest shipping, quickest delivery, quickest shipping, fastest way, quickest way, fastest you can, soonest i can get, quickest i can get, fastest option, quickest option, duration, take long, delivery time, time frame, timeframe",
  abroad: "international, internationally, abroad, overseas, outside the country, different country, another country, other countries, foreign, worldwide, another part of the world, cross-border, out of the country",
  express: "express, expedited, expedite, rush, faster, overnight, next day, priority, urgent, sooner, fast, quick, quickly, quicker, fast delivery, fastest, hurry, in a hurry, asap, same day, one day, next-day, two-day",
  give_back: "refundable, returnable, nonrefundable, send stuff back, send things back, send items back, send one back, send any back, send shoes back, bring things back, post it back, post them back, return, returns, returned, returning, send back, sending back, sent back, send it back, send them back, send something back, give back, bring back, take it back, take them back, take back, takes back, taken back, go back, get rid of it, hand back, send this back, send that back, ship it back, brought back, bring it back, bring them back, no longer like",
  refund: "refund, refunds, refunded, money back, reimburse, reimbursed, reimbursement, my money, get money, money again, cash back, credited, pay me back, paid back",
  exchange: "exchange, exchanges, swap, swapped, replace, replacement, change the size, another size, different size, trade in, trade it, switch it, other size, other colour, other color",
  cancel: "cancel, cancels, cancelled, canceled, cancelling, cancellation, call off, stop my order, withdraw, call it off, undo my order, take back my order, revoke",
  alter: "change, changes, changed, modify, edit, update, alter, amend, adjust, correct, remove, add to my order, switch, swap one, switch one",
  purchase: "order, orders, ordered, ordering, purchase, purchases, purchased, buy, bought, buying, transaction",
  account: "account, accounts, sign up, signup, register, registering, registration, profile, sign in, log in, login, create a user, become a member, create an account, set up an account, sign me up",
  guest: "guest, without an account, without creating an account, without registering, need an account, without signing up, as a guest, without account, no account, need to register",
  password: "password, passcode, forgot my login, reset my login, cannot get in, locked out",
  username: "username, user name, login name",
  pay: "which cards, what cards, cards do you take, cards you take, cards accepted, pay, pays, paid, paying, payment, payments, paypal, credit card, debit card, cards, visa, mastercard, apple pay, klarna, installment, installments, billing, means of payment, ways of paying, way to pay, wallets, bank transfer, google pay, cash, instalment, instalments, in rates, split the payment, pay later, amex, american express",
  card: "card, cards, credit card, debit card",
  charge: "extra, surcharge, cost extra, delivery extra, shipping extra, postage extra, is extra, costs extra, on top of the price, fee, fees, charge, charged, charges, bill, billed, cost, costs, price, prices, pricing, how much, expensive, owe, amount due, due amount, postage cost, set me back, add up to",
  due: "due, owe, due date, deadline, extension, pay later",
  cheaper: "cheaper, price match, price matching, match the price, match a price, lower price, better price, competitor, competitors, somewhere else, elsewhere, cheaper elsewhere, less elsewhere, found it for less, beat the price, price guarantee",
  price_drop: "price adjustment, price dropped, price drop, got cheaper, the difference, goes on sale, lower yesterday, price was lower, yesterday, went down, price fell, price has dropped, cheaper after, cheaper now, cheaper a day, got reduced, less a week later, cheaper right after, cheaper the next day, on sale after, price went down, went on sale",
  reduced: "sale, final sale, clearance, on sale, reduced, markdown, promotional event, promotion, discounted, markdowns, outlet, half price, marked down, sale item, sale items, sale goods, on offer, special offer",
  code: "promo, promo code, promo codes, discount code, discount codes, coupon, coupons, voucher, vouchers, code, codes, gift code",
  discount: "discount, discounts, rebate, money off, percent off, deal",
  invalid: "invalid, not working, does not work, doesn't work, rejected, declined, not accepted, won't accept, expired, out of date, error, won't update, returns nothing, fails, failing, gets rejected, is refused, refused, will not go through, won't go through, does nothing, not recognised, not recognized, isn't accepted",
  combine: "combine, multiple, several, stack, more than one, two coupons, two codes, at the same time, together, both codes, at once, in one go, on top of, more than one code, mixed with, as well as",
  bulk: "bulk, wholesale, large quantity, large order, hundred, 100, reseller, corporate, pieces for, for our team, for our company, for my company, for a team, club order, volume discount, quantity discount, trade account",
  gift: "gift, gifts, present, presents, gifted",
  wrapping: "wrap, wraps, wrapped, wrapping, gift wrap, gift-wrap, gift-wrapped, gift wrapped, wrapped up, nicely wrapped, gift box, bow, ribbon",
  note: "message, note, greeting card, personal message, dedication, write a card, handwritten, personal note, few words, card with it",
  gift_card: "gift card, gift cards, gift voucher, gift vouchers, gift certificate, vouchers, voucher, store credit, giftcard",
  contact: "contact, phone number, telephone number, reach you, get in touch, phone, telephone, call, call you, email address, customer support, customer service, talk to, speak to, hotline, support team, ring, ring you, write to you, hot line, speak to somebody, a human, real person, helpline, support",
  reply: "reply, replies, respond, response, answers, answer me, get back to me, get back to people, hear back, write back, response time",
  by_phone: "by phone, over the phone, over the telephone, by telephone, phone order, call in an order",
  chat: "chat, live chat, chat with, messenger, chat live, talk online, instant message",
  secure: "secure, security, safe, safely, protect, protected, privacy, personal data, encryption, encrypted, my data, confidential, my details, my information, data protection, encrypt, leak, gdpr, hackers, trust you with, store card, card numbers, sell data, sell my data",
  loyalty: "loyalty, loyalty program, rewards, rewards program, points, earn points, bonus, member, membership, members, gold member, perks, vip, loyal customers, stamp card, regular customers, earn anything",
  newsletter: "newsletter, newsletters, mailing list, subscribe, subscription, email updates, unsubscribe",
  review: "review, reviews, rate, rating, feedback, testimonial, opinion about a product, write a review, leave a review, stars, leave stars, ratings, recommendation of others, what others say",
  wrong: "wrong, incorrect, different item, different product, not what i ordered, other than i ordered, mistake, mixed up, wrong thing, something else than, never ordered, not the one i ordered, mistaken, wrong one, wrong size came",
  missing: "missing, incomplete, not in the box, not in the package, left out, less than i ordered, part is missing, something is missing, forgot to put, half of my order",
  lost: "lost, never arrived, not arrived, hasn't arrived, didn't arrive, disappeared, never came, lost in the mail, stolen, never got here, nowhere to be found, went missing, lost my box, disappeared on the way",
  damaged: "damaged, damage, broken, broke, defective, faulty, cracked, torn, arrived broken, does not work properly, defect, smashed, shattered, ripped, dented, hole, arrived in pieces, came broken, came damaged, in bits, scratched, bad condition, not working properly",
  misuse: "improper use, misuse, broke it myself, my own fault, my fault, i dropped it, accident, dropped it, my own mistake, clumsy, by my own fault",
  repair: "repair, repairs, repaired, fix, fixing, mend, service it, spare part, spare parts, patch, fixed, stitch, resole, darn, darned",
  receipt: "receipt, receipts, proof of purchase, sales slip, bill of sale, slip",
  invoice: "invoice, invoices, bill for, tax invoice, vat invoice, send me a bill, a bill, bill, billing document, for my taxes, tax purposes, for the accountant, vat, business expense",
  packaging: "packaging, original packaging, original box, threw away the box, without the box, threw the box away, threw out the box, threw the box out, threw away, tossed the box, lost the box, don't have the box, dont have the box, still have the box, need the box, box is gone, no box, any box, shoe box, wrapper",
  opened: "opened, already open, seal broken, broken seal",
  unopened: "unopened, not opened, never opened, haven't opened, still sealed, sealed, seal, unworn, unused, never worn, not worn, worn or not, tags, tag, labels still on, brand new",
  changed_mind: "changed my mind, change my mind, don't like it, do not like it, don't want it, no longer want, don't need it, not happy with it, regret, don't like them, do not like them, not what i expected, not for me, second thoughts, don't want them, isn't for me, like it any more",
  unavailable: "out of stock, out-of-stock, sold out, unavailable, temporarily unavailable, not available, not currently available, isn't available, back in stock, gone, no longer there, not in stock, run out of, none left, out of my size",
  restock: "restock, restocked, back in stock, get more, again in stock, more of it, come back in, new stock, when back, have it again, be back",
  reserve: "reserve, reserved, put aside, hold it, set aside, hold for me, hold one, hold one for me, keep one for me, put one aside, save one for me, lay away",
  preorder: "pre-order, preorder, pre order, coming soon, advance order, announced, before it comes out, next month, not out yet, upcoming, order in advance",
  backorder: "backorder, backordered, back order, back-order",
  discontinued: "discontinued, no longer made, no longer sold, old model, old version, previous version, last year's, retired, no longer make, stopped making, no longer sell",
  limited: "limited edition, limited, exclusive edition, special edition, special run, collector",
  custom: "custom, customized, customised, personalized, personalised, engraving, engraved, made to order, monogram, bespoke, initials, my name on, name printed, print my, embroidered, embroider, tailor, made for me, own design, lettering",
  several_addresses: "two addresses, two different addresses, different addresses, separate addresses, several addresses, multiple addresses, more than one address, both addresses, split the order, split my order, split an order",
  po_box: "po box, po boxes, p.o. box, p o box, post office box, pobox",
  sales_tax: "tax, taxes, sales tax, sales taxes, vat",
  owner: "owner, director, founder, ceo, owners, owns, founders, own this shop, own the shop, own this store, who runs, managing director, in charge, runs this shop, runs the shop",
  install: "install, installation, installing, assemble, assembly, set up, setup, mount, set it up, set up for me, put it together, put together, fit it for me, assembled, assembling",
  demonstration: "demonstration, demo, show me how, try it, try before, how it works before, demonstrated, see it in action, see it working, try one out, test it before, test before, show it to me",
  not_listed: "not listed, not on your website, not on the site, don't have it on the site, special order, get it for me, source it, find on the site, can't find what i want, cannot find what i want, not on your page, you don't have listed, get something for me, don't see it, order in for me",
  size: "size, sizes, sizing, fit, fits, too small, too big, too large, measurements",
  color: "color, colors, colour, colours, shade",
  stain: "stain, stained, stains, dirty, spot, spots, mark on it",
  set: "set, bundle, bundles, kit, part of a set, two-pack, several pieces, combo",
  address: "address, addresses, moved, relocation, another address, delivery address, shipping address, elsewhere, other place, my new place, new flat, new apartment, moved house, i moved",
  name: "my name, name on, last name, surname, change the name, change name",
  phone_number: "change my phone number, new phone number, another phone number, number changed, new phone, new number, change phone",
  two_factor: "two factor, two-factor, 2fa, 2-factor, two factor code, verification code, authenticator, two-factor auth",
  cart: "cart, basket, shopping bag, bag",
  search: "search, search bar, searching, search results",
  slow: "slow, slowly, loading, takes forever, lagging, speed",
  website: "website, site, page, webpage, homepage, app",
  dispute: "dispute, contest, complain about a bill, disagree",
  upgrade: "upgrade, upgrading, faster shipping",
  downgrade: "downgrade, downgrading",
  hours: "opening hours, open, hours, closed, close, holidays, what time, opening times, until what time, how late, shut",
  pickup: "pick up, pickup, pick it up, pick them up, picking it up, picking up, come get it, come get them, come and get, come pick, collect, fetch it, get it in person, store pickup, in-store, in the store, in your store, at the store, at your store",
  store: "swing by, stop by, pop in, store, shop, branch, location, in person, based, located, find you, come by, visit you, where are you, drop in, come over, directions, how do i get to you",
  whereabouts: "where is your shop, where is your store, where is the shop, where is the store, where's your shop, where's your store, where's the shop, where's the store, where are you, where can i find you, where do i find you, how do i find you, how do i get there, how do i get to you, getting here, getting there, how to find us, find us, visit us, come and see us, directions, our address, address of the shop, address of the store, your address, location of the shop, where you are, street is the shop, street is your shop",
  clean: "clean, cleaning, wash, washing, care, launder, laundry, dry, dried, drying, tumble dry, tumble dried, rinse, soak, machine-wash, hand wash, by hand, in the machine, washing machine, detergent, softener, iron, ironing, dryer, dryers",
  warranty: "warranty, guarantee, fault, faults, warranties, guaranteed, something fails, breaks, breaks after, breaks within, broke after, fails, failed, came off, fell off, came apart, fell apart, falls apart, falling apart, gave up, stopped working, stops working, broke down, sole came, seam came",
  customs: "customs, duty, duties, import tax, import taxes, import duties, import fees, import charges, tax on import, vat on import, pay customs, border, clear customs",
  expiry: "expire, expires, expiry, expiration, validity, still valid, stay valid, be valid, valid for, run out, lose its value, go bad, valid until, how long valid, lapse, lapses",
  lifespan: "how many miles, how many kilometers, how much mileage, mileage, lifespan, service life, durability, durable, last, lasts, hold up, wear out, wears out, worn out, worn-out, when to replace, should i replace, time to replace, replace my, replace them, time for new, renew, for new ones",
  return_window: "return window, returns window, return period, returns period, days to return, days from delivery, how long do i have, time do i have, time to return, time to send back, deadline for returns, how many days do i get, how many days do i have, how long may i, until when can i, how long can i, time to send something, days to bring, how long have i got",
  used: "worn, wear, wearing, wore, used, run in, ran in, running in, tried on, after using, already used, after a run, after a wear, already worn, ran with them",
  edible: "nutrition, food, foods, gel, gels, bars, snacks, supplements, perishable, perishables",
  group_run: "group run, group runs, running group, run club, running club, run together, runs together, join you, run with you, social run, club run, weekly run",
  fitting: "fitting, fittings, get fitted, fitted, fitting appointment, gait analysis, try shoes, try some shoes, try on shoes, try shoes on, try some on, try them on, try on, come in and try, on a treadmill",
  appointment: "appointment, appointments, need to book, have to book, book ahead, booking, book an appointment, book a fitting, walk in, walk-in, just show up, just turn up, just come in",
  parking: "park, parking, car park, parking lot, parking space, leave my car, leave the car, come by car",
};

/** Words that ask for an idea and do not tell it: who speaks of mud asks how it is washed off, and a page on trails does not say. */
const ASKED_ONLY: Record<string, string> = {
  clean: "smell, smells, smelly, stink, stinks, muddy, mud",
};

const DRESS = "#dress";

type Concept = { name: string; words: string[]; phrases: string[]; longestFirst: string[] };

const isWord = (text: string) => /^[\p{L}\p{N}]+$/u.test(text);

const KNOWN: Concept[] = Object.entries(CONCEPTS).map(([name, list]) => {
  const words = [list, ASKED_ONLY[name] ?? []].flat().flatMap((some) => some.split(", "));
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
/** "Us" has the stem of "used". */
const SHORT = 3;

function ideasOf(word: string, isAsked: boolean): string[] {
  // "Customer" has the stem of "custom".
  if (word.startsWith("customer") || (!isAsked && ONLY_ASKED.has(word))) return [];
  const alike = (BY_STEM.get(stem(word)) ?? []).filter(
    (known) => Math.abs(known.word.length - word.length) <= (word.length < SHORT ? 0 : MAX_ENDING),
  );
  // "Opened" is a box, "open" is a shop: a word that is listed itself is not read as its neighbor. One card is as many cards.
  const listed = alike.filter((known) => singular(known.word) === singular(word));
  const near = listed.length > 0 ? listed : alike;
  return near.map(({ name }) => name);
}

function singular(word: string): string {
  return word.replace(/(?<=[^s])s$/, "");
}

const ONLY_ASKED = new Set(Object.values(ASKED_ONLY).flatMap((list) => list.split(", ")));

/** Polite words and the like, which say nothing of what is asked. */
const EMPTY = new Set(
  "accept enter type want need like would could please help thank thanks hello hi hey possible able someone somebody something anything thing stuff product item use get got give make do does know tell say ask question offer have has much many way still just also really listed request available somewhere anywhere near nearby around place mean evening evenings morning mornings afternoon tonight anymore once twice one two three four really actually nicely please maybe already else right thanks cheers guys folks mate dude usually normally typically generally basically quick question lol yeah yes no nope ok okay cool great hmm wondering wonder curious sure till until damn wait method methods option options way ways spend dollar dollars buck bucks thru sister brother mom mum dad friend wife husband girlfriend boyfriend parents son daughter aunt uncle today instead policy policies rules include included including includes put number exactly even gonna wanna gotta dont cant doesnt whats hows thats its im ive id ur"
    .split(" ")
    .map(stem),
);

/** "WELCOME10" */
const NAMES_CODE = /^[a-z]{4,}\d{1,3}$/;

/** What a text speaks of: an idea (`#give_back`) where its words carry one, otherwise the stem of the word. Each once. */
export function conceptsOf(text: string): Set<string> {
  return new Set(termsOf(text).flat());
}

/** What a page speaks of: the same, without the words that only ask. */
export function conceptsTold(text: string): Set<string> {
  return new Set(termsOf(text, false).flat());
}

/** The same, word by word: a word that may carry several ideas ("voucher") asks for one of them. */
export function termsOf(text: string, isAsked = true): string[][] {
  const terms: string[][] = [];
  let rest = ` ${normalize(text)} `;
  for (const { name, longestFirst } of KNOWN) {
    for (const phrase of longestFirst) {
      if (!rest.includes(` ${phrase} `)) continue;
      terms.push([name]);
      // Its words carry no second meaning, except those that are ideas by themselves; what one wears is not worn yet.
      const left = phrase.split(" ").filter((word) => name !== DRESS && ideasOf(word, isAsked).length > 0);
      rest = rest.replaceAll(` ${phrase} `, ` ${left.join(" ")} `);
    }
  }
  for (const { word } of tokenize(rest)) {
    if (NAMES_CODE.test(word)) terms.push(["#code"]);
    const root = stem(word);
    const ideas = ideasOf(word, isAsked);
    if (ideas.length > 0) terms.push(ideas);
    else if (word.length > 1 && !word.startsWith("customer") && !isStopWord(word, "en") && !EMPTY.has(root))
      terms.push([root]);
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

/** The word, or else the phrase, that stands for an idea in a search. */
export function firstWordFor(idea: string): string {
  const known = KNOWN.find(({ name }) => name === idea);
  return known?.words[0] ?? known?.phrases[0] ?? "";
}

/** An e-mail is no mail that a carrier brings. */
function normalize(text: string): string {
  return foldText(text)
    .replace(/\be-mail/g, "email")
    .replace(/[^\p{L}\p{N}'-]+/gu, " ")
    .trim();
}
