import { resolve } from "node:path";
import type { Toolchain } from "./toolchain.ts";
import { CARGO_ENV, GO_OFFLINE, JACKSON, JSON_NET, TOOLCHAINS } from "./toolchains.ts";

/** How to run the code of a language's page. */
export interface Guide {
  readonly language: string;
  readonly toolchain: Toolchain | undefined;
  /** The folder of the model, from that of the page's code. */
  readonly model: string;
  /** The package or namespace that the page gives the model. */
  readonly name?: string;
  /** Where the page's test looks for the vectors. */
  readonly vectors: string;
  /** A folder with a project for the page's code to go into. */
  readonly template?: string;
  /** What the page takes for granted, by path. */
  readonly project?: Readonly<Record<string, string>>;
  /** Commands that all end with 0 when the page is right. */
  readonly commands: readonly (readonly string[])[];
  readonly env?: Readonly<Record<string, string>>;
  /** Makes vectors that the page's test must refuse, where an unknown status taken for a webhook is none. */
  readonly breakVectors?: (vectors: string) => string;
}

const CLASSPATH = [".", ...JACKSON].join(":");
const TSC = resolve("node_modules/.bin/tsc");

/** The pages of `docs/languages`. */
export const GUIDES: readonly Guide[] = [
  guide("python", {
    model: ".",
    commands: [
      ["python3", "-m", "py_compile", "handle_webhook.py"],
      ["python3", "test_webhooks.py"],
    ],
  }),
  guide("go", {
    model: "webhooks",
    vectors: "webhooks/testdata/vectors.json",
    project: {
      "go.mod": "module example\n\ngo 1.18\n",
      "main.go": "package main\n\nfunc main() { _ = handle }\n",
    },
    commands: [
      ["go", "vet", "./..."],
      ["go", "test", "./..."],
    ],
    env: GO_OFFLINE,
  }),
  guide("java", {
    model: "com/example/webhooks",
    name: "com.example.webhooks",
    commands: [
      ["javac", "-cp", CLASSPATH, "Handler.java", "ContractTest.java"],
      ["java", "-cp", CLASSPATH, "ContractTest"],
    ],
  }),
  guide("csharp", {
    model: ".",
    name: "Example.Webhooks",
    commands: [
      ["mcs", "-warnaserror", `-r:${JSON_NET}`, "ContractTest.cs", "Handler.cs", "Webhooks.cs"],
      ["mono", "ContractTest.exe"],
    ],
  }),
  guide("rust", {
    model: "src",
    template: "test/models/drivers/rust",
    project: {
      "src/lib.rs": "pub mod handler;\npub mod webhooks;\n\n#[cfg(test)]\nmod contract_test;\n",
    },
    commands: [["cargo", "test", "--offline", "--quiet"]],
    env: CARGO_ENV,
  }),
  guide("php", {
    model: "src",
    name: "Example\\Webhooks",
    commands: [
      ["php", "-l", "handler.php"],
      ["php", "contract-test.php"],
    ],
  }),
  guide("typescript", {
    model: "src",
    project: { "package.json": '{ "type": "commonjs" }\n' },
    commands: [
      [
        TSC,
        "--strict",
        "--outDir",
        "out",
        "--types",
        "node",
        "--typeRoots",
        resolve("node_modules/@types"),
        "src/handler.test.ts",
      ],
      ["node", "out/handler.test.js"],
    ],
    breakVectors: (vectors) =>
      vectors.replace('"payload":{"status":"upload_ready"', '"payload":null,"x":{"status":"upload_ready"'),
  }),
];

function guide(
  language: string,
  rest: Omit<Guide, "language" | "toolchain" | "vectors"> & { vectors?: string },
): Guide {
  const toolchain = TOOLCHAINS.find((toolchain) => toolchain.language === language);
  return { language, toolchain, vectors: "vectors.json", ...rest };
}
