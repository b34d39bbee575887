import { act } from "./act";
import { consultPages, notConsulted } from "./consult-pages";
import { createLanguageModelBrain } from "./brains/language-model/language-model-brain";
import { openDesk } from "./desk/open-desk";
import { checkInput } from "./guardrails/check-input";
import { keepNeed } from "./guardrails/keep-need";
import { readEmoji } from "./perception/read-emoji";
import { perceiveChat } from "./perception/perceive-chat";
import { nextProfile } from "./profile/next-profile";
import { recall } from "./recall/recall";
import { remember } from "./remember";
import { routeTurn } from "./specialists/route-turn";
import { traceTurn } from "./trace-turn";
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
  const message = input.message ?? "";

  const guardrails = checkInput(message);
  const perception = perceiveChat(readEmoji(message) ?? message, {
    vocabulary: input.vocabulary,
    expectedLanguage: input.memory.language ?? input.page.locale,
  });
  const recalled = keepNeed(recall(input, perception), guardrails);

  const desk = openDesk({ situation: recalled, ports, emit, signal });
  const isGuarded = guardrails.some(({ triggered }) => triggered);
  const consulted = isGuarded ? notConsulted(recalled) : await consultPages(recalled, desk);
  const { situation } = consulted;
  desk.adoptSituation(situation);
  const route = routeTurn(situation, guardrails, consulted);

  const report = await act(createLanguageModelBrain(ports.models), situation, route, desk, signal);

  const memory = remember(situation, route, desk.changes);
  return {
    memory,
    profile: nextProfile({ situation, memory, evidence: desk.evidence, at: new Date(startedAt).toISOString() }),
    blocks: desk.blocks,
    trace: traceTurn({
      situation,
      perception,
      route,
      guardrails,
      desk,
      report,
      milliseconds: ports.clock.now().getTime() - startedAt,
    }),
  };
}
