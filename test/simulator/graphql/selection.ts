import { valueFromASTUntyped, type FieldNode, type SelectionNode } from "graphql";

type Variables = Record<string, unknown>;

/** Value of a field's argument with variables filled in; undefined when it is not given. */
export function readArgument(node: FieldNode, name: string, variables: Variables): unknown {
  const argument = node.arguments?.find((candidate) => candidate.name.value === name);
  if (!argument) return undefined;
  return valueFromASTUntyped(argument.value, variables);
}

/** True when `@skip` or `@include` takes the selection out. */
export function isLeftOut(selection: SelectionNode, variables: Variables): boolean {
  return (selection.directives ?? []).some((directive) => {
    const name = directive.name.value;
    if (name !== "skip" && name !== "include") return false;
    const condition = directive.arguments?.find((argument) => argument.name.value === "if");
    return condition !== undefined && valueFromASTUntyped(condition.value, variables) === (name === "skip");
  });
}
