import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme";
import { defineAsyncComponent, h, hydrateOnVisible } from "vue";
import LandingLayout from "./landing-layout.vue";
import NotFound from "./not-found.vue";
import "./style.css";
import "./pictures.css";
import "./print.css";

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { "not-found": () => h(NotFound) }),
  enhanceApp({ app }) {
    app.component("LandingLayout", LandingLayout);
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
