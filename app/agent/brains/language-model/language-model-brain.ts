import type { ModelTrace } from "~/contracts/turn-trace";
import type { ModelAccess, ModelGrant } from "~/ports/model-access";
import type { RouteStep } from "../../specialists/route";
import type { Brain } from "../brain";
import { EMBEDDED, embeddedBrain, playMoves } from "../embedded/embedded-brain";
import { sayLanguagesInTheirs } from "../embedded/say-languages";
import type { MoveContext } from "../embedded/move-context";
import { createVoice } from "../embedded/voice";
import { buildMessages } from "./build-messages";
import { closeReply } from "./close-reply";
import { converse } from "./converse";
import { createDeadline, orNothing } from "./deadline";
import { divideRoute } from "./divide-route";
import { LIMITS } from "./limits";
import { lookFirst, type Look } from "./look-first";
import { createMeter } from "./meter";
import { offerTools } from "./offer-tools";
import { createReferences } from "./references";
import { createSpeaker, type Speaker } from "./speaker";
import { emptyNotes, type View } from "./view";

type Context = Omit<MoveContext, "step">;

/**
 * Code plays what is exact, a language model words what needs judgement, and whatever the model does not bring to an end
 * the embedded brain does: the shopper always gets a reply, and nothing is done twice.
 */
export function createLanguageModelBrain(access: ModelAccess): Brain {
  return {
    async takeTurn(situation, route, desk, signal) {
      const { before, own, after } = divideRoute(situation, route);
      if (own.length === 0) return embeddedBrain.takeTurn(situation, route, desk, signal);

      const wish = situation.input.settings.languageModel;
      const opening = access.open(wish, LIMITS.turnCostMicros);
      const context: Context = { situation, desk, voice: createVoice(situation, desk) };
      const view: View = {
        ...{ situation, evidence: desk.evidence, notes: emptyNotes() },
        references: createReferences(desk.evidence, situation),
      };
      let grant: ModelGrant | null = null;
      let trace: ModelTrace;
      let hasSpoken = false;
      try {
        await playMoves(before, context);
        // What the model is told is read while its budget is being reserved: one wait instead of two.
        const looking = access.mayOpen(wish) ? lookFirst(own, view, desk) : Promise.resolve([]);
        looking.catch(() => undefined);
        const opened = await opening;
        if (opened.status === "granted") {
          grant = opened;
          const talk = await holdTalk({ grant, own, view, looking, context, signal });
          ({ trace, hasSpoken } = talk);
        } else {
          trace = { ...UNUSED, fallback: opened.reason };
          await looking;
          // A model reads any language; what stands in for it does not.
          await sayLanguagesInTheirs(context);
          await playMoves(own, context);
        }
        await playMoves(after, context);
        await context.voice.close();
      } catch (error) {
        // The turn was ended: what was reserved is given back.
        const opened = grant === null ? await opening : null;
        if (opened?.status === "granted") await opened.settle(createMeter(opened.prices).spent);
        throw error;
      }
      return { brain: hasSpoken ? LANGUAGE_MODEL : EMBEDDED, model: trace };
    },
  };
}

const LANGUAGE_MODEL = "language-model";

const UNUSED: ModelTrace = {
  ...{ name: null, calls: 0, inputTokens: 0, cachedInputTokens: 0, outputTokens: 0, costMicros: 0 },
  ...{ isEstimated: false, fallback: null, repaired: false, dropped: 0 },
};

type Talk = {
  grant: ModelGrant;
  own: RouteStep[];
  view: View;
  looking: Promise<Look[]>;
  context: Context;
  signal: AbortSignal;
};

/** The model's part of a turn, and the embedded brain's in its place where it failed. */
async function holdTalk({ grant, own, view, looking, context, signal }: Talk) {
  const { desk, voice } = context;
  const speaker = createSpeaker(view, desk, voice);
  const meter = createMeter(grant.prices);
  const deadline = createDeadline(signal, () => speaker.spoken > 0);
  try {
    const looks = await orNothing(looking, deadline.signal);
    signal.throwIfAborted();
    const outcome = await converse({
      model: grant.model,
      messages: buildMessages({ view, steps: own, looks: looks ?? [], said: desk.spoken() }),
      tools: offerTools(own),
      ...{ view, desk, speaker, meter, turn: signal, signal: deadline.signal },
    });
    deadline.end();

    // Words without a fact where facts were asked for: the embedded brain adds them.
    const isThin = !speaker.hasSubstance && !isUsefulWithoutFacts(own, view, speaker);
    const fallback = outcome.failure ?? (isThin ? ("no-facts" as const) : null);
    if (isThin) await playMoves(own, context);
    else await closeReply(view, speaker, context);

    const trace: ModelTrace = {
      name: grant.model.name,
      ...meter.spent,
      fallback,
      repaired: outcome.repaired,
      dropped: speaker.dropped,
    };
    return { trace, hasSpoken: speaker.spoken > 0 };
  } finally {
    deadline.end();
    await grant.settle(meter.spent);
  }
}

/** A question to the shopper, a table, a person, or talk that is about no fact of the shop. */
function isUsefulWithoutFacts(own: RouteStep[], { notes }: View, speaker: Speaker): boolean {
  if (speaker.spoken === 0) return false;
  const isTalk = own.every(({ move }) => move === "greet" || move === "refuse-off-topic");
  const hasAnswered =
    notes.compared.length > 1 || notes.handoff !== null || notes.proposed !== null || notes.isUnanswered;
  return isTalk || hasAnswered || speaker.hasAsked;
}
