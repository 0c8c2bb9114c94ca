/**
 * The client's build. Two promises are kept here: nothing is inlined (no data: fonts, no inline scripts or
 * styles), so a strict content-security-policy holds; and no request leaves the origin.
 */
import react from '@vitejs/plugin-react';
import { defineConfig, type ProxyOptions } from 'vite';
import { doorRulesets } from './build/door-rulesets.ts';
import { fewFiles } from './build/few-files.ts';
import { icuCatalogues } from './build/icu-catalogues.ts';
import { messageOnlyColyseus } from './build/message-only-colyseus.ts';
import { parseOnlyZod } from './build/parse-only-zod.ts';

const server = process.env.SANDTABLE_SERVER ?? 'http://localhost:2567';

/** Rooms live at /<process id>/<room id> on the server's own origin: only the websocket upgrade is passed on,
    so that the same path over plain HTTP stays with Vite. */
const sockets: ProxyOptions = {
  target: server,
  ws: true,
  bypass: (request) => (request.headers.upgrade === 'websocket' ? undefined : request.url),
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [icuCatalogues(), doorRulesets(), messageOnlyColyseus(), parseOnlyZod(), react()],
  server: {
    proxy: {
      '/api': server,
      '/matchmake': server,
      '^/[\\w-]{9,}/[\\w-]+(\\?.*)?$': sockets,
    },
  },
  build: {
    outDir: 'dist',
    target: 'es2023',
    // The first versions with light-dark(). Older targets would have it rewritten so that a nested theme has no effect.
    cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: { output: { codeSplitting: fewFiles() } },
    license: { fileName: 'third-party.md' },
  },
});
