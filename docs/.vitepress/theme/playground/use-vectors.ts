import { computed, ref, shallowRef } from "vue";
import { fetchVectors, findVectors, type Vector } from "./vectors.ts";

/**
 * The test vectors, fetched when they are first asked for, and a search in them.
 *
 * @param url - Where the site has them.
 * @param query - What to search for at first.
 */
export function useVectors(url: string, query: string) {
  const all = shallowRef<readonly Vector[]>([]);
  const words = ref(query);
  const state = ref<"idle" | "loading" | "ready" | "failed">("idle");

  async function open(): Promise<void> {
    if (state.value === "loading" || state.value === "ready") return;
    state.value = "loading";
    try {
      all.value = await fetchVectors(url);
      state.value = "ready";
    } catch {
      state.value = "failed";
    }
  }

  return { all, words, state, open, found: computed(() => findVectors(all.value, words.value)) };
}
