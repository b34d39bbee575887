const NAMES = ["OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_MODEL", "OPENAI_MONTHLY_BUDGET", "OPENAI_PRICES"];

/** Which brain the demo runs with: a language model where OPENAI_API_KEY is set, as in production. */
export function readModelEnv(given: Record<string, string | undefined>): {
  isSet: boolean;
  env: Record<string, string>;
  sentence: string;
} {
  if (!given.OPENAI_API_KEY) {
    const sentence = "Everything runs on this machine; nothing leaves it. Set OPENAI_API_KEY for a language model.";
    return { isSet: false, env: {}, sentence };
  }
  const env = Object.fromEntries(NAMES.flatMap((name) => (given[name] ? [[name, given[name]]] : [])));
  const host = given.OPENAI_BASE_URL ? new URL(given.OPENAI_BASE_URL).host : "api.openai.com";
  return {
    isSet: true,
    env,
    sentence: `A language model at ${host} words the replies; all else runs on this machine.`,
  };
}
