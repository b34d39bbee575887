import type { Constraint } from "~/contracts/need-state";
import type { Entity } from "../../../perception/perception";

/** What a word of a question asks of a product, as a limit that it may keep; null where it is no property. */
export function askedConstraint(entity: Entity): Constraint | null {
  const build = (kind: string, value: string, name: string | null = null): Constraint => ({
    id: "asked",
    kind,
    name,
    value,
    strength: "must",
    said: entity.text,
  });
  switch (entity.type) {
    case "attribute":
      return build(
        "attribute",
        entity.value.value === "true" ? entity.value.name.replace(/[_-]/g, " ") : entity.value.value,
      );
    case "material":
      return build("material", entity.value);
    case "color":
      return build("color", entity.value);
    case "option":
      return build("option", entity.value.value, entity.value.name);
    default:
      return null;
  }
}
