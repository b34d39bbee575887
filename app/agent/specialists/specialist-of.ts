import { SPECIALISTS } from "./find-specialist";
import type { MoveName } from "./route";
import type { Specialist } from "./specialist";
import type { SpecialistName } from "./specialist-name";

/** The specialist whose move this is. */
export function specialistOf(move: MoveName): SpecialistName {
  return Object.values<Specialist>(SPECIALISTS).find((specialist) => specialist.moves.includes(move))?.name ?? "sales";
}
