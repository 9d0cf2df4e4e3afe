// A project of your own imports this from '@plumbline/config'; here the workspace itself is the project.
import { defineConfig } from './packages/config/src/define-config.ts';

// No target: a check without one runs against the emulator that the spec names, with keys of the emulator's own.
export default defineConfig({
  spec: 'spec/automation-connections/openapi.yaml',
  auth: 'env:QLIK_API_KEY',
});
