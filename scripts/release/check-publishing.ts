import { objectOf, textOf } from "../../src/document/json.ts";
import { gitIn } from "./git.ts";
import { PUBLISHED, readPublished } from "./published.ts";
import { Refusal } from "./refusal.ts";

/**
 * Checks that the last commit may be published: nothing lies about, it is a release, it has the release's tag, and
 * package.json names a repository and is not private.
 *
 * @param root - The project's root folder.
 * @returns What was found.
 * @throws {Refusal} With everything that stands in the way.
 */
export async function checkPublishing(root: string): Promise<string> {
  const git = gitIn(root);
  const head = git.run("rev-parse", "HEAD").trim();
  const manifest = git.show("package.json") ?? "{}";
  const version = textOf(objectOf(JSON.parse(manifest))["version"]);
  const tag = tagOf(version);
  const dirty = git.dirtyPaths();
  const last = readPublished(git.show(PUBLISHED) ?? "").at(-1);
  const obstacles = [
    ...(dirty.length > 0 ? [`the working tree has changes: ${dirty.join(", ")}: commit or remove them`] : []),
    ...(last?.package === version
      ? []
      : [`${PUBLISHED} says nothing of package ${version}: make the release by \`npm run release\``]),
    ...(git.commitOf(`refs/tags/${tag}`) === head
      ? []
      : [
          `the last commit has no tag ${tag}: \`git fetch --tags\` if it was made elsewhere, or \`npm run release\``,
        ]),
    ...obstaclesOf(manifest),
  ];
  if (obstacles.length > 0) throw new Refusal(obstacles.join("\n"));
  return `${tag} may be published.`;
}

/** The tag of a version of the package. */
export function tagOf(version: string): string {
  return `v${version}`;
}

/**
 * What in package.json stands in the way of publishing.
 *
 * @param manifest - Its text.
 */
export function obstaclesOf(manifest: string): string[] {
  const { private: isPrivate, repository } = objectOf(JSON.parse(manifest));
  const url = textOf(objectOf(repository)["url"]) || textOf(repository);
  const isPlaceholder = url === "" || PLACEHOLDER.test(url);
  return [
    ...(isPlaceholder
      ? [
          `package.json: found the repository ${url || "nowhere"}, a placeholder: put the real one, which provenance is signed for`,
        ]
      : []),
    ...(isPrivate === true
      ? [
          "package.json: found `private: true`, with which npm publishes nothing: remove it when the package may be public",
        ]
      : []),
  ];
}

/** Names that are reserved for examples (RFC 2606). */
const PLACEHOLDER = /(^|[/@.])(example\.(com|net|org)|[\w-]+\.(example|invalid|test)|localhost)([/:]|$)/;
