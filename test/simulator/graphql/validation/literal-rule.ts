import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  isScalarType,
  Kind,
  print,
  valueFromASTUntyped,
  type ASTNode,
  type ASTVisitor,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLScalarType,
  type ObjectValueNode,
  type ValidationContext,
  type ValueNode,
} from "graphql";
import { documentPath } from "./document-path.ts";
import { report } from "./report.ts";
import { scalarProblem } from "./scalar-problem.ts";

/** Where a literal stands: an argument of a field, or a field of an input object. */
type Place = { argumentName: string; owner: string; ownerKind: "Field" | "InputObject"; node: ASTNode; path: string[] };

/** In place of graphql-js's ValuesOfCorrectType, for the literals in arguments; variables are checked when coerced. */
export function literalsFit(context: ValidationContext): ASTVisitor {
  return {
    Argument(node, _key, _parent, _path, ancestors) {
      const argument = context.getArgument();
      const field = context.getFieldDef();
      if (!argument || !field || context.getDirective()) return;
      checkValue(context, argument.type, node.value, {
        argumentName: argument.name,
        owner: field.name,
        ownerKind: "Field",
        node,
        path: documentPath(ancestors, node),
      });
    },
  };
}

function checkValue(context: ValidationContext, type: GraphQLInputType, value: ValueNode, place: Place): void {
  if (value.kind === Kind.VARIABLE) return;
  if (isNonNullType(type)) {
    if (value.kind === Kind.NULL) reportIncompatible(context, type, value, place);
    else checkValue(context, type.ofType, value, place);
    return;
  }
  if (value.kind === Kind.NULL) return;
  if (isListType(type)) {
    const items = value.kind === Kind.LIST ? value.values : [value];
    for (const item of items) checkValue(context, type.ofType, item, place);
    return;
  }
  if (isInputObjectType(type)) {
    if (value.kind === Kind.OBJECT) checkObject(context, type, value, place);
    else reportIncompatible(context, type, value, place);
    return;
  }
  if (isEnumType(type)) {
    if (value.kind !== Kind.ENUM || !type.getValue(value.value)) reportIncompatible(context, type, value, place);
    return;
  }
  if (isScalarType(type)) checkScalar(context, type, value, place);
}

function checkScalar(context: ValidationContext, type: GraphQLScalarType, value: ValueNode, place: Place): void {
  const problem = value.kind === Kind.ENUM ? null : scalarProblem(type.name, valueFromASTUntyped(value));
  if (problem?.custom) {
    report(context, {
      message: problem.explanation,
      node: place.node,
      path: place.path,
      code: "argumentLiteralsIncompatible",
      more: { typeName: "CoercionError" },
    });
  } else if (problem || value.kind === Kind.ENUM) {
    reportIncompatible(context, type, value, place);
  }
}

function checkObject(
  context: ValidationContext,
  type: GraphQLInputObjectType,
  value: ObjectValueNode,
  place: Place,
): void {
  const fields = type.getFields();
  const given = new Set(value.fields.map((field) => field.name.value));

  if (type.isOneOf && given.size !== 1) {
    report(context, {
      message: `OneOf Input Object '${type.name}' must specify exactly one key.`,
      node: value,
      path: place.path,
      code: "invalidOneOfInputObject",
      more: { inputObjectType: type.name },
    });
  }
  for (const field of Object.values(fields)) {
    if (!isRequiredInputField(field) || given.has(field.name)) continue;
    report(context, {
      message: `Argument '${field.name}' on InputObject '${type.name}' is required. Expected type ${String(field.type)}`,
      node: value,
      path: [...place.path, field.name],
      code: "missingRequiredInputObjectAttribute",
      more: { argumentName: field.name, argumentType: String(field.type), inputObjectType: type.name },
    });
  }
  for (const node of value.fields) {
    const argumentName = node.name.value;
    const path = [...place.path, argumentName];
    const field = fields[argumentName];
    if (field) {
      checkValue(context, field.type, node.value, {
        argumentName,
        owner: type.name,
        ownerKind: "InputObject",
        node,
        path,
      });
      continue;
    }
    report(context, {
      message: `InputObject '${type.name}' doesn't accept argument '${argumentName}'`,
      node,
      path,
      code: "argumentNotAccepted",
      more: { name: type.name, typeName: "InputObject", argumentName },
    });
  }
}

function reportIncompatible(
  context: ValidationContext,
  type: GraphQLInputType,
  value: ValueNode,
  { argumentName, owner, ownerKind, node, path }: Place,
): void {
  report(context, {
    message: `Argument '${argumentName}' on ${ownerKind} '${owner}' has an invalid value (${print(value)}). Expected type '${String(type)}'.`,
    node,
    path,
    code: "argumentLiteralsIncompatible",
    more: { typeName: ownerKind, argumentName },
  });
}
