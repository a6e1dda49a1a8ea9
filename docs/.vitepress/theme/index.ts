import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme";
import { defineAsyncComponent, hydrateOnVisible } from "vue";
import "./style.css";

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component(
      "Playground",
      defineAsyncComponent({
        loader: () => import("./playground/playground.vue"),
        // Its reader may never come to it: an editor is much to load for those.
        hydrate: hydrateOnVisible({ rootMargin: "300px" }),
      }),
    );
  },
} satisfies Theme;
