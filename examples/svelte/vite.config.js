import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [svelte()],
  optimizeDeps: { exclude: ['domain-lifecycle'] }, // it finds its WebAssembly beside itself
});
