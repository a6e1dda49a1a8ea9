// The site and Redoc each keep their reader's choice of light or dark under a name of their own: make them one.
try {
  const site = "vitepress-theme-appearance";
  const redoc = "redoc.colorMode";
  const chosen = localStorage.getItem(site);
  if (chosen === "light" || chosen === "dark") localStorage.setItem(redoc, chosen);
  else localStorage.removeItem(redoc);
  const before = localStorage.getItem(redoc);
  addEventListener("pagehide", () => {
    const after = localStorage.getItem(redoc);
    if (after !== null && after !== before) localStorage.setItem(site, after);
  });
} catch {
  // Without storage, both follow the system.
}
