import { getNamedType, isLeafType, print, type ASTVisitor, type ValidationContext } from "graphql";
import { documentPath } from "./document-path.ts";
import { report } from "./report.ts";

/** In place of graphql-js's FieldsOnCorrectType. */
export function fieldExists(context: ValidationContext): ASTVisitor {
  return {
    Field(node, _key, _parent, _path, ancestors) {
      const type = context.getParentType();
      if (!type || context.getFieldDef()) return;
      const fieldName = node.name.value;
      report(context, {
        message: `Field '${fieldName}' doesn't exist on type '${type.name}'`,
        node,
        path: documentPath(ancestors, node),
        code: "undefinedField",
        more: { typeName: type.name, fieldName },
      });
    },
  };
}

/** In place of graphql-js's ScalarLeafs. */
export function selectionsMatch(context: ValidationContext): ASTVisitor {
  return {
    Field(node, _key, _parent, _path, ancestors) {
      const type = context.getType();
      if (!type) return;
      const name = node.name.value;
      const { name: typeName } = getNamedType(type);
      const path = documentPath(ancestors, node);
      const more = { nodeName: `field '${name}'`, typeName };

      if (!isLeafType(getNamedType(type))) {
        if (node.selectionSet) return;
        const message = `Field must have selections (field '${name}' returns ${typeName} but has no selections. Did you mean '${name} { ... }'?)`;
        report(context, { message, node, path, code: "selectionMismatch", more });
        return;
      }
      if (!node.selectionSet) return;
      // graphql-ruby's own wording; not among the captures.
      const selections = node.selectionSet.selections.map((selection) => print(selection)).join(", ");
      const message = `Selections can't be made on scalars (field '${name}' returns ${typeName} but has selections [${selections}])`;
      report(context, { message, node, path, code: "selectionMismatch", more });
    },
  };
}
