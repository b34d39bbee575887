import { embeddedBrain } from "./brains/embedded/embedded-brain";
import { openDesk } from "./desk/open-desk";
import { perceive } from "./perception/perceive";
import { NO_REFERENTS } from "./recall/resolve-referents";
import { toReplyLanguage } from "./reply/reply-language";
import type { Situation } from "./situation";
import type { EmitBlock, TurnInput, TurnOutcome, TurnPorts } from "./turn";

/**
 * One message or tap in, one reply out. Blocks are emitted as soon as they may be shown. Throws only when the signal
 * aborts or `emit` fails: a failing port becomes an honest sentence.
 */
export async function runTurn(
  input: TurnInput,
  ports: TurnPorts,
  emit: EmitBlock,
  signal: AbortSignal,
): Promise<TurnOutcome> {
  const startedAt = ports.clock.now().getTime();
  const perception = perceive(input.message ?? "", {
    vocabulary: input.vocabulary,
    expectedLanguage: input.memory.language ?? input.page.locale,
  });
  const situation: Situation = {
    input,
    perception,
    need: input.memory.needState,
    needChanged: false,
    referents: NO_REFERENTS,
    consent: { addToCart: false, changeCart: false, confirmed: false },
    language: toReplyLanguage(perception.language),
    locale: input.page.locale,
  };
  const desk = openDesk({
    situation,
    ports,
    emit,
    signal,
    factsOf: (evidence) => ({
      evidence,
      choice: { language: situation.language, tone: input.settings.tone, seed: input.turnId },
      locale: situation.locale,
      shopName: input.shop.name,
      agentName: input.settings.agentName,
      contactEmail: input.settings.contactEmail,
      contactHours: input.settings.contactHours,
      budget: null,
    }),
  });
  await embeddedBrain.takeTurn(
    situation,
    [{ specialist: "sales", move: "find-products", intent: "find_product" }],
    desk,
    signal,
  );

  return {
    memory: { ...input.memory, ...desk.changes },
    blocks: desk.blocks,
    trace: {
      brain: embeddedBrain.name,
      language: perception.language,
      perception: {
        intents: perception.intents,
        entities: perception.entities.map(({ type, text, value }) => ({ type, text, value })),
        sentiment: perception.sentiment,
      },
      needState: situation.need,
      specialist: "sales",
      steps: desk.steps,
      guardrails: desk.guardrails,
      unmet: desk.unmet[0] ?? null,
      ms: ports.clock.now().getTime() - startedAt,
    },
  };
}
