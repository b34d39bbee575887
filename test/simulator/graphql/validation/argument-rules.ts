import { isRequiredArgument, type ASTVisitor, type ValidationContext } from "graphql";
import { documentPath } from "./document-path.ts";
import { report } from "./report.ts";

/** In place of graphql-js's ProvidedRequiredArguments: all missing ones in one error. */
export function requiredArgumentsGiven(context: ValidationContext): ASTVisitor {
  return {
    Field(node, _key, _parent, _path, ancestors) {
      const field = context.getFieldDef();
      if (!field) return;
      const given = new Set(node.arguments?.map((argument) => argument.name.value));
      const missing = field.args
        .filter((argument) => isRequiredArgument(argument) && !given.has(argument.name))
        .map((argument) => argument.name)
        .join(", ");
      if (missing === "") return;
      report(context, {
        message: `Field '${field.name}' is missing required arguments: ${missing}`,
        node,
        path: documentPath(ancestors, node),
        code: "missingRequiredArguments",
        more: { className: "Field", name: field.name, arguments: missing },
      });
    },
  };
}

/** In place of graphql-js's KnownArgumentNames, for fields. */
export function argumentsAccepted(context: ValidationContext): ASTVisitor {
  return {
    Argument(node, _key, _parent, _path, ancestors) {
      const field = context.getFieldDef();
      if (!field || context.getArgument() || context.getDirective()) return;
      const argumentName = node.name.value;
      report(context, {
        message: `Field '${field.name}' doesn't accept argument '${argumentName}'`,
        node,
        path: documentPath(ancestors, node),
        code: "argumentNotAccepted",
        more: { name: field.name, typeName: "Field", argumentName },
      });
    },
  };
}
