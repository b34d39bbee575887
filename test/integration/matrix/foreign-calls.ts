import type { ConversationMemory } from "~/contracts/conversation-memory";
import { DATASETS } from "~/contracts/exports";
import { createShopCalendar } from "~/lib/shop-calendar";
import { openingConditionsSchema } from "~/contracts/opening-rule";
import { discountSettingsSchema, discountTermsSchema } from "~/contracts/discount";
import type { ExperimentDraft } from "~/contracts/experiment";
import type { ExperimentResults } from "~/contracts/experiment-results";
import { NOTHING_LEARNT } from "~/lib/hesitation/learning/learn-reason-weights";
import type { ShopServices } from "~/services.server";

/** What another shop's rows are called by: everything that a mix-up could hand to the wrong shop's store. */
export type ForeignIds = {
  visitorId: string;
  customerId: string;
  conversationId: string;
  memory: ConversationMemory;
  messageId: string;
  turnId: string;
  idempotencyKey: string;
  writeId: string;
  ticketId: string;
  replyId: string;
  cartToken: string;
  /** "gid://shopify/Cart/<token>?key=<key>" */
  cartId: string;
  orderId: string;
  eventId: string;
  syncRunId: string;
  bulkOperationId: string;
  productId: string;
  variantId: string;
  productHandle: string;
  ruleId: string;
  pageId: string;
  answerId: string;
  experimentId: string;
  grantId: string;
  discountCode: string;
  apiTokenId: string;
  day: string;
};

/** The parts of a shop that are bound to it when they are handed out. */
export type BoundPart = Exclude<
  keyof ShopServices,
  "admin" | "connection" | "runTurn" | "cartContext" | "openTurn" | "openOffers"
>;

type MethodOf<Part> = {
  [Name in keyof Part]: Part[Name] extends (...parameters: never[]) => unknown ? Name : never;
}[keyof Part];

type ForeignCalls = {
  [Name in Exclude<BoundPart, "storefrontFor">]: Record<
    MethodOf<ShopServices[Name]>,
    (part: ShopServices[Name], ids: ForeignIds) => unknown
  >;
};

const NOW = new Date("2030-01-01T00:00:00Z");
const FAR_AHEAD = new Date("2099-12-31T00:00:00Z");
const LONG_AGO = new Date("2000-01-01T00:00:00Z");
const EXPERIMENT: ExperimentDraft = {
  ...{ name: "Not mine", subject: "opening", language: null, adaptiveShare: 0, guardrails: [] },
  arms: [
    { name: "Shown", share: 50, does: { kind: "usual" } },
    { name: "Silence", share: 50, does: { kind: "held-out" } },
  ],
};
const NO_RESULTS: ExperimentResults = {
  ...{ control: "a", arms: [], revenue: [], conversion: [], averageOrderValue: [], verdict: "not-enough-data" },
  ...{ sampleRatio: { pValue: 1, warning: false }, hasUnevenMatches: false, adjustedBy: null, guardrails: [] },
};
const NOBODY = { name: null, text: "hello", blocks: [], createdAt: NOW };

/** Each method of each part, called with what belongs to another shop. The types see to it that none is missing. */
export const FOREIGN_CALLS: ForeignCalls = {
  anomalies: {
    replaceSince: (anomalies) => anomalies.replaceSince("2000-01-01", [], NOW),
    list: (anomalies, { day }) => anomalies.list("2000-01-01", day),
  },
  audit: {
    record: (audit, { conversationId }) =>
      audit.record({ actor: "staff:1", action: "test", detail: { conversationId } }),
  },
  cartJournal: {
    begin: (journal, { writeId: id, conversationId, turnId, cartId }) =>
      journal.begin({
        ...{ id, conversationId, turnId, cartId, before: {}, intended: {}, changes: [], status: "writing" },
        createdAt: NOW,
      }),
    update: (journal, { writeId }) => journal.update(writeId, { status: "undone", cartId: null, updatedAt: NOW }),
    find: (journal, { writeId }) => journal.find(writeId),
    listOfTurn: (journal, { turnId }) => journal.listOfTurn(turnId),
    findLatestDone: (journal, { conversationId }) => journal.findLatestDone(conversationId),
    listCutOff: (journal) => journal.listCutOff(NOW),
  },
  catalog: {
    findMatches: (catalog) => catalog.findMatches({ text: "shoes socks shirt", filters: {}, limit: 50 }),
    findCandidates: (catalog) => catalog.findCandidates({ text: "shoes socks shirt", filters: {}, limit: 50 }),
    getByIds: (catalog, { productId }) => catalog.getByIds([productId]),
    getByHandles: (catalog, { productHandle }) => catalog.getByHandles([productHandle]),
    getFigures: (catalog, { productId }) => catalog.getFigures([productId]),
    getVocabulary: (catalog) => catalog.getVocabulary(),
  },
  checkouts: {
    note: (checkouts, { orderId }) =>
      checkouts.note({ token: "a-foreign-checkout", kind: "completed", orderId, total: null }, NOW),
    compareDay: (checkouts, { day }) =>
      checkouts.compareDay(day, { from: LONG_AGO, until: FAR_AHEAD }, { countTests: true, at: NOW }),
    listDays: (checkouts, { day }) => checkouts.listDays("2000-01-01", day),
    forgetBefore: (checkouts) => checkouts.forgetBefore(FAR_AHEAD),
  },
  lexicalCatalog: {
    findMatches: (catalog) => catalog.findMatches({ text: "shoes socks shirt", filters: {}, limit: 50 }),
    findCandidates: (catalog) => catalog.findCandidates({ text: "shoes socks shirt", filters: {}, limit: 50 }),
    getByIds: (catalog, { productId }) => catalog.getByIds([productId]),
    getByHandles: (catalog, { productHandle }) => catalog.getByHandles([productHandle]),
    getFigures: (catalog, { productId }) => catalog.getFigures([productId]),
    getVocabulary: (catalog) => catalog.getVocabulary(),
  },
  catalogIndex: {
    prepare: (index) => index.prepare({ locale: "de", currency: "EUR" }),
    upsert: (index, { productId: id, productHandle: handle }) =>
      index.upsert(
        [
          {
            ...{ id, handle, title: "Another shop's", description: "", vendor: "", productType: "", tags: [] },
            ...{ options: [], attributes: {}, priceMin: 1, priceMax: 1, compareAtMin: null, available: true },
            ...{ imageUrl: null, publishedAt: null, collections: [], variants: [], facets: [], keywords: "" },
            ...{ optionWords: "", sourceUpdatedAt: NOW.toISOString(), figures: { margin: 0.5, stock: 1 } },
          },
        ],
        NOW,
      ),
    learnWords: (index, { productId }) => index.learnWords([productId]),
    remove: (index, { productId }) => index.remove([productId]),
    removeAllBut: (index) => index.removeAllBut([], NOW),
    rebuildVocabulary: (index) => index.rebuildVocabulary(),
    readTexts: (index) => index.readTexts(10),
    replaceWordings: (index) => index.replaceWordings([]),
    countDocuments: (index) => index.countDocuments(),
  },
  catalogSource: {
    countProducts: (source) => source.countProducts(),
    startBulkRead: (source) => source.startBulkRead(),
    getBulkRead: (source, { bulkOperationId }) => source.getBulkRead(bulkOperationId),
    readBulkResult: (source) =>
      source.readBulkResult("https://beta.myshopify.com/bulk-operation-results/nothing.jsonl"),
    listProducts: (source) => source.listProducts(null),
    readProducts: (source, { productId }) => source.readProducts([productId]),
  },
  cohorts: {
    list: (cohorts) =>
      cohorts.list({
        ...{ kind: "visit", firstWeek: "2000-01-01", lastWeek: "2100-01-01" },
        ...{ device: "all", segment: "all", group: "none" },
      }),
  },
  conversations: {
    ensureVisitor: (store, { visitorId: id, customerId }) =>
      store.ensureVisitor({ id, customerId, isPreview: false, now: NOW }),
    findCustomerOf: (store, { visitorId }) => store.findCustomerOf(visitorId),
    find: (store, { visitorId: id, customerId, conversationId }) => store.find({ id, customerId }, conversationId),
    findVisitorOf: (store, { conversationId }) => store.findVisitorOf(conversationId),
    findCurrent: (store, { visitorId }) => store.findCurrent(visitorId),
    create: (store, { conversationId: id, visitorId }) =>
      store.create({ id, visitorId, isPreview: false, startedAt: NOW }),
    listMessages: (store, { conversationId }) => store.listMessages(conversationId, 50),
    listSaid: (store, { conversationId }) => store.listSaid(conversationId, 50),
    listPersonMessages: (store, { conversationId }) => store.listPersonMessages(conversationId, -1),
    appendMessage: (store, { messageId: id, conversationId }) =>
      store.appendMessage({ ...NOBODY, id, conversationId, from: "person" }),
    saveCartId: (store, { conversationId, cartId }) => store.saveCartId(conversationId, cartId),
    setStatus: (store, { conversationId }) => store.setStatus(conversationId, "closed"),
    clear: (store, { visitorId }) => store.clear(visitorId, NOW),
    erase: (store, { visitorId: id, customerId }) => store.erase({ id, customerId }),
    replaceProfile: (store, { visitorId: id, customerId }) =>
      store.replaceProfile({ id, customerId }, { schemaVersion: 1, facts: [] }),
    saveFeedback: (store, { visitorId, conversationId, messageId }) =>
      store.saveFeedback({ visitorId, conversationId, messageId, verdict: "down", comment: "not mine" }),
  },
  curatedAnswers: { get: (answers) => answers.get() },
  curatedAnswerStore: {
    list: (store) => store.list(),
    find: (store, { answerId }) => store.find(answerId),
    create: (store) => store.create({ ...ANSWER, id: "a-fresh-answer" }, 10, NOW),
    change: (store, { answerId }) => store.change(answerId, 1, ANSWER, NOW),
    remove: (store, { answerId }) => store.remove(answerId),
  },
  discountCodes: {
    readGoods: (codes, { variantId }) => codes.readGoods([variantId], "USD"),
    listAutomatic: (codes) => codes.listAutomatic("USD"),
    readTitles: (codes, { productId }) => codes.readTitles({ productIds: [productId], collectionIds: [] }),
    create: (codes, { variantId }) =>
      codes.create({
        ...{ code: "A-FRESH-CODE", title: "Not mine", startsAt: NOW, endsAt: FAR_AHEAD },
        terms: discountTermsSchema.parse({
          ...{ value: { kind: "percent", percent: 10 }, variantIds: [variantId], leastSubtotal: 0, worth: 1 },
          currency: "USD",
        }),
      }),
    deactivate: (codes) => codes.deactivate("gid://shopify/DiscountCodeNode/1"),
  },
  discounts: {
    readSettings: (discounts) => discounts.readSettings(),
    saveSettings: (discounts) => discounts.saveSettings(discountSettingsSchema.parse({}), NOW),
    decide: (discounts, { visitorId, customerId, cartToken, conversationId }) =>
      discounts.decide(
        {
          ...{ id: "a-fresh-decision", key: "a-fresh-turn:asked", asker: { visitorId, customerId, cartToken } },
          ...{ conversationId, occasion: "asked", opening: null, day: "2030-01-01", at: NOW, asksSince: LONG_AGO },
        },
        ({ grants }) => ({ rung: grants.length === 0 ? "reassure" : "code", reason: "no-cart", grant: null }),
      ),
    findLive: (discounts, { visitorId, customerId, cartToken }) =>
      discounts.findLive({ visitorId, customerId, cartToken }, LONG_AGO),
    findGrant: (discounts, { grantId }) => discounts.findGrant(grantId),
    findByCodes: (discounts, { discountCode }) => discounts.findByCodes([discountCode]),
    noteEvent: (discounts) => discounts.noteEvent("a-fresh-decision", { kind: "applied" }, NOW),
    listWaiting: (discounts) => discounts.listWaiting(LONG_AGO),
    listRunning: (discounts) => discounts.listRunning(LONG_AGO),
    listGrants: (discounts) => discounts.listGrants(50),
    listOpeningCosts: (discounts) =>
      discounts.listOpeningCosts({ from: LONG_AGO, until: FAR_AHEAD, device: "all", visitors: "all" }),
    countDecisions: (discounts) => discounts.countDecisions(LONG_AGO, FAR_AHEAD),
  },
  demand: {
    record: (demand) => demand.record({ kind: "product", asked: "umbrella", missing: "", budget: null }, NOW),
    list: (demand) => demand.list({ firstDay: "2000-01-01", lastDay: "2099-12-31" }, "product", 50),
    count: (demand) => demand.count({ firstDay: "2000-01-01", lastDay: "2099-12-31" }, "product", 50),
  },
  embeddings: {
    readState: (store) => store.readState(),
    listTexts: (store) => store.listTexts("", 1000, null),
    save: (store, { productId: id }) =>
      store.save({ model: "another", dimension: 2 }, [{ id, hash: "x", vector: Float32Array.of(1, 0) }]),
    readVectors: (store, { productId }) => store.readVectors([productId]),
    sample: (store) => store.sample(1000),
    saveTrust: (store) => store.saveTrust(0.1),
    clear: (store) => store.clear(),
  },
  embeddingAccess: {
    open: (access) =>
      access.open({
        embeddings: true,
        languageModel: { provider: "own", model: "", monthlyBudget: null, dollarRate: null },
      }),
  },
  apiTokens: {
    list: (tokens) => tokens.list(),
    create: (tokens, { eventId: id }) =>
      tokens.create({ id, name: "Not mine", scopes: ["orders"], secret: `swk_${id}`, createdAt: NOW }),
    revoke: (tokens, { apiTokenId }) => tokens.revoke(apiTokenId),
  },
  exports: {
    read: async (exports, { orderId, conversationId, eventId }) => {
      const range = {
        firstDay: "2000-01-01",
        lastDay: "2099-12-31",
        from: LONG_AGO,
        until: FAR_AHEAD,
        timezone: "UTC",
      };
      const lists = await Promise.all(
        DATASETS.map((dataset) => exports.read(dataset, range, { after: null, limit: 1000 })),
      );
      return lists.flatMap(({ rows }) =>
        rows.filter(({ order_id, conversation, event }) =>
          [orderId, conversationId, eventId].some((id) => [order_id, conversation, event].includes(id)),
        ),
      );
    },
  },
  events: {
    append: (events, { eventId: id, visitorId, conversationId }) =>
      events.append([{ id, type: "panel-open", at: NOW, visitorId, conversationId, data: { by: "shopper" } }]),
    findOfferedOpenings: (events, { visitorId }) => events.findOfferedOpenings(visitorId, new Date(0)),
  },
  experiments: {
    list: (store) => store.list(),
    find: (store, { experimentId }) => store.find(experimentId),
    create: (store) => store.create({ ...EXPERIMENT, id: "a-fresh-experiment", salt: "salt" }, 10, NOW),
    change: (store, { experimentId }) => store.change(experimentId, 1, EXPERIMENT),
    remove: (store, { experimentId }) => store.remove(experimentId),
    start: (store, { experimentId }) => store.start(experimentId, 1, "staff:1", NOW),
    stop: (store, { experimentId }) =>
      store.stop(experimentId, { reason: "not mine", keptArm: null, actor: "staff:1", at: NOW }),
    release: (store, { experimentId }) => store.release(experimentId),
    listRunning: (store) => store.listRunning(),
    noteExposures: (store, { experimentId, visitorId }) =>
      store.noteExposures([{ experimentId, arm: "a", visitorId, at: NOW }]),
    readOutcomes: (store, { experimentId }) =>
      store.readOutcomes(experimentId, { from: LONG_AGO, until: NOW, timezone: "UTC", countTests: true }),
    readSpeeds: (store, { experimentId }) => store.readSpeeds(experimentId, { from: LONG_AGO, until: NOW }),
    saveSnapshot: (store, { experimentId }) =>
      store.saveSnapshot(experimentId, { results: NO_RESULTS, takenAt: FAR_AHEAD, tookMs: 1 }),
    readSnapshots: (store, { experimentId }) => store.readSnapshots([experimentId]),
  },
  goals: {
    read: (goals) => goals.read(),
    save: (goals) =>
      goals.save(
        {
          ...{ "revenue-per-visitor-lift": null, "revenue-per-visitor": null, conversion: 0.5 },
          ...{ "add-to-cart-rate": null, "average-order-value": null },
        },
        NOW,
      ),
  },
  inbox: {
    list: (inbox) => inbox.list({ filter: "all", before: null, limit: 100 }),
    find: (inbox, { conversationId }) => inbox.find(conversationId),
    countWaiting: (inbox) => inbox.countWaiting(),
    hasPreview: (inbox) => inbox.hasPreview(),
  },
  knowledge: {
    search: (knowledge) => knowledge.search("returns shipping delivery", 50, { countries: [], today: "2030-01-01" }),
  },
  knowledgeIndex: {
    prepare: (index) => index.prepare({ locale: "de", currency: "EUR" }),
    put: (index, { pageId: sourceId }) =>
      index.put(
        {
          ...{ kind: "page" as const, sourceId, title: "Not mine", url: null },
          limits: { countries: [], validFrom: null, validUntil: null },
          passages: [{ heading: null, text: "No.", validUntil: null }],
        },
        NOW,
      ),
    removeAllBut: (index) => index.removeAllBut([]),
  },
  knowledgeSource: { readDocuments: (source) => source.readDocuments() },
  orderSource: {
    readSessionMetafield: (source, { orderId }) => source.readSessionMetafield(orderId),
    listUpdatedSince: (source) => source.listUpdatedSince(LONG_AGO),
  },
  merchandising: {
    read: (store) => store.read(),
    saveRule: (store, { productId: value }) =>
      store.saveRule({ id: "rule", action: "never", kind: "product", value, label: "Not mine" }, NOW),
    removeRule: (store, { ruleId }) => store.removeRule(ruleId),
    describeTargets: (store, { productId: value }) => store.describeTargets([{ id: "any", kind: "product", value }]),
    countFigures: (store) => store.countFigures(),
    saveWeights: (store) => store.saveWeights({ margin: "strong", stock: "off", returns: "off" }),
    countReturns: (store) => store.countReturns(LONG_AGO),
  },
  openings: {
    listRules: (store) => store.listRules(),
    saveRule: (store, { ruleId: id }) =>
      store.saveRule({ id, action: "silence", isActive: true, conditions: openingConditionsSchema.parse({}) }, 9, NOW),
    removeRule: (store, { ruleId }) => store.removeRule(ruleId),
    orderRules: (store, { ruleId }) => store.orderRules([ruleId]),
    readStanding: (store, { visitorId, day }) => store.readStanding(visitorId, day, NOW),
  },
  openingFigures: {
    list: (figures) => figures.list({ firstDay: "2020-01-01", lastDay: "2100-01-01", device: "all", visitors: "all" }),
  },
  reasonLearning: {
    read: (store) => store.read(),
    countWaiting: (store) => store.countWaiting(),
    noteLeftAlone: (store, { visitorId }) =>
      store.noteLeftAlone({ visitorId, reasons: { "weighs-price": 0.4 }, isHeldOut: false, at: NOW }),
    settle: (store) => store.settle(FAR_AHEAD, 9, () => ({ learning: NOTHING_LEARNT, inUse: null })),
    forgetWaiting: (store) => store.forgetWaiting(),
    forget: (store) => store.forget(),
  },
  modelKeys: {
    find: (keys) => keys.find(),
    describe: (keys) => keys.describe(),
    save: (keys) => keys.save("key-of-another-shop"),
    remove: (keys) => keys.remove(),
  },
  modelLedger: {
    reserve: (ledger) => ledger.reserve("2030-01", 1000, null),
    settle: (ledger) =>
      ledger.settle({ month: "2030-01", day: "2030-01-05" }, 1000, {
        ...{ calls: 1, inputTokens: 1, cachedInputTokens: 0, outputTokens: 1, costMicros: 1, isEstimated: false },
      }),
    read: (ledger) => ledger.read("2030-01"),
    sumDays: (ledger) => ledger.sumDays("2030-01-01", "2030-01-31"),
  },
  orders: {
    change: (orders, { orderId }) =>
      orders.change(
        orderId,
        [{ id: "refund", orderId, amount: 1, adjustments: [], createdAt: NOW }],
        (before) => before,
      ),
    listUnjoined: (orders, { cartToken }) => orders.listUnjoined(cartToken),
  },
  privacy: {
    exportCustomer: (privacy, { customerId, orderId }) =>
      privacy.exportCustomer({ customerId, orderIds: [orderId], email: "ada@customer.example" }),
    eraseCustomer: (privacy, { customerId, orderId }) =>
      privacy.eraseCustomer({ customerId, orderIds: [orderId], email: "ada@customer.example" }),
    eraseBefore: (privacy) => privacy.eraseBefore(NOW),
    eraseShop: (privacy) => privacy.eraseShop(),
  },
  orderMatches: { count: (matches) => matches.count(LONG_AGO, FAR_AHEAD, { countTests: true }) },
  products: {
    list: (products) =>
      products.list({
        ...{ firstDay: "2000-01-01", lastDay: "2100-01-01", comparison: null, limit: 50, offset: 0 },
        ...{ sort: "revenue", direction: "descending", find: "", device: "all" },
      }),
    findName: (products, { productId }) => products.findName(productId),
    listDays: (products, { productId }) => products.listDays(productSpan(productId)),
    listTopics: (products, { productId }) => products.listTopics(productSpan(productId)),
  },
  rollups: {
    rollUp: (rollups, { day }) => rollups.rollUp(createShopCalendar("UTC"), { countTests: true, days: [day] }),
    findLag: (rollups) => rollups.findLag(createShopCalendar("UTC"), ["visitors"]),
    findExperimentStart: (rollups) => rollups.findExperimentStart(),
    listStages: (rollups, { day }) => rollups.listStages(allSince2000(day)),
    sumRevenue: (rollups, { day }) => rollups.sumRevenue(allSince2000(day)),
    listRevenue: (rollups, { day }) => rollups.listRevenue(allSince2000(day)),
  },
  sittings: {
    recount: (sittings) => sittings.recount({ limit: 100, countTests: true }, () => []),
    summarize: (sittings, { day }) => sittings.summarize({ ...allSince2000(day), settledBefore: FAR_AHEAD }),
    listDays: (sittings, { day }) => sittings.listDays({ ...allSince2000(day), settledBefore: FAR_AHEAD }),
    listTopics: (sittings, { day }) => sittings.listTopics({ ...allSince2000(day), settledBefore: FAR_AHEAD }),
    listPaths: (sittings, { day }) => sittings.listPaths({ ...allSince2000(day), settledBefore: FAR_AHEAD }, 10),
  },
  syncRuns: {
    start: (runs) => runs.start({ id: "a-fresh-run", kind: "catalog", expected: null, startedAt: NOW }),
    update: (runs, { syncRunId }) => runs.update(syncRunId, { status: "failed", error: "not mine" }),
    findLatest: (runs) => runs.findLatest("catalog"),
    findByBulkOperation: (runs, { bulkOperationId }) => runs.findByBulkOperation(bulkOperationId),
  },
  tickets: {
    create: (tickets, { ticketId: id, conversationId }) =>
      tickets.create({ id, conversationId, text: "not mine", email: null, createdAt: NOW }),
    find: (tickets, { ticketId }) => tickets.find(ticketId),
    reply: (tickets, { replyId: id, ticketId, messageId }) =>
      tickets.reply({
        id,
        ticketId,
        messageId,
        authorName: "Eve",
        text: "not mine",
        emailStatus: "none",
        createdAt: NOW,
      }),
    findReply: (tickets, { replyId }) => tickets.findReply(replyId),
    noteEmail: (tickets, { replyId }) => tickets.noteEmail(replyId, "failed"),
    close: (tickets, { ticketId }) => tickets.close(ticketId),
    findLastPersonMessageAt: (tickets, { conversationId }) => tickets.findLastPersonMessageAt(conversationId),
  },
  trail: {
    findConversation: (trail, { conversationId }) => trail.findConversation(conversationId),
    findConversationOfVisitor: (trail, { visitorId }) => trail.findConversationOfVisitor(visitorId, LONG_AGO, NOW),
    sumAddedUnits: (trail, { conversationId }) => trail.sumAddedUnits(conversationId),
  },
  turns: {
    find: (turns, { turnId }) => turns.find(turnId),
    findUnfinished: (turns, { conversationId }) => turns.findUnfinished(conversationId, LONG_AGO),
    begin: (turns, { turnId: id, conversationId, visitorId, idempotencyKey }) =>
      turns.begin({
        ...{ id, idempotencyKey, message: null, startedAt: NOW, leaseUntil: NOW },
        visitor: { id: visitorId, customerId: null, isPreview: false },
        conversation: { named: conversationId, freshId: "a-fresh-one", aliveSince: LONG_AGO },
        request: { schemaVersion: 1, message: "hello", tap: null, page: PAGE },
      }),
    takeOver: (turns, { turnId }) => turns.takeOver(turnId, NOW, NOW),
    append: (turns, { turnId, conversationId }) =>
      turns.append(turnId, 0, { type: "turn-start", turnId, conversationId }, NOW),
    renew: (turns, { turnId }) => turns.renew(turnId, NOW),
    end: (turns, { turnId, memory }) =>
      turns.end(turnId, 0, {
        ...{ status: "completed", event: { type: "turn-end", turnId, messageId: null }, trace: null, message: null },
        ...{ memory, profile: { schemaVersion: 1, facts: [] }, language: "en", firstReplyAt: NOW, endedAt: NOW },
      }),
  },
  visits: {
    findVisitor: (visits, { visitorId }) => visits.findVisitor(visitorId),
    recordVisit: (visits, { visitorId, customerId, day }) =>
      visits.recordVisit({ visitorId, arm: "holdout", customerId, device: "phone", day, now: NOW }),
    withdrawConsent: (visits, { visitorId }) => visits.withdrawConsent(visitorId),
    markDay: (visits, { visitorId, day }) => visits.markDay(visitorId, day, "checkedOut"),
    linkCart: (visits, { cartToken, visitorId }) =>
      visits.linkCart({ cartToken, visitorId, source: "beacon", linkedAt: NOW }),
    findVisitorOfCart: (visits, { cartToken }) => visits.findVisitorOfCart(cartToken, "beacon"),
  },
};

const ANSWER = {
  ...{ title: "Not mine", phrasings: ["not mine either"], answer: "No.", country: null, language: null },
  ...{ validFrom: null, validUntil: null, enabled: true },
};

const PAGE = {
  ...{ path: "/", template: "index", productId: null, productHandle: null, variantId: null },
  ...{ collectionHandle: null, searchTerms: null, locale: "en", country: null, currency: null },
};

function productSpan(productId: string) {
  return { ...allSince2000("2100-01-01"), productId };
}

function allSince2000(lastDay: string) {
  return { firstDay: "2000-01-01", lastDay, device: "all", visitors: "all" } as const;
}
