import type { Constraint } from "~/contracts/need-state";
import { conceptOfPhrase } from "../perception/concept-index";
import type { Entity } from "../perception/perception";

export function toConstraint(entity: Entity): Constraint[] {
  const build = (
    kind: string,
    value: string,
    name: string | null = null,
    strength: Constraint["strength"] = "must",
  ): Constraint[] => {
    const id = `${kind}:${name === null ? "" : `${name}:`}${value}`.toLowerCase().slice(0, 76);
    return [
      {
        id: entity.negated ? `not:${id}` : id,
        kind,
        name: name?.slice(0, 120) ?? null,
        value: value.slice(0, 200),
        strength: entity.negated ? "must-not" : strength,
        said: entity.text.slice(0, 200),
      },
    ];
  };

  switch (entity.type) {
    case "category":
      return build("category", entity.value);
    case "brand":
      return build("brand", entity.value);
    case "color":
      return build("color", entity.value);
    case "material":
      return build("material", entity.value);
    case "option":
      return build("option", entity.value.value, entity.value.name);
    case "attribute":
      // "Not for running, just casual": what it is for as well is no fault of it.
      if (entity.negated && conceptOfPhrase(entity.value.value)?.kind === "use") return [];
      // What something is for ("marathon", "trail") ranks; what it has to be ("waterproof") decides.
      return entity.value.name === "attribute" || entity.value.value === "true"
        ? build("attribute", attributeValue(entity.value))
        : build("attribute", entity.value.value, null, isProperty(entity.value.value) ? "must" : "prefer");
    case "size": {
      const { size, upTo, system } = entity.value;
      return build("size", upTo === null ? size : `${size}-${upTo}`, system);
    }
    case "recipient":
      return entity.value.group ? build("audience", entity.value.group) : [];
    default:
      return [];
  }
}

function attributeValue({ name, value }: { name: string; value: string }): string {
  return value === "true" ? name.replace(/^.*\./, "").replace(/[_-]/g, " ") : value;
}

/** A property of the thing itself, by the general list; uses and a shop's own tags only rank. */
function isProperty(value: string): boolean {
  return conceptOfPhrase(value)?.kind === "attribute";
}
