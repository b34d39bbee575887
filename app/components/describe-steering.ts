import { z } from "zod";
import { namedSteeringNoteSchema, steeringNoteSchema } from "~/contracts/merchandising";
import type { TurnTrace } from "~/contracts/turn-trace";
import { describeCause } from "./merchandising-words";

const searchSchema = z.object({
  items: z.array(z.object({ title: z.string(), moved: steeringNoteSchema.optional() })),
});
const recommendationSchema = z.object({ moved: z.array(namedSteeringNoteSchema) });
const withheldSchema = z.object({ isWithheld: z.literal(true) });

/** What the merchant's rules and weights did in a turn, in sentences. */
export function describeSteering(steps: Pick<TurnTrace["steps"][number], "output">[]): string[] {
  const sentences = steps.flatMap(({ output }) => {
    const items = searchSchema.safeParse(output).data?.items ?? [];
    const notes = [
      ...items.flatMap(({ title, moved }) => (moved ? [{ ...moved, title }] : [])),
      ...(recommendationSchema.safeParse(output).data?.moved ?? []),
    ];
    return [
      ...notes.map(
        ({ title, from, to, by }) => `${title} moved from place ${from} to ${to}: ${by.map(describeCause).join(", ")}`,
      ),
      ...(withheldSchema.safeParse(output).success
        ? ["What would have fitted was held back: your rules say never to recommend it."]
        : []),
    ];
  });
  return [...new Set(sentences)];
}
