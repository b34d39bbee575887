import { escalation } from "./escalation";
import { knowledge } from "./knowledge";
import { orders } from "./orders";
import { sales } from "./sales";
import type { Specialist } from "./specialist";
import type { SpecialistName } from "./specialist-name";

export const SPECIALISTS = { sales, knowledge, orders, escalation } as const satisfies Record<
  SpecialistName,
  Specialist
>;

export function findSpecialist(name: SpecialistName): Specialist {
  return SPECIALISTS[name];
}
