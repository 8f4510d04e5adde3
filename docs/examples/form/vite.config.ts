import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** In the built page, the browser itself holds that nothing leaves it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const policy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: POLICY }, injectTo: "head-prepend" },
  ],
};

export default defineConfig({
  // The built page works from any folder of any site.
  base: "./",
  plugins: [react(), policy],
});
