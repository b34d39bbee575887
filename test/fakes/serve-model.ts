/**
 * A well-behaved stand-in for a model provider, for trying the demo's other brain without one:
 * `node --import tsx test/fakes/serve-model.ts 4100`, then
 * `OPENAI_API_KEY=any OPENAI_BASE_URL=http://127.0.0.1:4100/v1 npm run demo`.
 */
import { startModelServer } from "./model-server.ts";
import { sensibleModel } from "./sensible-model.ts";

const server = await startModelServer(sensibleModel, Number(process.argv[2] ?? 0));
server.pace = { latencyMs: 300, tokensPerSecond: 80 };
process.stdout.write(`${server.url}\n`);
