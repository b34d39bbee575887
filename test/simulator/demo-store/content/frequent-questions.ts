import { SHOP_FACTS as SHOP } from "./shop-facts.ts";

type FrequentQuestion = { category: string; question: string; answer: string };

/** The shop's FAQ, kept as metaobjects of type `faq`. */
export const FREQUENT_QUESTIONS: readonly FrequentQuestion[] = [
  {
    category: "Shipping",
    question: "How much is shipping?",
    answer: `In the United States standard delivery is $${SHOP.standardPrice} and free from $${SHOP.freeStandardFrom}. Express is $${SHOP.expressPrice}. Canada is $${SHOP.canadaPrice}, Germany, France and the United Kingdom are $${SHOP.europePrice}. From $${SHOP.freeEverythingFrom} everything is free.`,
  },
  {
    category: "Shipping",
    question: "How long does delivery take?",
    answer:
      "Standard takes 3-5 business days, express 1-2. Canada takes 5-8 and Europe 6-10 business days. Orders before 2 p.m. Eastern leave the same day.",
  },
  {
    category: "Shipping",
    question: "Do you ship abroad?",
    answer:
      "To Canada, Germany, France and the United Kingdom. Import taxes are paid to the carrier at delivery. We do not ship to other countries yet.",
  },
  {
    category: "Shipping",
    question: "Can I pick up my order in the shop?",
    answer:
      "Not orders from this site: they are packed by the warehouse side of the mill and go out by carrier. Everything you see here is in the shop as well, so do come by.",
  },
  {
    category: "Returns",
    question: "Can I return shoes that I have run in?",
    answer: `Yes. You have ${SHOP.returnDays} days from delivery, worn or not. If they are wrong for you, we take them back.`,
  },
  {
    category: "Returns",
    question: "What does a return cost?",
    answer:
      "Nothing in the United States: we send you a label. From Canada and Europe you pay the postage back. Exchanges for another size are free in the United States.",
  },
  {
    category: "Returns",
    question: "When do I get my money back?",
    answer: `Within ${SHOP.refundDays} business days of the parcel's arrival, to the way you paid. Your bank may take a few days more to show it.`,
  },
  {
    category: "Sizes",
    question: "How do I find my size in running shoes?",
    answer:
      "Take half a size more than your street shoe, so that there is a thumb's width in front of the longest toe. All our shoes are in US sizes; the size guide has the European ones: men's 8.5 and women's 10 are EU 42.",
  },
  {
    category: "Sizes",
    question: "Do you have wide shoes?",
    answer:
      "Yes. The Keelson 5, Plumb 2, Eider 2, Scree 4 WP, Longridge Ultra, Cairn Mid WP and Towpath Walker come in Wide, the Plumb 2 also in Extra Wide. The Wayside Zero and Talus Zero have a wide toe box.",
  },
  {
    category: "Sizes",
    question: "How do unisex sizes work?",
    answer:
      "Unisex shoes are labeled with both sizes, for example M 8.5 / W 10. Women take their own size and look at the W. Unisex clothing is cut for men; women usually take one size less.",
  },
  {
    category: "Shoes",
    question: "What is overpronation, and do I need a stability shoe?",
    answer:
      "Overpronation means that the foot rolls inward more than average after landing. A stability shoe guides it. Not everybody who pronates needs one: if you are comfortable in neutral shoes, stay with them. Look at old soles: wear along the inner edge is a hint.",
  },
  {
    category: "Shoes",
    question: "How long does a pair of running shoes last?",
    answer:
      "Daily trainers last about 300 to 500 miles, light and racing shoes 150 to 250. When the foam no longer springs back or the outsole is smooth, it is time.",
  },
  {
    category: "Shoes",
    question: "Do you sell leather shoes?",
    answer:
      "No. There is no leather in anything we sell. Our boots are textile with a waterproof membrane. Wool we do carry.",
  },
  {
    category: "Nutrition",
    question: "Which gels have no caffeine?",
    answer:
      "Quickstep, Longhaul 40 and Hedgerow are without caffeine in every flavor. Only Quickstep Gel + Caffeine (75 mg) has it, and its wrapper carries a black stripe.",
  },
  {
    category: "Nutrition",
    question: "How many gels do I need for a marathon?",
    answer:
      "Many runners take one gel of 25 grams every 30 to 40 minutes from the first half hour on, which comes to six to eight. Try it in training first.",
  },
  {
    category: "Orders",
    question: "Can I change or cancel my order?",
    answer:
      "Until it is packed, yes. Write to us or use the chat at once with your order number; we pack on the same day.",
  },
  {
    category: "Orders",
    question: "Which ways of paying do you accept?",
    answer:
      "All usual credit and debit cards, the wallets of phones, gift cards of ours, and payment in four installments from $50 up in the United States.",
  },
  {
    category: "Orders",
    question: "Do you have a discount for new customers?",
    answer: `Yes: ${SHOP.welcomeCode} takes 10 % off a first order. One code an order.`,
  },
  {
    category: "Shop",
    question: "What are your opening hours?",
    answer: "Monday to Friday 10-7, Saturday 9-6, Sunday 10-4. Free group run on Thursdays at 6:30 p.m. from the door.",
  },
  {
    category: "Shop",
    question: "Do you sell bikes, tents or ski boots?",
    answer:
      "No. We are a running and trail shop: shoes, clothing, gear and food for running and day hiking. For bikes and camping we are happy to name neighbors who know more.",
  },
];
