import type { TurnDesk } from "../../desk/turn-desk";
import { chooseText, isTextKey, type TextChoice } from "../../reply/texts/choose-text";
import type { TextKey } from "../../reply/texts/en";
import type { Situation } from "../../situation";

type Parameters = Record<string, string | number>;
export type QuickReply = { label: string; message: string };

/** How the embedded brain speaks: texts of the reply tables, one question a turn, quick replies at the end. */
export type Voice = {
  text(key: TextKey, parameters?: Parameters): string;
  /** What was said in the reply before this one is said in other words, where the texts have some (`KEY.again`). */
  say(key: TextKey, parameters?: Parameters): Promise<void>;
  /**
   * Asks, unless this turn has asked already or this very question was asked before. Returns whether it was asked. `subject`
   * tells questions of one kind apart.
   */
  ask(
    question: { kind: string; subject: string; data: Record<string, unknown> },
    key: TextKey,
    parameters?: Parameters,
  ): Promise<boolean>;
  /** Whether a question may still be asked in this turn, and this one was not asked before; if so it counts as asked. */
  claimQuestion(name: string): boolean;
  /** Offered once, at the end of the turn. */
  offer(...replies: QuickReply[]): void;
  /** The two answers to a question that was put as one. */
  offerYesOrNo(): void;
  /** Sends what was offered. */
  close(): Promise<void>;
};

const MAX_QUICK_REPLIES = 4;
const MAX_REMEMBERED_QUESTIONS = 200;
const MAX_QUESTION_NAME = 60;

export function createVoice(situation: Situation, desk: TurnDesk): Voice {
  const { memory, settings, turnId } = situation.input;
  const choice: TextChoice = { language: situation.language, tone: settings.tone, seed: turnId };
  const offered: QuickReply[] = [];
  let hasAsked = false;
  let asked = memory.askedQuestions;

  const text: Voice["text"] = (key, parameters) => chooseText(choice, key, parameters);
  const said = situation.input.history.findLast(({ from }) => from === "agent")?.text ?? "";
  const say: Voice["say"] = async (key, parameters) => {
    const words = text(key, parameters);
    const again = `${key}.again`;
    await desk.say(said.includes(words) && isTextKey(again) ? text(again, parameters) : words);
  };

  const claimQuestion: Voice["claimQuestion"] = (question) => {
    const name = question.slice(0, MAX_QUESTION_NAME);
    if (hasAsked || asked.includes(name)) return false;

    hasAsked = true;
    asked = [...asked, name].slice(-MAX_REMEMBERED_QUESTIONS);
    desk.remember({ askedQuestions: asked });
    return true;
  };

  const offer: Voice["offer"] = (...replies) => {
    for (const reply of replies) {
      if (!offered.some(({ label }) => label === reply.label)) offered.push(reply);
    }
  };

  return {
    text,
    say,
    claimQuestion,
    offer,

    async ask({ kind, subject, data }, key, parameters) {
      if (!claimQuestion(`${kind}:${subject}`)) return false;

      await say(key, parameters);
      desk.remember({ pendingQuestion: { kind, data } });
      return true;
    },

    offerYesOrNo() {
      const [yes, no] = [text("reply.yes"), text("reply.no")];
      offer({ label: yes, message: yes }, { label: no, message: no });
    },

    async close() {
      if (offered.length > 0) {
        await desk.show({ type: "quick-replies", options: offered.slice(0, MAX_QUICK_REPLIES) });
      }
    },
  };
}
