const KEY = "recent-tabs";

/** How many choices to keep: languages, and other tabs that occur twice on a page. */
const MOST = 12;

/**
 * Remembers which tabs a reader picked, latest first, and picks them in every group that has them.
 *
 * @returns A function that picks the tabs of a page that has just been shown.
 */
export function rememberTabs(): () => void {
  if (typeof document === "undefined") return () => {};
  let recent = useStorage()?.getItem(KEY)?.split("\n") ?? [];
  const pick = () => {
    for (const group of document.querySelectorAll(".vp-code-group")) {
      const inputs = [...group.querySelectorAll<HTMLInputElement>(".tabs input")];
      const [wanted] = recent.flatMap((title) => inputs.find((input) => titleOf(input) === title) ?? []);
      if (wanted !== undefined && !wanted.checked) wanted.click();
    }
  };
  document.addEventListener("click", ({ target, isTrusted }) => {
    if (!isTrusted || !(target instanceof HTMLInputElement) || !target.matches(".vp-code-group input"))
      return;
    const title = titleOf(target);
    recent = [title, ...recent.filter((other) => other !== title)].slice(0, MOST);
    useStorage()?.setItem(KEY, recent.join("\n"));
    const top = target.getBoundingClientRect().top;
    pick();
    // Tabs above may have become taller or shorter.
    scrollBy(0, target.getBoundingClientRect().top - top);
  });
  return pick;
}

function titleOf({ nextElementSibling }: HTMLInputElement): string {
  return nextElementSibling?.textContent?.trim() ?? "";
}

/** Returns the browser's storage; without it, a choice lasts until the page is reloaded. */
function useStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
