import type { IntentLexicon } from "./intent-lexicon";

const CART = "(?:cart|basket|bag|trolley)";
const PARCEL = "(?:order|package|parcel|delivery|shipment|purchase|stuff|items?|shoes)";

/** English. */
export const intentsEn: IntentLexicon = {
  patterns: {
    find_product: {
      strong: [
        String.raw`\b(?:looking|searching|shopping|hunting) for\b`,
        String.raw`\bi(?:'m| am) after\b`,
        String.raw`\bshow me\b(?! (?:my|the) ${CART})`,
        String.raw`\bdo (?:you|u) (?:guys )?(?:have|sell|carry|stock|offer|got)\b(?! (?:it|this|that|them|these|those)\b)(?! (?:a |any )?(?:store|shop|showroom|discount|promo|coupon|sale|warranty|newsletter|phone|free (?:shipping|delivery|returns)|express|gift[- ]?wrap|student))`,
        String.raw`\bin the market for\b`,
        String.raw`\bfind me\b`,
        String.raw`\bwhere (?:can i find|are your|do you keep)\b`,
        String.raw`\bgot any\b`,
        String.raw`\bare there any\b`,
        String.raw`\bwhat (?:\w+ ){0,3}(?:do you (?:have|sell|carry)|are there)\b`,
      ],
      medium: [
        String.raw`\bi (?:need|want|require|would like|'d like)\b(?! to (?:return|cancel|change|talk|speak|track|know|pay|complain|exchange|check|undo|remove|order the|add|see my|buy (?:it|this|that|the)))(?! (?:a refund|my money|help with my order|a human|a person))`,
        String.raw`\bi'?d (?:like|love)\b(?! to (?:return|cancel|change|talk|speak|track|know|pay|exchange|add))`,
        String.raw`\b(?:something|anything) (?:in|for|with|that|like|to|more|less|else|a bit)\b`,
        String.raw`\b(?:what|how) about\b`,
        String.raw`\b(?:any|some) (?:in|with|for|that|other)\b`,
        String.raw`\bcan (?:i|you) (?:see|get|find)\b`,
        String.raw`\bi(?:'m| am) (?:running|training|doing|planning|preparing)\b`,
      ],
      weak: [String.raw`\bneed\b`, String.raw`\bwant\b`, String.raw`\bsearch\b`],
    },
    get_recommendation: {
      strong: [
        String.raw`\brecommend`,
        String.raw`\bsuggest`,
        String.raw`\bwhat would you (?:pick|choose|buy|go (?:for|with)|take)\b`,
        String.raw`\bhelp me (?:choose|pick|decide|find)\b`,
        String.raw`\bwhich (?:one )?(?:\w+ )?(?:should|would|do you) (?:i|you)\b`,
        String.raw`\bbest ?sell(?:er|ers|ing)\b`,
        String.raw`\b(?:goes|go|pair|pairs|match|matches) (?:well )?with\b`,
        String.raw`\bwhat(?:'s| is| are) (?:popular|your (?:best|favou?rite|top))\b`,
        String.raw`\b(?:similar|something like|anything like) (?:to )?(?:this|it|that|these)\b`,
      ],
      medium: [
        String.raw`\bsimilar\b`,
        String.raw`\bwhat(?:'s| is| are) the best\b`,
        String.raw`\bbest (?:\w+ ){1,3}for\b`,
        String.raw`\b(?:not sure|don'?t know|no idea) (?:which|what)\b`,
        String.raw`\b(?:advice|advise|ideas?|opinion)\b`,
        String.raw`\bwhat do you think\b`,
        String.raw`\banything else (?:i|that) (?:need|would)\b`,
        String.raw`\bwhat else\b`,
      ],
    },
    compare_products: {
      strong: [
        String.raw`\bcompar(?:e|ison|ing|ed)\b`,
        String.raw`\bdifferen(?:ce|ces|t) (?:between|from)\b`,
        String.raw`\bwhat(?:'s| is| are) the differences?\b`,
        String.raw`\b(?:vs\.?|versus)\b`,
        String.raw`\bhow (?:do|does|is|are) (?:they|it|these|those|the .{1,30}) (?:differ|different|compare)\b`,
        String.raw`\bside by side\b`,
      ],
      medium: [
        String.raw`\bwhich (?:one |of (?:them|these|those|the two) )?is (?:better|best|lighter|softer|warmer|cheaper|more)\b`,
        String.raw`\bbetter than\b`,
        String.raw`\bwhich (?:one|of (?:them|these|those|the two))\b`,
      ],
    },
    product_detail: {
      strong: [
        String.raw`\btell me (?:more )?about (?:it|this|that|the|these)\b`,
        String.raw`\bwhat(?:'s| is| are) (?:it|this|that|they|these|the \w+) made (?:of|from|out of)\b`,
        String.raw`\bhow (?:heavy|long|thick|tall|wide|big|deep|much does (?:it|this) weigh|high|bright|warm) (?:is|are|does)\b`,
        String.raw`\bwhat(?:'s| is) (?:the|its) (?:drop|weight|material|stack|height|cushioning|fabric|capacity|length|width|volume|flavou?r|ingredients)\b`,
        String.raw`\bmore (?:info|information|details)\b`,
        String.raw`\b(?:is|are|does|do|can) (?:it|this|that|they|these|those) (?:\w+ ){0,2}(?:waterproof|warm|vegan|leather|contain|have|come with|include|work|suitable|good for|ok for|okay for|made)\b`,
      ],
      medium: [
        String.raw`\b(?:is|are) (?:it|this|that|they|these|those|the (?:first|second|third|last))\b`,
        String.raw`\b(?:does|do|will|can) (?:it|this|that|they|these|those)\b`,
        String.raw`\b(?:specs?|specifications?|dimensions?|ingredients|features|details)\b`,
        String.raw`\bwhat colou?rs\b`,
        String.raw`\bwhat (?:material|fabric)\b`,
      ],
    },
    size_fit: {
      strong: [
        String.raw`\b(?:what|which) size\b`,
        String.raw`\bsize (?:guide|chart|help|table)\b`,
        String.raw`\b(?:sizing|true to size|runs? (?:small|large|big|true|narrow|wide))\b`,
        String.raw`\bbetween (?:two )?(?:sizes|a?\s?\d{1,2}(?:\.5)? and)\b`,
        String.raw`\bhow (?:do|does|is|are) (?:it|this|these|they|the \w+) (?:fit|run|sized?)\b`,
        String.raw`\b(?:my|right|correct|your) size\b`,
        String.raw`\bi(?:'m| am) (?:usually|normally|typically|always)? ?an? (?:size )?(?:\d|x?x?[sml]\b|xl)`,
        String.raw`\bi (?:usually|normally|typically|always) (?:wear|take|buy|am)\b`,
        String.raw`\b(?:size|sized?) (?:up|down)\b`,
        String.raw`\bwill (?:it|this|these|they) fit\b`,
        String.raw`\btoo (?:small|big|large|tight|loose|narrow)\b`,
      ],
      medium: [
        String.raw`\bfit(?:s|ting)?\b`,
        String.raw`\bwear (?:a )?(?:size )?\d`,
        String.raw`\bsizes\b`,
        String.raw`\bi(?:'m| am) (?:an? )?\d{1,2}(?:\.5)? ?(?:eu|us|uk)\b`,
      ],
      weak: [String.raw`\bsize\b`],
    },
    availability: {
      strong: [
        String.raw`\b(?:in|out of) stock\b`,
        String.raw`\bsold out\b`,
        String.raw`\b(?:is|are) (?:it|this|that|they|these|those|the .{2,30}) (?:still )?available\b`,
        String.raw`\b(?:do|does) (?:you|it|this|that|they|these) (?:have|come|got) (?:it|this|that|them|these|those)? ?(?:in|available)\b`,
        String.raw`\b(?:do|did) (?:you|u) (?:still )?(?:have|got) (?:it|this|that|them|these|those)\b`,
        String.raw`\bback in stock\b`,
        String.raw`\bdo (?:they|these|those|you) do (?:it|them|this|that|these|those|an?|the|x?x?[sml]|\d)\b`,
        String.raw`\brestock`,
        String.raw`\bhow many (?:are|do you have|pairs are)? ?(?:left|in stock|available)\b`,
        String.raw`\b(?:have|got|get|is|are|available) (?:it|this|that|them|these|the .{2,30})? ?in (?:a )?(?:size )?(?:\d{1,2}(?:\.5)?|x?x?[sml]|xl)\b(?! ?(?:days|weeks|hours))`,
      ],
      medium: [
        String.raw`\bavailab(?:le|ility)\b`,
        String.raw`\bany left\b`,
        String.raw`\bwhich sizes\b`,
        String.raw`\bwhat sizes (?:do|are|does)\b`,
      ],
    },
    price: {
      strong: [
        String.raw`\bhow much (?:is|are|does|do|for|would|will)\b(?! (?:the )?(?:shipping|delivery|postage|it to ship|my (?:cart|basket|order)|does (?:it|this) weigh))`,
        String.raw`\bwhat(?:'s| is| are) the (?:price|cost)\b`,
        String.raw`\bhow much\??$`,
        String.raw`\bwhat (?:would|will|does|do|is|are|'s) (?:that|this|it|they|those|these|one)? ?(?:going to )?(?:run|set) me(?: back)?\b|\bwhat'?s the damage\b`,
        String.raw`\bwhat (?:does|do) (?:it|this|that|they|these|the .{2,80}) cost\b`,
        String.raw`\bprice of\b`,
      ],
      medium: [String.raw`\bprices?\b`, String.raw`(?<!\bnot (?:too |to |that |so |very |overly )?)\bexpensive\b`],
      weak: [String.raw`\bcosts?\b`],
    },
    promotion: {
      strong: [
        String.raw`\b(?:discount|promo|coupon|voucher)s? ?(?:codes?)?\b`,
        String.raw`\b(?:any|current|special) (?:deals?|offers?|promotions?|sales?|specials)\b`,
        String.raw`\bon (?:sale|offer|special)\b`,
        String.raw`\bblack friday\b`,
        String.raw`\bwhere(?:'?s| is| are) (?:my|the|that) (?:(?:\d+|ten|fifteen|twenty) ?(?:%|percent)|(?:welcome|first order|new customer) |discount|coupon|promo|voucher)`,
        String.raw`\b(?:first|new)[- ](?:order|customers?|time buyer)s?\b.{0,12}\b(?:\d+ ?%|discount|code|deal|offer|off)`,
        String.raw`\bsale items?\b`,
        String.raw`\bpromotions?\b`,
      ],
      medium: [String.raw`\bdeals?\b`, String.raw`\bsale\b`, String.raw`\breduced\b`, String.raw`\bclearance\b`],
    },
    gift_help: {
      strong: [
        String.raw`\b(?:gift|present)s?\b(?! ?(?:cards?|wrap|receipt))`,
        String.raw`\bfor my (?:\w+'s )?(?:\w+'s )?(?:birthday|anniversary|wedding|graduation)\b`,
        String.raw`\b(?:\w+)'s birthday\b`,
        String.raw`\bstocking (?:filler|stuffer)s?\b`,
      ],
    },
    add_to_cart: {
      strong: [
        String.raw`\b(?:add|put|throw|pop|stick|place)\b.{0,60}\b(?:to|in|into) (?:my |the )?${CART}\b`,
        String.raw`\badd (?:it|this|that|them|these|those|both|one|two|three|four|five|\d+|another|the|a|an|my|some|all)\b(?! (?:order|address))`,
        String.raw`^\s*(?:please |yes,? |ok,? |can you |could you )?add\b`,
        String.raw`\bi(?:'ll| will|'d like to|'m going to| wanna| would like to) (?:take|buy|have|get|grab|order)\b(?! (?:a look|back))`,
        String.raw`(?<!\b(?:to|you|they|that|can|could|would|does|do|not|n't) )\badd (?:(?:it|them|that|those|my size) ?)?(?:please|pls|plz)?\W*$`,
        String.raw`\bi want to (?:buy|order|get|purchase) (?:it|this|that|them|these|those|the|both|one|two|\d)`,
        String.raw`^(?:ok,? |yes,? )?(?:i'll )?(?:buy|order|purchase|take|get) (?:it|this|that|them|both|the|two|three|\d)\b`,
        String.raw`\b(?:let me|let's|i'll) (?:go (?:with|for)|get|take)\b`,
        String.raw`\bgive me (?:the|two|three|one|a|\d)\b`,
        String.raw`\b(?:get|grab|order) me (?:the (?!(?:manager|number|link|details|address|info|boss|owner|price)\b)|two|three|four|one|\d)`,
      ],
      medium: [
        String.raw`\bbuy (?:it|this|that|them|now)\b`,
        String.raw`\bsold!`,
        String.raw`\bi want (?:it|this one|that one|the (?:first|second|third|last|\w+ one))\b`,
      ],
    },
    change_cart: {
      strong: [
        String.raw`\b(?:change|update|set|adjust|edit) (?:the )?(?:quantity|amount|number|qty)\b`,
        String.raw`\bmake (?:it|that|them) (?:\d+|one|two|three|four|five|six)\b`,
        String.raw`\b(?:change|set|update) (?:it|that|them|the .{2,30}) to (?:\d+|one|two|three|four|five)\b(?!\s?(?:eu|us|uk))`,
        String.raw`\b(?:one|two|three|\d+) more\b(?! (?:question|thing))`,
        String.raw`\b(?:only|just) (?:one|two|three|\d+)\b(?! (?:question|thing|more question))`,
        String.raw`\b(?:swap|switch|replace|change) (?:it|that|them|this|the .{2,40}) (?:for|to|with|in)\b`,
        String.raw`\bundo\b`,
        String.raw`\brevert\b`,
        String.raw`\btake (?:it|that) back\b`,
        String.raw`\bput (?:it|that|them) back\b`,
      ],
      medium: [String.raw`\b(?:increase|decrease|reduce|double)\b`, String.raw`\bquantity\b`],
    },
    remove_from_cart: {
      strong: [
        String.raw`\b(?:remove|delete)\b(?!.{0,20}\b(?:account|data|my info|information|filter)\b)`,
        String.raw`\b(?:take|kick|chuck|pull)\b.{1,40}\b(?:out|off)\b`,
        String.raw`\b(?:empty|clear) (?:my |the )?${CART}\b`,
        String.raw`\bget rid of\b`,
        String.raw`\b(?:lose|ditch|nix|bin) (?:the|that|those|these|it|them|one|two|both|my)\b`,
        String.raw`\bdrop (?:it|that|the .{2,30})\b(?! (?:off))(?=.*\b(?:${CART}|please)\b|$)`,
        String.raw`\b(?:don'?t|do not|no longer) (?:want|need) (?:it|that|the .{2,30}) any ?more\b`,
      ],
    },
    view_cart: {
      strong: [
        String.raw`\b(?:show|view|see|open|check|what(?:'s| is)|look at|list)\b(?: me)?(?: what(?:'s| is))?(?: in)? (?:my |the )${CART}\b`,
        String.raw`^(?:my |the )?${CART}\??$`,
        String.raw`\b(?:${CART}) (?:total|contents?)\b`,
        String.raw`\bhow much (?:is|are) (?:my|the) (?:${CART}|total)\b`,
        String.raw`\bwhat (?:do|did) i have in\b`,
        String.raw`\bwhat(?:'s| is) my total\b`,
      ],
    },
    checkout: {
      strong: [
        String.raw`\bcheck ?out\b(?! (?:this|the|your|these|error|isn't|is not|not|doesn't|fails?|page))`,
        String.raw`\bproceed to\b`,
        String.raw`\b(?:ready|want|like|going) to (?:pay|check ?out)\b`,
        String.raw`\b(?:place|complete|finish|finalize|submit) (?:my|the|this) (?:order|purchase)\b`,
        String.raw`\bpay now\b`,
        String.raw`\bbuy (?:everything|it all|what's in)\b`,
      ],
      medium: [
        String.raw`\blet me pay\b`,
        String.raw`\bthat'?s (?:all|it|everything)\b.*\b(?:pay|buy|order|checkout)\b`,
      ],
    },
    negotiate: {
      strong: [
        String.raw`\bcan (?:you|i|u|we) (?:do|get|have|give|offer).{0,25}(?:\d+ ?%|percent|discount|off\b|better price|better deal|cheaper)`,
        String.raw`\b\d+ ?(?:%|percent) off\b`,
        String.raw`\b(?:better|lower|best|special|good) (?:price|deal)\b.{0,20}(?:\?|for me|possible|you can)`,
        String.raw`\b(?:price[- ]match|match (?:the|that|this|their|a) price|beat (?:the|that|their) price)\b`,
        String.raw`\bgive me (?:a|some|\d+ ?%) ?(?:discount|off|deal)\b`,
        String.raw`\b(?:lower|drop|reduce|knock) (?:the price|it down|.{0,12} off)\b`,
        String.raw`\b(?:haggle|negotiate|bargain)\b`,
        String.raw`\b(?:make|do) (?:me )?(?:a|an) (?:deal|offer)\b`,
        String.raw`\bwill you take \$?\d+\b`,
        String.raw`\bhow about \$?\d+\b(?= ?(?:\$|for|dollars|bucks|instead|\?|$))`,
      ],
      medium: [String.raw`\btoo expensive\b`, String.raw`\bany chance of a discount\b`],
    },
    track_order: {
      strong: [
        String.raw`\bwhere(?:'s| is| are) (?:my|the|order) ?(?:${PARCEL})?(?= ?#?\d|\b.*\b(?:order|parcel|package|delivery)\b)`,
        String.raw`\bwhere(?:'s| is| are) my (?:${PARCEL})\b`,
        String.raw`\btracking\b(?! ?(?:shoes?|pants|suit))`,
        String.raw`\btrack (?:(?:my|our|the|an?|this|that) )?(?:${PARCEL}|#?\d)|\btrack it\b|\b(?:can|could|may) (?:i|we) track\b|\btrack\W*$`,
        String.raw`\b(?:order|delivery|shipping) status\b`,
        String.raw`\bstatus of my (?:${PARCEL})\b`,
        String.raw`\bwhen (?:will|does|is|should) my (?:${PARCEL}) (?:arrive|come|ship|get|be|going)\b`,
        String.raw`\bhas my (?:${PARCEL}) (?:been )?(?:shipped|sent|left|dispatched)\b`,
        String.raw`\bmy (?:${PARCEL}) (?:hasn'?t|has not|still hasn'?t|is late|isn'?t here|is not here)\b`,
        String.raw`\bwhere(?:'s| is) it\b.*\border\b`,
      ],
      medium: [String.raw`\bmy (?:last |recent )?order\b`, String.raw`\bwismo\b`],
    },
    cancel_order: {
      strong: [
        String.raw`\bcancel(?:l?ing|l?ed|lation)?\b.{0,30}\b(?:order|purchase|it)\b`,
        String.raw`\border cancel`,
        String.raw`\bdon'?t want (?:my|the) order\b`,
      ],
      medium: [String.raw`\bcancel\b`],
    },
    change_order: {
      strong: [
        String.raw`\b(?:change|modify|edit|amend|update|adjust) (?:my|an|the|something in my) (?:last )?order\b`,
        String.raw`\badd .{1,30} to my (?:existing )?order\b`,
      ],
      medium: [String.raw`\bordered the wrong\b`],
    },
    change_address: {
      strong: [
        String.raw`\b(?:change|update|correct|edit|fix|wrong|incorrect|different|new)\b.{0,25}\b(?:shipping |delivery |billing )?address\b`,
        String.raw`\baddress\b.{0,25}\b(?:wrong|changed|incorrect|mistake|typo)\b`,
        String.raw`\bi(?:'ve| have)? moved\b`,
      ],
    },
    return_item: {
      strong: [
        String.raw`\b(?:want|need|like|going|trying|wish|have|how (?:do|can) i|can i) (?:to )?(?:return|send back)\b(?! (?:policy|to the))`,
        String.raw`\breturn (?:my|this|it|these|them|an? (?:item|order|product|pair)|the .{2,30} (?:i|that))\b`,
        String.raw`\bstart a return\b`,
        String.raw`\breturn label\b`,
        String.raw`\bsend (?:it|them|this|these) back\b`,
      ],
      medium: [String.raw`\breturning\b`],
    },
    exchange_item: {
      strong: [
        String.raw`\bexchang(?:e|ing)\b(?! (?:policy|rate))`,
        String.raw`\bswap (?:my|the) (?:order|shoes|.{2,20}) (?:i|for (?:a|another) (?:different|other|bigger|smaller|larger) size)\b`,
      ],
    },
    refund_status: {
      strong: [
        String.raw`\bwhere(?:'s| is) my (?:refund|money)\b`,
        String.raw`\brefund status\b`,
        String.raw`\bwhen (?:will|do|am|can) i (?:get|receive|be) .{0,15}(?:refund|money back|refunded)\b`,
        String.raw`\b(?:haven'?t|have not|didn'?t|not) (?:got|gotten|received|get|receive|seen) (?:my |the |a )?(?:refund|money)\b`,
        String.raw`\b(?:want|need|get) (?:my money back|a refund|my refund)\b`,
      ],
      medium: [String.raw`\brefund(?:ed|s)?\b`],
    },
    order_problem: {
      strong: [
        String.raw`\b(?:arrived|came|received|got|delivered|order|item|it)\b.{0,30}\b(?:broken|damaged|defective|faulty|torn|ripped|incomplete|stained)\b`,
        String.raw`\b(?:wrong|incorrect) (?:item|size|product|order|colou?r|shoes?|one)\b(?=.*\b(?:sent|received|got|came|arrived|delivered|order)\b|.*$)`,
        String.raw`\b(?:missing|lost) (?:item|package|parcel|order|from my order|part)\b`,
        String.raw`\b(?:never|not|hasn'?t) (?:arrived|come|came|received|showed up|been delivered)\b`,
        String.raw`\b(?:something|item|items|one|part)(?: is| was)? missing\b`,
        String.raw`\bmarked (?:as )?delivered\b`,
      ],
      medium: [String.raw`\b(?:broken|damaged|defective|faulty)\b`, String.raw`\bproblem with my order\b`],
    },
    invoice: {
      strong: [String.raw`\binvoices?\b`, String.raw`\b(?:vat|tax) (?:receipt|document|number|id)\b`],
      medium: [String.raw`\breceipts?\b`],
    },
    shipping_policy: {
      strong: [
        String.raw`\b(?:i'm|i am|i live|we live|we're|we are) (?:in|from) .{2,30}\b(?:can|could|do|may) (?:i|we|you) (?:still |also )?(?:order|buy|shop|ship|deliver|send)\b`,
        String.raw`\b(?:do|can|will|does) (?:you|u|it|they) (?:guys )?(?:ship|deliver|send)\b`,
        String.raw`\b(?:shipping|delivery|postage) (?:costs?|fees?|charges?|rates?|prices?|options?|policy|methods?|to|info|information|countries)\b`,
        String.raw`\b(?:free|international|worldwide|standard) (?:shipping|delivery|postage)\b`,
        String.raw`\b(?:cost|costs|price|much|charge|pay) (?:is |for |of |does |to )?(?:the )?(?:shipping|delivery|postage|ship)\b`,
        String.raw`\bship(?:ping)? (?:to|internationally|abroad|overseas|worldwide)\b`,
        String.raw`\b(?:customs|import dut(?:y|ies)|duties)\b`,
      ],
      medium: [
        String.raw`\bshipping\b`,
        String.raw`\bdelivery\b`,
        String.raw`\bpostage\b`,
        String.raw`\bdeliver(?:ed)?\b`,
      ],
    },
    delivery_time: {
      strong: [
        String.raw`\b(?:here|there|arrives?|delivered|make it|get it|have it)\b.{0,12}\bin time\b`,
        String.raw`\bhow (?:long|fast|quick(?:ly)?|soon|many days)\b.{0,40}\b(?:ship(?:ping)?|deliver(?:y|ed)?|arrive|take|get (?:here|it|them|to)|come|receive)\b`,
        String.raw`\bwhen (?:will|would|can|could|does|do|should) (?:it|this|they|these|i) (?:arrive|get|come|be delivered|receive|expect|be here)\b`,
        String.raw`\b(?:delivery|shipping) (?:times?|dates?|estimates?|speed)\b`,
        String.raw`\b(?:arrive|delivered|get (?:it|here|them)|here|need (?:it|them)) (?:by|before|until|in time)\b`,
        String.raw`\b(?:express|overnight|next[- ]day|same[- ]day|expedited|priority) (?:shipping|delivery)?\b`,
      ],
      medium: [String.raw`\bhow long\b`, String.raw`\bhow soon\b`, String.raw`\bin time\b`],
    },
    return_policy: {
      strong: [
        String.raw`\b(?:return|refund|exchange)s? (?:policy|policies|period|window|conditions|process|rules)\b`,
        String.raw`\b(?:how (?:long|many days)|what if)\b.{0,50}\b(?:return|send (?:it|them) back|don'?t (?:fit|like)|doesn'?t (?:fit|work))\b`,
        String.raw`\b(?:can|may|could) i (?:return|exchange|send (?:it|them|this) back)\b`,
        String.raw`\bfree returns?\b`,
        String.raw`\bmoney[- ]back\b`,
        String.raw`\bif (?:it|they|this|these) (?:don'?t|doesn'?t|do not|does not) (?:fit|work|suit)\b`,
        String.raw`\bdo you (?:accept|take|offer|have|do) (?:free )?returns\b`,
      ],
      medium: [String.raw`\breturns?\b`],
    },
    payment_methods: {
      strong: [
        String.raw`\b(?:your prices|prices (?:shown|listed)|charged?|pay|shop|order|checkout) (?:shown |listed |also )?in (?:euros?|pounds?|(?:us |canadian )?dollars?|gbp|eur|usd|cad|francs?)\b`,
        String.raw`\bpayment (?:methods?|options?|types?|plans?)\b`,
        String.raw`\b(?:can|could|may) i pay\b`,
        String.raw`\bpay (?:with|by|using|via|in (?:instal|part)|later|cash)\b`,
        String.raw`\b(?:accept|take|support) (?:\w+ )?(?:paypal|visa|mastercard|amex|american express|credit cards?|debit cards?|klarna|afterpay|apple pay|google pay|shop pay|bitcoin|crypto|cash|cheques?|gift cards?)\b`,
        String.raw`\b(?:paypal|klarna|afterpay|affirm|apple ?pay|google ?pay|shop ?pay|bitcoin|installments?|instalments?)\b`,
        String.raw`\bhow (?:can|do) i pay\b`,
      ],
    },
    payment_problem: {
      strong: [
        String.raw`\b(?:payment|card|transaction|paypal)\b.{0,20}\b(?:fail(?:ed|s|ing)?|declined|rejected|denied|not (?:work|go|accept)|won'?t|didn'?t|doesn'?t|isn'?t|error|problem|stuck)`,
        String.raw`\b(?:can'?t|cannot|unable to|couldn'?t|not able to) (?:pay|check ?out|complete (?:my|the) (?:payment|order|purchase))\b`,
        String.raw`\b(?:charged|billed|paid) (?:me )?(?:twice|double|two times|again|wrong)\b`,
        String.raw`\bdouble charged?\b`,
        String.raw`\bcheck ?out\b.{0,20}\b(?:error|broken|fails?|not work|isn'?t|doesn'?t|won'?t)`,
      ],
    },
    warranty_care: {
      strong: [
        String.raw`\b(?:warranty|guarantee|guaranteed)\b(?! (?:delivery|arrival))`,
        String.raw`\bhow (?:do|should|can|to) (?:i )?(?:wash|clean|care|store|maintain|dry)\b`,
        String.raw`\b(?:machine[- ]wash|washing machine|dishwasher|care instructions|hand[- ]wash|dry[- ]clean|tumble dry)`,
        String.raw`\b(?:wash|clean) (?:it|them|this|these|my)\b`,
      ],
      medium: [String.raw`\bwash(?:able|ed|ing)?\b`],
    },
    store_info: {
      strong: [
        String.raw`\b(?:opening|store|business|shop|working|support|office) (?:hours|times)\b`,
        String.raw`\bwhere (?:are|is) (?:you|(?:your|the) (?:shop|store|company|office|warehouse))\b`,
        String.raw`\bgift[- ]?wrap`,
        String.raw`\b(?:physical|brick|retail|local) (?:and mortar |)?(?:store|shop|location)s?\b`,
        String.raw`\b(?:phone|telephone|contact|whatsapp) (?:number|details|info|information)?\b(?! (?:case|holder))`,
        String.raw`\b(?:e-?mail|your) address\b`,
        String.raw`\bshowroom\b`,
        String.raw`\b(?:about|who are) (?:you|your (?:company|brand|shop|store))\b(?! (?:talking|sure|think))`,
        String.raw`\bwhen (?:are|do) you open\b`,
        String.raw`\bare you open\b`,
        String.raw`\btry (?:it|them|on) (?:on )?in (?:a |the |your )?(?:store|shop|person)\b`,
      ],
    },
    newsletter: {
      strong: [
        String.raw`\bnewsletters?\b`,
        String.raw`\bunsubscribe\b`,
        String.raw`\bmailing list\b`,
        String.raw`\b(?:marketing|promotional|spam) e?-?mails?\b`,
      ],
      medium: [String.raw`\bsubscribe\b`],
    },
    account_help: {
      strong: [
        String.raw`\b(?:log|sign)(?:ging|ing)? ?(?:in|into|on|out|up)\b(?! to (?:win))`,
        String.raw`\b(?:forgot|reset|change|lost) (?:my )?password\b`,
        String.raw`\bpassword\b`,
        String.raw`\b(?:create|make|open|register|verify|activate|access) (?:an |my |a )?(?:new )?account\b`,
        String.raw`\bmy account\b`,
      ],
      medium: [String.raw`\baccount\b`],
    },
    privacy_request: {
      strong: [
        String.raw`\b(?:delete|erase|remove|export|download) (?:all )?(?:my|the|of my) (?:personal )?(?:data|account|information|info|details)\b`,
        String.raw`\b(?:gdpr|ccpa|dsgvo)\b`,
        String.raw`\bwhat (?:data|information|do you (?:know|store|remember|keep))\b.{0,25}\b(?:about me|on me|have|store|collect|me)?`,
        String.raw`\bforget (?:me|about me|everything|what i said)\b`,
        String.raw`\bprivacy\b`,
        String.raw`\b(?:do you|are you|will you) (?:sell|share|track|store|sav(?:e|ing)|record(?:ing)?) (?:my|me|this)\b`,
        String.raw`\bpersonal (?:data|information)\b`,
      ],
    },
    greeting: {
      strong: [
        String.raw`^\W*(?:hi|hello|hey+|hiya|howdy|yo|good (?:morning|afternoon|evening|day)|greetings|sup|hi there|hey there)\b`,
      ],
      medium: [String.raw`\bhow are you\b`],
    },
    goodbye: {
      strong: [
        String.raw`\b(?:good ?bye|bye+|see (?:you|ya)|take care|have a (?:nice|good|great) (?:day|one|evening|weekend)|farewell|cya|ttyl|later!)\b`,
      ],
      medium: [String.raw`\bthat(?:'s| is|'ll be| will be) all\b`, String.raw`\bnothing else\b`],
    },
    thanks: {
      strong: [
        String.raw`\b(?:thanks?|thank you|thx|ty|cheers|much appreciated|appreciate it)\b(?! (?:you )?(?:no|but no))`,
      ],
    },
    affirm: {
      strong: [
        String.raw`^\W*(?:yes|yep|yeah|yea|yup|ya|sure|ok|okay|okey|k|absolutely|definitely|of course|please do|go ahead|go for it|do it|sounds (?:good|great|perfect)|perfect|great|correct|right|exactly|that works|that'?s (?:right|it|correct|fine|perfect|the one)|fine|works for me|y|yes please|why not|by all means|let'?s do (?:it|that))\b`,
      ],
      medium: [String.raw`\byes\b`, String.raw`\bplease do\b`],
    },
    deny: {
      strong: [
        String.raw`^\W*(?:no|nope|nah|not really|no thanks?(?: you)?|never ?mind|don'?t|n|neither|none(?: of (?:them|these|those))?|not (?:now|yet|this|that|these|today|interested)|cancel that|stop|forget (?:it|that)|i don'?t (?:like|want) (?:it|that|this|them|any))\b`,
      ],
      medium: [String.raw`\bno thanks?\b`, String.raw`\bnot (?:what i|quite)\b`],
    },
    human_agent: {
      strong: [
        String.raw`\b(?:talk|speak|chat|connect|transfer|put|get|write|message|contact|reach)\b.{0,25}\b(?:human|person|someone|somebody|agent|representative|rep|staff|manager|supervisor|real|support|team|employee|advisor|people|operator|owner)\b`,
        String.raw`\b(?:real|actual|live) (?:human|person|agent)\b(?!\?*$)`,
        String.raw`\bcustomer (?:service|support|care)\b`,
        String.raw`^\W*(?:human|agent|representative|operator|person)\W*$`,
        String.raw`\bhuman(?: being)? please\b`,
        String.raw`\b(?:call|phone) me\b`,
      ],
    },
    complaint: {
      strong: [
        String.raw`\b(?:terrible|awful|horrible|worst|disgusting|ridiculous|unacceptable|scam(?:mers?)?|fraud|rip[- ]?off|useless|furious|angry|pissed|outrageous|appalling|pathetic|disgrace|garbage|crap(?:py)?|shit(?:ty)?|bullshit|joke of a)\b`,
        String.raw`\b(?:screw|damn) (?:you|this)\b`,
        String.raw`\bnothing (?:here |ever |on (?:here|this site) )?(?:works|is working|loads)\b`,
        String.raw`\bi(?:'ll| will|'m going to| am going to) (?:burn|destroy|kill|sue|report|hunt|hurt)\b`,
        String.raw`\b(?:fed up|sick (?:and tired )?of|had enough)\b`,
        String.raw`\b(?:complain(?:t|ing)?|very disappointed|so disappointed|really disappointed|disappointed (?:with|in|by))\b`,
        String.raw`\bnever (?:again|shopping|buying|ordering)\b`,
        String.raw`\b(?:poor|bad|lousy) (?:service|quality|experience|support)\b`,
        String.raw`\bwaste of (?:time|money)\b`,
        String.raw`\b(?:third|second|3rd|2nd) time i\b`,
      ],
      medium: [String.raw`\bdisappoint`, String.raw`\bstill (?:waiting|no answer|nothing|not)\b`],
    },
    feedback: {
      strong: [
        String.raw`\b(?:love|like|great|nice|lovely|cool|beautiful) (?:your|the|this) (?:shop|store|site|website|page|service|collection|brand)\b`,
        String.raw`\bfeedback\b`,
        String.raw`\byou(?:'ve| have| were| are) (?:been )?(?:so |very |really )?(?:helpful|great|awesome|amazing)\b`,
        String.raw`\b(?:great|good|excellent|awesome|amazing) (?:service|help|support|job)\b`,
        String.raw`\blove (?:my|these|the) .{2,25} i (?:bought|got|ordered)\b`,
      ],
    },
    out_of_scope: {
      strong: [
        String.raw`\b(?:weather|forecast|temperature outside)\b(?!.{0,12}(?:proof|gear|shoes|jacket|running|conditions))`,
        String.raw`\b(?:president|prime minister|election|politic(?:s|al|ian)|vote|war in|stock market|bitcoin price|crypto)\b`,
        String.raw`\b(?:tell|know) (?:me )?a joke\b`,
        String.raw`\b(?:write|compose|generate) (?:me )?(?:a|an|some) (?:poem|essay|story|song|code|script|letter|email|program|python|function|haiku)\b`,
        String.raw`\b(?:recipe for|homework|solve (?:this|the)|capital of|translate|meaning of life|who (?:won|is the|invented|wrote)|square root|football score|movie|netflix|song lyrics|horoscope|lottery|play (?:a )?(?:game|music))\b`,
        String.raw`\bwhat(?:'s| is) \d+ ?(?:[+x*/-]|times|plus|minus|divided by) ?\d+`,
        String.raw`\b(?:sing|dance|marry me|do you love me|date me|are you single)\b`,
        String.raw`\b(?:ignore|forget|disregard) (?:all |any |your |the )?(?:previous|prior|above|earlier) (?:instructions|prompts?|rules)\b`,
        String.raw`\b(?:system prompt|your instructions|jailbreak|developer mode)\b`,
        String.raw`\bbook (?:me )?a (?:flight|hotel|table|taxi)\b`,
        String.raw`\bwhat time is it\b`,
      ],
    },
  },
  keywords: `looking recommend recommendation suggest compare comparison difference available availability stock price discount
    coupon promotion present basket checkout remove delete quantity order tracking delivery shipping shipment deliver return
    returns refund exchange cancel address payment invoice receipt warranty guarantee newsletter password account privacy
    complaint terrible awful horrible disappointed person human customer service support waterproof marathon please thanks
    between cheaper cheapest expensive different similar another something anything which should would usually normally second
    first third under around between maximum budget damaged broken missing arrived received country international germany
    canada express weather undo size sizes wearing gift birthday instead actually without leather caffeine lightweight wider
    narrow running breathable comfortable beginner`,
};
