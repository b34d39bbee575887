import { escalation } from "./escalation";
import { knowledge } from "./knowledge";
import { orders } from "./orders";
import type { MoveName, SpecialistName } from "./route";
import { sales } from "./sales";
import type { Specialist } from "./specialist";

export const SPECIALISTS = { sales, knowledge, orders, escalation } as const satisfies Record<
  SpecialistName,
  Specialist
>;

export function findSpecialist(name: SpecialistName): Specialist {
  return SPECIALISTS[name];
}

/** The specialist whose move this is. */
export function specialistOf(move: MoveName): SpecialistName {
  return Object.values<Specialist>(SPECIALISTS).find((specialist) => specialist.moves.includes(move))?.name ?? "sales";
}
