import { randomUUID } from "node:crypto";
import { afterEach, describe, expect } from "vitest";
import { currentConversationSchema } from "~/contracts/agent-api";
import type { SentFrame, Shopper } from "../integration/shop-floor/shopper.ts";
import { crashTest as test } from "./support/crash-test.ts";
import type { CrashFloor } from "./support/open-crash-floor.ts";
import { sendTurn, type RunningTurn } from "./support/send-turn.ts";

const MESSAGE = "waterproof trail running shoes under 200";
/** Each call to the Storefront API takes this long, so that a turn stays open; the app waits for 2.5 s. */
const HELD_MS = 900;
/** A worker that says nothing is believed to be dead after 15 s of business time. */
const LEASE_OVER_MS = 16_000;

let floor: CrashFloor;
/** What the same message brings when nobody is killed. */
let undisturbed: string[];

test.beforeAll(async ({ floor: opened }) => {
  floor = opened;
  const shopper = await floor.openShopper();
  undisturbed = typesOf(await shopper.turn({ message: MESSAGE, idempotencyKey: randomUUID() }));
});
afterEach(() => floor.heal());

const typesOf = (frames: SentFrame[]) => frames.map(({ event }) => event.type);

async function isStored(idempotencyKey: string): Promise<boolean> {
  return (await floor.query('SELECT 1 FROM "Turn" WHERE "idempotencyKey" = $1', [idempotencyKey])).length > 0;
}

async function takeUpAgain(shopper: Shopper, idempotencyKey: string): Promise<SentFrame[]> {
  await floor.heal();
  await floor.sim("clock", { advanceMs: LEASE_OVER_MS });
  return shopper.turn({ message: MESSAGE, idempotencyKey });
}

async function expectToldOnce(shopper: Shopper, frames: SentFrame[], idempotencyKey: string) {
  const turnId = frames[0]?.id.split(":")[0];
  expect(typesOf(frames)).toEqual(undisturbed);
  expect(frames.map(({ id }) => id)).toEqual(frames.map((_, index) => `${turnId}:${index}`));

  const turns = await floor.query<{ id: string; status: string; events: unknown }>(
    'SELECT id, status::text, events FROM "Turn" WHERE "visitorId" = $1',
    [shopper.visitorId],
  );
  expect(turns).toEqual([{ id: turnId, status: "COMPLETED", events: frames.map(({ event }) => event) }]);

  const answer = await shopper.agent("/agent/conversations/current");
  const current = currentConversationSchema.parse(await answer.json());
  expect(current.messages.map(({ from }) => from)).toEqual(["shopper", "agent"]);
  expect(current.messages[1]?.blocks).toEqual(frames.slice(1, -1).map(({ event }) => event));
  expect(current.unfinishedTurn).toBeNull();

  expect(await shopper.turn({ message: MESSAGE, idempotencyKey })).toEqual(frames);
}

type Moment = (turn: RunningTurn, idempotencyKey: string) => Promise<boolean>;
const told =
  (events: number): Moment =>
  async (turn) =>
    turn.frames().length >= events;

const MOMENTS: [string, Moment][] = [
  ["as soon as the turn is stored", async (_turn, key) => isStored(key)],
  ["when it has said that it begins", told(1)],
  ["when it has told a first part of the reply", told(2)],
  ["when it has told more of it", told(3)],
];

describe("kill -9 of the web process in the middle of a turn", () => {
  test.each(MOMENTS)("%s: the same key ends it, and nothing is told or stored twice", async (_name, moment) => {
    const shopper = await floor.openShopper();
    const idempotencyKey = randomUUID();
    await floor.sim("faults", { latencyMs: { storefront: HELD_MS } });

    const turn = sendTurn(shopper, { message: MESSAGE, idempotencyKey });
    await floor.killWhen("web", "the moment to kill", () => moment(turn, idempotencyKey));
    await turn.over;
    const before = turn.frames();
    const after = await takeUpAgain(shopper, idempotencyKey);

    expect(after.slice(0, before.length)).toEqual(before);
    await expectToldOnce(shopper, after, idempotencyKey);
  });

  test("twice in one turn", async () => {
    const shopper = await floor.openShopper();
    const idempotencyKey = randomUUID();
    await floor.sim("faults", { latencyMs: { storefront: HELD_MS } });
    const first = sendTurn(shopper, { message: MESSAGE, idempotencyKey });
    await floor.killWhen("web", "the first event", () => told(1)(first, idempotencyKey));
    await first.over;
    await floor.restart("web");
    await floor.sim("clock", { advanceMs: LEASE_OVER_MS });
    const second = sendTurn(shopper, { message: MESSAGE, idempotencyKey });
    await floor.killWhen("web", "the first event again", () => told(1)(second, idempotencyKey));
    await second.over;

    await expectToldOnce(shopper, await takeUpAgain(shopper, idempotencyKey), idempotencyKey);
  });

  test("the next page names the turn that was cut off, so that the widget takes it up", async () => {
    const shopper = await floor.openShopper();
    const idempotencyKey = randomUUID();
    await floor.sim("faults", { latencyMs: { storefront: HELD_MS } });
    const turn = sendTurn(shopper, { message: MESSAGE, idempotencyKey });
    await floor.killWhen("web", "the first event", () => told(1)(turn, idempotencyKey));
    await floor.restart("web");

    const answer = await shopper.agent("/agent/conversations/current");
    expect(currentConversationSchema.parse(await answer.json())).toMatchObject({ unfinishedTurn: { idempotencyKey } });
    await expectToldOnce(shopper, await takeUpAgain(shopper, idempotencyKey), idempotencyKey);
  });
});
