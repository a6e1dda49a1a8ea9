import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, inject, it } from "vitest";

const { project } = inject("packed");
const DIST = join(project, "node_modules/recording-webhooks/dist");

it("has a description for every declaration and field that an editor shows", () => {
  const files = readdirSync(DIST).filter((file) => file.endsWith(".d.ts"));
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap((file) => undocumented(file))).toEqual([]);
});

function undocumented(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(DIST, file), "utf8"),
    ts.ScriptTarget.ES2022,
    true,
  );
  return source.statements
    .filter((node) => isDeclaration(node) && !isForeign(node))
    .flatMap((node) => findIn(node, nameOf(node)));
}

function findIn(node: ts.Node, name: string): string[] {
  const own = isShown(node) && ts.getJSDocCommentsAndTags(node).length === 0 ? [name] : [];
  const inside: string[] = [];
  node.forEachChild((child) => {
    if (isShown(child) || isContainer(child))
      inside.push(...findIn(child, isShown(child) ? `${name}.${nameOf(child)}` : name));
  });
  return [...own, ...inside];
}

function isDeclaration(node: ts.Node): boolean {
  return (
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isVariableStatement(node)
  );
}

/** Declarations of Standard Schema, copies of Node's, and a bundler's. */
function isForeign(node: ts.Node): boolean {
  return /^Standard|^Node|_/.test(nameOf(node)) || ts.isModuleDeclaration(node);
}

/** A discriminant, or a member of an unnamed object, explains itself. */
function isShown(node: ts.Node): boolean {
  if (ts.isPropertySignature(node))
    return node.type === undefined || !(ts.isLiteralTypeNode(node.type) || isNested(node));
  return isDeclaration(node) || ts.isMethodSignature(node);
}

function isContainer(node: ts.Node): boolean {
  return (
    ts.isTypeLiteralNode(node) ||
    ts.isUnionTypeNode(node) ||
    ts.isIntersectionTypeNode(node) ||
    ts.isTypeOperatorNode(node)
  );
}

function isNested(node: ts.PropertySignature): boolean {
  return (
    ts.findAncestor(node.parent, ts.isPropertySignature) !== undefined ||
    node.type?.kind === ts.SyntaxKind.UndefinedKeyword
  );
}

function nameOf(node: ts.Node): string {
  const named = ts.isVariableStatement(node) ? node.declarationList.declarations[0] : node;
  return named !== undefined && "name" in named && named.name !== undefined
    ? Object(named.name).getText()
    : "";
}
