import { escalation } from "./escalation";
import { knowledge } from "./knowledge";
import { orders } from "./orders";
import type { MoveName, SpecialistName } from "./route";
import { sales } from "./sales";
import type { Specialist } from "./specialist";

const SPECIALISTS: Record<SpecialistName, Specialist> = { sales, knowledge, orders, escalation };

export function findSpecialist(name: SpecialistName): Specialist {
  return SPECIALISTS[name];
}

/** The specialist whose move this is. */
export function specialistOf(move: MoveName): SpecialistName {
  return Object.values(SPECIALISTS).find((specialist) => specialist.moves.includes(move))?.name ?? "sales";
}
