import type { Plugin } from "vitepress";

const FILE = /vitepress\/dist\/client\/theme-default\/composables\/outline\.js(\?|$)/;
const FUNCTION = "function activateLink(hash) {";

/**
 * Fixes VitePress's outline: its scroll listener waits a moment, and throws if its reader has gone to a page without an
 * outline by then.
 *
 * @throws Error when the function is not where it was: the fix may no longer be needed
 */
export function fixOutline(): Plugin {
  return {
    name: "fix-outline",
    transform(code, id) {
      if (!FILE.test(id)) return undefined;
      if (code.split(FUNCTION).length !== 2)
        throw new Error(`${id} has not one ${FUNCTION}: does it still fail after its page has gone?`);
      return code.replace(FUNCTION, `${FUNCTION}\n if (!container.value || !marker.value) return;`);
    },
  };
}
