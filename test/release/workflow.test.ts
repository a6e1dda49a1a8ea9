import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ROOT } from "../support/run-generate.ts";

interface Job {
  readonly name?: string;
  readonly needs?: string;
  readonly uses?: string;
  readonly permissions?: object;
  readonly steps?: readonly { readonly uses?: string; readonly run?: string }[];
}

const read = (path: string) => readFileSync(`${ROOT}/${path}`, "utf8");
const folder = ".github/workflows";
const texts = readdirSync(`${ROOT}/${folder}`).map((name) => ({ name, text: read(`${folder}/${name}`) }));
const { scripts }: { scripts: Record<string, string> } = JSON.parse(read("package.json"));

describe("the workflows", () => {
  it("pin every action to a commit", () => {
    const used = texts.flatMap(({ text }) =>
      [...text.matchAll(/uses: (.*)/g)].map(([, action = ""]) => action),
    );
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !/^(\.\/|[\w/-]+@[0-9a-f]{40} # v\d)/.test(action))).toEqual([]);
  });

  it("run scripts that exist", () => {
    const run = texts.flatMap(({ text }) => [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)]);
    expect(run.map(([, name = ""]) => name).filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it("name every job by a question or a phrase, each once per workflow", () => {
    for (const { text } of texts) {
      const { jobs }: { jobs: Record<string, Job> } = parse(text);
      const names = Object.values(jobs).map(({ name }) => name);
      expect(names).toEqual(names.map(() => expect.stringMatching(/^[A-Z][^ ]* .*[\w}?]$/)));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("don't name a registry", () => {
    expect(texts.filter(({ text }) => /registry/i.test(text)).map(({ name }) => name)).toEqual([]);
  });
});

describe("the release workflow", () => {
  const { on, jobs }: { on: object; jobs: Record<string, Job> } = parse(read(`${folder}/release.yml`));

  it("runs only for a tag, after everything that CI runs", () => {
    expect(on).toEqual({ push: { tags: ["v*"] } });
    expect(jobs["ci"]?.uses).toBe("./.github/workflows/ci.yml");
    expect(jobs["publish"]?.needs).toBe("ci");
  });

  it("checks the release, then publishes with provenance", () => {
    const commands = jobs["publish"]?.steps?.map(({ run = "" }) => run) ?? [];
    expect(jobs["publish"]?.permissions).toEqual({ contents: "read", "id-token": "write" });
    expect(commands.at(-1)).toMatch(/^npm publish --provenance/);
    expect(commands.at(-2)).toBe("npm run check -- --publish");
  });
});
