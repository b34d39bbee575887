import { SHOP_FACTS as SHOP } from "./shop-facts.ts";
import type { ShopPolicy } from "../../state/entities.ts";

type PolicyText = Pick<ShopPolicy, "type" | "handle" | "title"> & { text: string };

export const DEMO_POLICIES: readonly PolicyText[] = [
  {
    type: "SHIPPING_POLICY",
    handle: "shipping-policy",
    title: "Shipping policy",
    text: `Orders placed before ${SHOP.cutOffHour} on a business day leave our shop in Beacon the same day. You get an e-mail with a tracking link as soon as the parcel is scanned.

## United States
- Standard: $${SHOP.standardPrice}, 3-5 business days. Free from $${SHOP.freeStandardFrom} of goods.
- Express: $${SHOP.expressPrice}, 1-2 business days.
- Alaska and Hawaii: the same prices, add 2-3 days.

## Canada
- Tracked: $${SHOP.canadaPrice}, 5-8 business days. Import taxes are charged by the carrier at delivery.

## Germany, France and the United Kingdom
- Tracked: $${SHOP.europePrice}, 6-10 business days. Import taxes are charged by the carrier at delivery.

## Free delivery on larger orders
From $${SHOP.freeEverythingFrom} of goods after discounts every delivery is free, express and abroad included. It comes off at checkout by itself.

## What we cannot do
We do not ship to PO boxes by express, and we do not ship to countries other than those above. Gift cards go out by e-mail and cost nothing to send.`,
  },
  {
    type: "REFUND_POLICY",
    handle: "refund-policy",
    title: "Returns and exchanges",
    text: `You have ${SHOP.returnDays} days from delivery to send something back, and you may run in it first. We mean it: a shoe cannot be judged on a carpet. If it is wrong for you, we take it back.

## How it works
- Ask for a label on our contact page or from your account. In the United States the label is free; from Canada and Europe you pay the postage.
- Put the goods in any box, with the shoes in theirs if you still have it.
- We refund to the way you paid, within ${SHOP.refundDays} business days of the parcel's arrival. The original delivery charge is refunded only when we made the mistake.

## Exchanges
Exchanges for another size or color are free in the United States and leave here as soon as the carrier has scanned your return.

## What we cannot take back
- Nutrition, skin care and underwear that have been opened
- Gift cards
- Goods that were damaged by something other than running

## Faults
If something fails that should not, write to us with a photograph, whenever it happens. Most makers give two years; we deal with them for you.

## Sale
Sale goods can be returned like everything else.`,
  },
  {
    type: "PRIVACY_POLICY",
    handle: "privacy-policy",
    title: "Privacy policy",
    text: `We collect what we need to send you a parcel and to answer your questions, and we keep it no longer than we must.

## What we keep
- Your name, address, e-mail and order, for as long as tax law demands (seven years).
- Your account, until you delete it.
- What you do on this site, only if you agree, and for thirteen months at most.

## What we do not do
We do not sell data, we do not pass it to advertisers, and we do not store card numbers: payments go to the payment provider directly.

## Your rights
You may see, correct, export or delete your data. Write to ${SHOP.email} and we answer within 30 days, usually within two.

## Chat
When you chat with our assistant, what you write is kept for 90 days so that we can answer follow-up questions and improve the answers. You can clear it at any time in the chat window. A person from our team can read along when you ask for one.`,
  },
  {
    type: "TERMS_OF_SERVICE",
    handle: "terms-of-service",
    title: "Terms of service",
    text: `These terms are between you and ${SHOP.name}, ${SHOP.street}, ${SHOP.city}, ${SHOP.provinceCode} ${SHOP.zip}.

## Prices
Prices are in US dollars without sales tax, which is added at checkout where the law asks for it. In other countries we show the price in the local currency. If a price is plainly wrong, we tell you before we send anything, and you may cancel.

## Orders
A contract is made when we send the parcel. Until then you can change or cancel your order; write quickly, because we pack on the same day.

## Discount codes
One discount code an order. Codes cannot be exchanged for money. ${SHOP.welcomeCode} is for a first order.

## Gift cards
Gift cards do not expire and carry no fees.

## Advice
What we say about shoes and food is the advice of experienced runners. It is not medical advice.`,
  },
  {
    type: "CONTACT_INFORMATION",
    handle: "contact-information",
    title: "Contact information",
    text: `${SHOP.name}, ${SHOP.street}, ${SHOP.city}, ${SHOP.provinceCode} ${SHOP.zip}, United States.

E-mail: ${SHOP.email}. Telephone: ${SHOP.phone}, Monday to Saturday from 10 to 6 Eastern.

Managing director: Ruth Ostrander. Registered in the State of New York.`,
  },
];
