import { execFile } from "node:child_process";

/** A finished program's exit code and output. */
export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProgramOptions {
  readonly cwd: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Variables of the test runner, which would make an inner run act as a worker of the outer one. */
const OF_THE_RUNNER = /^(VITEST|NODE_ENV$|NODE_OPTIONS$|NODE_TEST_CONTEXT$)/;

/** Runs a program until it exits, at most a quarter of an hour. */
export function runProgram(
  [program = "", ...args]: readonly string[],
  { cwd, input = "", env = {} }: ProgramOptions,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const inherited = Object.entries(process.env).filter(([name]) => !OF_THE_RUNNER.test(name));
    const options = {
      cwd,
      env: { ...Object.fromEntries(inherited), ...env },
      timeout: 900_000,
      maxBuffer: 2 ** 28,
    };
    const child = execFile(program, args, options, (error, stdout, stderr) => {
      const code = error?.code;
      if (error && typeof code !== "number") return reject(error);
      resolve({ exitCode: typeof code === "number" ? code : 0, stdout, stderr });
    });
    // A program that exits early doesn't read all of its input.
    child.stdin?.on("error", () => {});
    child.stdin?.end(input);
  });
}
