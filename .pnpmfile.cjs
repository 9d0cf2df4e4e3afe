// The node-* binary packages write `os` and `cpu` as strings, which pnpm drops; it installs by them only when they are lists.
const asList = (value) => (typeof value === 'string' ? [value] : value);

module.exports = {
  hooks: {
    readPackage(pkg) {
      if (pkg.os !== undefined) pkg.os = asList(pkg.os);
      if (pkg.cpu !== undefined) pkg.cpu = asList(pkg.cpu);
      return pkg;
    },
  },
};
