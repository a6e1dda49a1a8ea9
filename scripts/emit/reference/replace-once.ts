/**
 * Replaces a text in a script of Redoc's that has to be there once.
 *
 * @param why - What is at stake, for the error.
 * @throws Error if the text isn't where it was: then nobody knows any more what the script does
 */
export function replaceOnce(script: string, text: string, replacement: string, why: string): string {
  const count = script.split(text).length - 1;
  if (count !== 1) throw new Error(`a script of Redoc's has ${text} ${count} times, not once: ${why}`);
  return script.replace(text, () => replacement);
}
