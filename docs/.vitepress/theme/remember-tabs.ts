const KEY = "recent-tabs";

/** How many choices are kept: languages, and other tabs that a page has twice. */
const MOST = 12;

/**
 * Remembers which tabs a reader picked, latest first, and picks the same ones wherever a group of tabs has them.
 *
 * @returns Picks the tabs of a page that has just been shown.
 */
export function rememberTabs(): () => void {
  if (typeof document === "undefined") return () => {};
  let recent = load();
  document.addEventListener("click", ({ target, isTrusted }) => {
    if (!isTrusted || !(target instanceof HTMLInputElement) || !target.matches(".vp-code-group input"))
      return;
    const title = titleOf(target);
    recent = [title, ...recent.filter((other) => other !== title)].slice(0, MOST);
    save(recent);
    const top = target.getBoundingClientRect().top;
    pick(recent);
    // Tabs above may have become taller or shorter.
    scrollBy(0, target.getBoundingClientRect().top - top);
  });
  return () => pick(recent);
}

function pick(titles: readonly string[]): void {
  for (const group of document.querySelectorAll(".vp-code-group")) {
    const inputs = [...group.querySelectorAll<HTMLInputElement>(".tabs input")];
    const wanted = titles.flatMap((title) => inputs.find((input) => titleOf(input) === title) ?? [])[0];
    if (wanted !== undefined && !wanted.checked) wanted.click();
  }
}

function titleOf({ nextElementSibling }: HTMLInputElement): string {
  return nextElementSibling?.textContent?.trim() ?? "";
}

function load(): readonly string[] {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(saved) ? saved.map(String) : [];
  } catch {
    return [];
  }
}

function save(titles: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(titles));
  } catch {
    // Without storage, the choice lasts until the page is reloaded.
  }
}
