import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme";
import { defineAsyncComponent, h } from "vue";
import LandingLayout from "./landing-layout.vue";
import NotFound from "./not-found.vue";
import "./style.css";

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { "not-found": () => h(NotFound) }),
  enhanceApp({ app }) {
    app.component("LandingLayout", LandingLayout);
    app.component(
      "Playground",
      defineAsyncComponent(() => import("./playground/playground.vue")),
    );
  },
} satisfies Theme;
