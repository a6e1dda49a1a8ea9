import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme";
import { defineAsyncComponent, hydrateOnVisible } from "vue";
import LandingLayout from "./landing-layout.vue";
import Layout from "./layout.vue";
import "./style.css";
import "./pictures.css";
import "./print.css";

export default {
  extends: DefaultTheme,
  Layout,
  enhanceApp({ app }) {
    app.component("LandingLayout", LandingLayout);
    app.component(
      "Playground",
      defineAsyncComponent({
        loader: () => import("./playground/playground.vue"),
        // Most readers never scroll to it.
        hydrate: hydrateOnVisible({ rootMargin: "300px" }),
      }),
    );
  },
} satisfies Theme;
