import {
  FieldsOnCorrectTypeRule,
  KnownArgumentNamesRule,
  KnownDirectivesRule,
  KnownTypeNamesRule,
  NoUnusedVariablesRule,
  ProvidedRequiredArgumentsRule,
  ScalarLeafsRule,
  specifiedRules,
  validate,
  ValuesOfCorrectTypeRule,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  type ValidationRule,
} from "graphql";
import { argumentsAccepted, requiredArgumentsGiven } from "./argument-rules.ts";
import { fieldExists, selectionsMatch } from "./field-rules.ts";
import { literalsFit } from "./literal-rule.ts";
import { directivesExist, typesExist, variablesUsed } from "./name-rules.ts";

/** graphql-js's rule, and ours that says the same in Shopify's words. */
const REPLACED = new Map<ValidationRule, ValidationRule>([
  [FieldsOnCorrectTypeRule, fieldExists],
  [ScalarLeafsRule, selectionsMatch],
  [ProvidedRequiredArgumentsRule, requiredArgumentsGiven],
  [KnownArgumentNamesRule, argumentsAccepted],
  [ValuesOfCorrectTypeRule, literalsFit],
  [KnownTypeNamesRule, typesExist],
  [KnownDirectivesRule, directivesExist],
  [NoUnusedVariablesRule, variablesUsed],
]);

const RULES = specifiedRules.map((rule) => REPLACED.get(rule) ?? rule);

/** Errors of a document against a schema, worded as Shopify words them where that was captured. */
export function validateDocument(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  return validate(schema, document, RULES);
}
