// If the download of the workspace's own Node failed, pnpm goes on with whatever `node` is on PATH. Say so at once.
const major = Number(process.versions.node.split('.')[0]);
if (major < 26) {
  console.error(
    `Plumbline's workspace runs on Node 26, and this is ${process.versions.node}.\n` +
      'The workspace brings its own Node as an optional dependency, which did not install here.\n' +
      'Mend: remove node_modules and run the command again with the npm registry in reach.',
  );
  process.exit(2);
}
