import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'domain-lifecycle' } } }),
  ],
  optimizeDeps: { exclude: ['domain-lifecycle'] }, // it finds its WebAssembly beside itself
});
