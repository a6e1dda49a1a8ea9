import { execFile, execFileSync } from "node:child_process";

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

/** Runs a program until it exits, at most ten minutes. */
export function runProgram(
  [program = "", ...args]: readonly string[],
  { cwd, input = "", env = {} }: ProgramOptions,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const options = { cwd, env: { ...process.env, ...env }, timeout: 600_000, maxBuffer: 2 ** 28 };
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

/** Runs a program that must succeed in silence: a warning is a failure too. */
export async function runQuietly(command: readonly string[], options: ProgramOptions): Promise<void> {
  const { exitCode, stdout, stderr } = await runProgram(command, options);
  const told = `${stdout}${stderr}`.trim();
  if (exitCode !== 0 || told !== "") {
    throw new Error(`${command.join(" ")} ended with ${exitCode}:\n${told}`);
  }
}

/** Checks whether a program runs on this machine. */
export function hasProgram(command: readonly [string, ...string[]]): boolean {
  const [program, ...args] = command;
  try {
    execFileSync(program, args, { stdio: "ignore", timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}
