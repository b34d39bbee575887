import type { ASTVisitor, ValidationContext } from "graphql";
import { documentPath, operationLabel } from "./document-path.ts";
import { report } from "./report.ts";

/** In place of graphql-js's KnownTypeNames. */
export function typesExist(context: ValidationContext): ASTVisitor {
  return {
    NamedType(node, _key, parent, _path, ancestors) {
      const typeName = node.name.value;
      if (context.getSchema().getType(typeName)) return;
      const isCondition = parent && "typeCondition" in parent;
      report(context, {
        message: isCondition
          ? `No such type ${typeName}, so it can't be a fragment condition`
          : `${typeName} isn't a defined input type`, // graphql-ruby's own wording; not among the captures.
        node,
        path: documentPath(ancestors, node),
        code: isCondition ? "undefinedType" : "variableRequiresValidType",
        more: { typeName },
      });
    },
  };
}

/** In place of graphql-js's KnownDirectives. */
export function directivesExist(context: ValidationContext): ASTVisitor {
  return {
    Directive(node, _key, _parent, _path, ancestors) {
      const directiveName = node.name.value;
      if (context.getSchema().getDirective(directiveName)) return;
      report(context, {
        message: `Directive @${directiveName} is not defined`,
        node,
        path: documentPath(ancestors, node),
        code: "undefinedDirective",
        more: { directiveName },
      });
    },
  };
}

/** In place of graphql-js's NoUnusedVariables. */
export function variablesUsed(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: {
      leave(operation) {
        const used = new Set(context.getRecursiveVariableUsages(operation).map(({ node }) => node.name.value));
        for (const definition of operation.variableDefinitions ?? []) {
          const variableName = definition.variable.name.value;
          if (used.has(variableName)) continue;
          const owner = operation.name?.value ?? `anonymous ${operation.operation}`;
          report(context, {
            message: `Variable $${variableName} is declared by ${owner} but not used`,
            node: definition,
            path: [operationLabel(operation)],
            code: "variableNotUsed",
            more: { variableName },
          });
        }
      },
    },
  };
}
