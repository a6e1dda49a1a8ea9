import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { mapValues, objectOf } from "../../src/document/json.ts";
import type { JsonSchema } from "../../src/document/json-schema.ts";
import type { Contract } from "../contract/contract.ts";
import { BANNER, type EmittedFile } from "./emitted-file.ts";
import { rewriteSchema } from "./projections/rewrite-schema.ts";

/** Emits the contract's TypeScript types: an interface or type for each component schema, so that editors show its name. */
export async function emitTypes(contract: Contract): Promise<EmittedFile[]> {
  const { openapi, info, components } = contract.document;
  const schemas = mapValues(objectOf(objectOf(components)["schemas"]), (schema) =>
    rewriteSchema(objectOf(schema), withoutNotes),
  );
  const document = JSON.stringify({ openapi, info, components: { schemas } });
  const nodes = await openapiTS(document, { alphabetize: false, immutable: false, silent: true });
  const member = membersOf(nodes, "components").find((member) => nameOf(member) === "schemas");
  const types = membersOf([member?.type], "").map(toDeclaration);
  return [
    { path: "types.ts", contents: `// ${BANNER}\n\n${types.map((type) => astToString(type)).join("\n")}` },
  ];
}

/**
 * Removes `discriminator`, for which openapi-typescript would lose the field's description (the `const` means the same), and
 * what would become a comment.
 */
function withoutNotes({ discriminator, title, format, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

/** Returns the properties of a named interface, or of a type literal. */
function membersOf(nodes: readonly (ts.Node | undefined)[], name: string): readonly ts.PropertySignature[] {
  return nodes.flatMap((node) => {
    if (node === undefined) return [];
    const isRight =
      (ts.isInterfaceDeclaration(node) && node.name.text === name) || ts.isTypeLiteralNode(node);
    return isRight ? node.members.filter(ts.isPropertySignature) : [];
  });
}

function nameOf({ name }: ts.PropertySignature): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : "";
}

function toDeclaration(member: ts.PropertySignature): ts.Node {
  const type = member.type && ts.visitNode(member.type, nameReferences);
  const modifiers = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const declaration =
    type !== undefined && ts.isTypeLiteralNode(type)
      ? ts.factory.createInterfaceDeclaration(modifiers, nameOf(member), undefined, undefined, type.members)
      : ts.factory.createTypeAliasDeclaration(modifiers, nameOf(member), undefined, toTypeNode(type));
  return ts.setSyntheticLeadingComments(declaration, ts.getSyntheticLeadingComments(member)?.map(withoutTag));
}

function toTypeNode(node: ts.Node | undefined): ts.TypeNode {
  return node !== undefined && ts.isTypeNode(node)
    ? node
    : ts.factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword);
}

/** Replaces `components["schemas"]["Name"]` with `Name`, and shows descriptions without a tag, at every depth. */
function nameReferences(node: ts.Node): ts.Node {
  if (
    ts.isIndexedAccessTypeNode(node) &&
    ts.isLiteralTypeNode(node.indexType) &&
    ts.isStringLiteral(node.indexType.literal)
  ) {
    return ts.factory.createTypeReferenceNode(node.indexType.literal.text);
  }
  // openapi-typescript writes a `const` as an identifier, which TypeScript's own checks reject as a type.
  if (ts.isIdentifier(node) && /^["\d-]/.test(node.text)) return ts.factory.createTypeReferenceNode(node);
  const visited = ts.visitEachChild(node, nameReferences, undefined);
  const comments = ts.getSyntheticLeadingComments(node);
  return comments === undefined ? visited : ts.setSyntheticLeadingComments(visited, comments.map(withoutTag));
}

function withoutTag(comment: ts.SynthesizedComment): ts.SynthesizedComment {
  return { ...comment, text: comment.text.replace("@description ", "") };
}
